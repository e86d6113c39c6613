import { bitLength } from './binary';
import type { Complex } from './complex';
import type { DictView } from './dictView';
import { HashTable } from './hashTable';
import type { IteratorValue } from './iterator';
import type { Range } from './range';
import type { SetValue } from './set';

/**
 * An element of a sequence. Python's types are JavaScript's: `bigint` is an int, `number` is a float (an IEEE
 * double), `boolean` a bool, `string` a string of Unicode code points.
 */
export type Atom = bigint | number | boolean | string;

/** A list. RASP never changes one after it is made; RASPy does. */
export class List {
  readonly kind = 'list';
  readonly items: readonly Value[];
  readonly #items: Value[];

  constructor(items: readonly Value[]) {
    this.#items = items.slice();
    this.items = this.#items;
  }

  /** The items as RASPy changes them: what is done to this array is done to the list. */
  changeable(): Value[] {
    return this.#items;
  }
}

/** A dict in insertion order. Keys are what does not change: in RASP atoms, in RASPy also `None`, tuples, functions. */
export class Dict {
  readonly kind = 'dict';
  readonly #entries = new HashTable<Value>();

  /**
   * Builds a dict as Python does: of equal keys the first one stays, with the last value.
   * @throws Failure `type/hash` for a key that can change, as in all that take a key.
   */
  constructor(pairs: Iterable<readonly [Value, Value]>) {
    for (const [key, value] of pairs) this.#entries.set(key, value);
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The value under a key, or `undefined`. */
  get(key: Value): Value | undefined {
    return this.#entries.get(key);
  }

  keys(): Value[] {
    return this.entries().map(([key]) => key);
  }

  entries(): (readonly [Value, Value])[] {
    return [...this.#entries.entries()];
  }

  /** Keys and values; sees what comes while it is read. */
  live(): Iterable<readonly [Value, Value]> {
    return this.#entries.entries();
  }

  /** Changes the dict, as only RASPy does. */
  set(key: Value, value: Value): void {
    this.#entries.set(key, value);
  }

  /** Changes the dict, as only RASPy does. @returns whether the key was there. */
  delete(key: Value): boolean {
    return this.#entries.delete(key);
  }

  /** Changes the dict, as only RASPy does. */
  clear(): void {
    this.#entries.clear();
  }
}

/** Python's `None`, which RASPy has. */
class None {
  readonly kind = 'none';
}

/** The one and only `None`. */
export const none = new None();
export type { None };

/** A tuple of RASPy; never changed after it is made. */
export class Tuple {
  readonly kind = 'tuple';
  constructor(readonly items: readonly Value[]) {}
}

/** A value that operators only know by name: a function, an s-op, a selector, an applied result. */
export interface Opaque {
  readonly kind: 'function' | 'builtin' | 's-op' | 'selector' | 'key' | 'query' | 'applied' | 'module';
  /** How a message names it: `function f`, `s-op`. */
  readonly label: string;
}

export type Value =
  Atom | None | Complex | List | Tuple | Dict | DictView | SetValue | Range | IteratorValue | Opaque;

/** Whether a value may be an element of a sequence, a dict key or a default. */
export function isAtom(value: Value): value is Atom {
  return typeof value !== 'object';
}

/** The name of a value's kind in messages and in `type` fields. */
export function kindOf(value: Atom): 'int' | 'float' | 'bool' | 'string';
export function kindOf(value: Value): string;
export function kindOf(value: Value): string {
  switch (typeof value) {
    case 'bigint':
      return 'int';
    case 'number':
      return 'float';
    case 'boolean':
      return 'bool';
    case 'string':
      return 'string';
    default:
      return kindNames[value.kind] ?? value.kind;
  }
}

/** Kinds that are not called what their tag is. */
const kindNames: Readonly<Partial<Record<string, string>>> = {
  none: 'None',
  builtin: 'built-in',
  view: 'dict view',
};

/** The kinds of two operands in a message: `two strings`, `an int and a string`. */
export function kindsOf(a: Value, b: Value): string {
  return kindOf(a) === kindOf(b) && a !== none
    ? `two ${kindOf(a)}s`
    : `${withArticle(kindOf(a))} and ${withArticle(kindOf(b))}`;
}

/** `an int`, `a string`; `None` has none. */
export function withArticle(kind: string): string {
  if (kind === 'None') return kind;
  return `${/^(?:[aio]|s-op)/.test(kind) ? 'an' : 'a'} ${kind}`;
}

/**
 * How many items a value holds itself: those of a list, tuple, dict or set, the UTF-16 units of a string, the words of 64
 * bits of an int that needs more than one.
 */
export function sizeOf(value: Value): number {
  if (typeof value === 'bigint')
    return value < oneWord && value > -oneWord ? 0 : Math.ceil(bitLength(value < 0n ? -value : value) / 64);
  if (isAtom(value)) return typeof value === 'string' ? value.length : 0;
  switch (value.kind) {
    case 'list':
    case 'tuple':
      return value.items.length;
    case 'dict':
    case 'set':
      return value.size;
    default:
      return 0;
  }
}

const oneWord = 2n ** 63n;

/** Whether Python takes the value for true: not zero, not empty, not `None`. */
export function isTrue(value: Value): boolean {
  if (isAtom(value)) return typeof value === 'number' && Number.isNaN(value) ? true : Boolean(value);
  switch (value.kind) {
    case 'none':
      return false;
    case 'complex':
      return value.re !== 0 || value.im !== 0;
    case 'list':
    case 'tuple':
      return value.items.length > 0;
    case 'dict':
    case 'set':
    case 'view':
      return value.size > 0;
    case 'range':
      return value.length > 0n;
    default:
      return true;
  }
}
