import type { Complex } from './complex';

/**
 * An element of a sequence. Python's types are JavaScript's: `bigint` is an int, `number` is a float (an IEEE
 * double), `boolean` a bool, `string` a string of Unicode code points.
 */
export type Atom = bigint | number | boolean | string;

/** A list; never changed after it is made. */
export class List {
  readonly kind = 'list';
  constructor(readonly items: readonly Value[]) {}
}

/** A dict in insertion order, keyed by atoms. */
export class Dict {
  readonly kind = 'dict';
  readonly #entries: ReadonlyMap<string, readonly [Atom, Value]>;

  /** Builds a dict as Python does: of equal keys the first one stays, with the last value. */
  constructor(pairs: Iterable<readonly [Atom, Value]>) {
    const entries = new Map<string, readonly [Atom, Value]>();
    for (const [key, value] of pairs) {
      const id = keyOf(key);
      entries.set(id, [entries.get(id)?.[0] ?? key, value]);
    }
    this.#entries = entries;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The value under a key, or `undefined`. */
  get(key: Atom): Value | undefined {
    return this.#entries.get(keyOf(key))?.[1];
  }

  keys(): Atom[] {
    return [...this.#entries.values()].map(([key]) => key);
  }

  entries(): (readonly [Atom, Value])[] {
    return [...this.#entries.values()];
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
  readonly kind: 'function' | 's-op' | 'selector' | 'key' | 'query' | 'applied';
  /** How a message names it: `function f`, `s-op`. */
  readonly label: string;
}

export type Value = Atom | None | Complex | List | Tuple | Dict | Opaque;

/** Whether a value may be an element of a sequence, a dict key or a default. */
export function isAtom(value: Value): value is Atom {
  return typeof value !== 'object';
}

/** The name of a value's kind in messages and in `type` fields. */
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
      return value.kind;
  }
}

/** The kinds of two operands in a message: `two strings`, `an int and a string`. */
export function kindsOf(a: Value, b: Value): string {
  return kindOf(a) === kindOf(b)
    ? `two ${kindOf(a)}s`
    : `${withArticle(kindOf(a))} and ${withArticle(kindOf(b))}`;
}

/** `an int`, `a string`. */
export function withArticle(kind: string): string {
  return `${/^(?:[aio]|s-op)/.test(kind) ? 'an' : 'a'} ${kind}`;
}

/** How many items a value holds itself: those of a list or dict, the UTF-16 units of a string. */
export function sizeOf(value: Value): number {
  if (value instanceof List) return value.items.length;
  if (value instanceof Dict) return value.size;
  return typeof value === 'string' ? value.length : 0;
}

/** Whether Python takes the value for true: not zero, not empty. */
export function isTrue(value: Value): boolean {
  if (value instanceof List) return value.items.length > 0;
  if (value instanceof Dict) return value.size > 0;
  if (typeof value === 'object') return value.kind !== 'complex' || value.re !== 0 || value.im !== 0;
  return typeof value === 'number' && Number.isNaN(value) ? true : Boolean(value);
}

/** Dict keys are one key when they are equal numbers, whatever their type, or equal strings. */
function keyOf(key: Atom): string {
  if (typeof key === 'string') return `s${key}`;
  if (typeof key === 'number') return Number.isInteger(key) ? `n${BigInt(key)}` : `n${key}`;
  return `n${BigInt(key)}`;
}
