import { Failure } from '../text/failure';
import { deepestNesting, largestSize } from './sizes';
import type { Atom, Dict, List, Value } from './value';
import type { DictView } from './dictView';
import type { SetValue } from './set';

/**
 * Something for each of many keys, in the order in which the keys came. Keys are one key when Python's `==` says so:
 * `1`, `1.0` and `True` are. Functions and other values without items are keys by identity.
 */
export class HashTable<T> {
  readonly #entries = new Map<string | object, readonly [Value, T]>();
  /** Things inside of tuples, by number. */
  readonly #identities = new WeakMap<object, number>();
  #nextIdentity = 0;

  get size(): number {
    return this.#entries.size;
  }

  /** @throws Failure `type/hash` for a key that can change, as in all that take a key. */
  get(key: Value): T | undefined {
    return this.#entries.get(this.#idOf(key))?.[1];
  }

  has(key: Value): boolean {
    return this.#entries.has(this.#idOf(key));
  }

  /** Of equal keys the first one stays. */
  set(key: Value, item: T): void {
    const id = this.#idOf(key);
    this.#entries.set(id, [this.#entries.get(id)?.[0] ?? key, item]);
  }

  /** @returns whether there was something to delete. */
  delete(key: Value): boolean {
    return this.#entries.delete(this.#idOf(key));
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Keys and what is theirs; sees what comes while it is read. */
  entries(): IterableIterator<readonly [Value, T]> {
    return this.#entries.values();
  }

  #idOf(key: Value, depth = 0): string | object {
    if (typeof key !== 'object') return idOfAtom(key);
    switch (key.kind) {
      case 'list':
      case 'dict':
      case 'set':
      case 'view':
        throw unhashable(key);
      case 'complex':
        // Sums take the sign off a zero.
        return key.im === 0 ? idOfAtom(key.re) : `c${key.re + 0},${key.im + 0}`;
      case 'range':
        return key.id;
      case 'tuple':
        return this.#idOfItems(key.items, depth + 1);
      default:
        return key;
    }
  }

  #idOfItems(items: readonly Value[], depth: number): string {
    if (depth > deepestNesting)
      throw new Failure('budget/depth', 'a tuple that is nested this deeply can not be a key');
    let id = '(';
    for (const item of items) {
      const itemId = this.#idOf(item, depth);
      const text = typeof itemId === 'string' ? itemId : `#${this.#identityOf(itemId)}`;
      // With their lengths no two tuples have the same text.
      id += `${text.length}:${text}`;
      if (id.length > largestSize) throw new Failure('budget/size', 'this tuple is too large to be a key');
    }
    return id;
  }

  #identityOf(thing: object): number {
    const known = this.#identities.get(thing);
    if (known !== undefined) return known;
    this.#nextIdentity += 1;
    this.#identities.set(thing, this.#nextIdentity);
    return this.#nextIdentity;
  }
}

function idOfAtom(key: Atom): string {
  if (typeof key === 'string') return `s${key}`;
  if (typeof key === 'number') return Number.isInteger(key) ? `n${BigInt(key)}` : `n${key}`;
  return `n${BigInt(key)}`;
}

function unhashable({ kind }: List | Dict | SetValue | DictView): Failure {
  const mended = kind === 'list' ? '; make it a tuple first: `tuple(…)`' : '';
  return new Failure(
    'type/hash',
    `a ${kind === 'view' ? 'dict view' : kind} can be neither a key of a dict nor an item of a set, also not inside of a tuple, because it can change${mended}`,
  );
}
