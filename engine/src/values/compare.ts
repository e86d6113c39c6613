import { Failure } from '../text/failure';
import { Complex } from './complex';
import { brief } from './format';
import { deepestNesting, largestSize } from './sizes';
import { DictView } from './dictView';
import { Range } from './range';
import { SetValue } from './set';
import { Dict, kindsOf, List, Tuple, type Value } from './value';

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

const comparisons: ReadonlySet<string> = new Set<Comparison>(['==', '!=', '<', '<=', '>', '>=']);

/** Whether an operator is a comparison. */
export function isComparison(op: string): op is Comparison {
  return comparisons.has(op);
}

/** What each comparison is when its sides change places. */
export const mirrored: Readonly<Record<Comparison, Comparison>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** How many items one comparison may look at. */
const mostItems = 10 * largestSize;

/** What one comparison has taken so far: lists can be deep, and hold each other many times over. */
class Effort {
  #items = 0;
  #depth = 0;

  /** Compares the items of a list. @throws Failure `budget/…` for too many, or for lists nested too deeply. */
  deeper<T>(items: number, compareItems: () => T): T {
    this.#items += items;
    this.#depth += 1;
    if (this.#depth > deepestNesting)
      throw new Failure('budget/depth', 'lists that are nested this deeply can not be compared');
    if (this.#items > mostItems)
      throw new Failure('budget/steps', `comparing these lists takes more than ${mostItems} steps`);
    const result = compareItems();
    this.#depth -= 1;
    return result;
  }
}

/**
 * Python's `==`: numbers by value whatever their type, lists and whatever else has items by these, all else by identity.
 * @throws Failure `budget/…` for lists in lists that are too deep or too many to be compared.
 */
export function equals(a: Value, b: Value, effort?: Effort): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  if (typeof a !== 'object' && typeof b !== 'object') return compareNumbers(a, b) === 0;
  if (a instanceof Complex || b instanceof Complex) return equalComplex(a, b);
  if (a === b) return true;
  if (a instanceof List && b instanceof List) return equalItems(a.items, b.items, effort);
  if (a instanceof Tuple && b instanceof Tuple) return equalItems(a.items, b.items, effort);
  if (a instanceof Dict && b instanceof Dict) return equalEntries(a, b, effort);
  if (a instanceof Range && b instanceof Range) return a.id === b.id;
  const [x, y] = [asSet(a), asSet(b)];
  return x !== undefined && y !== undefined && orderSets(x, y) === 0;
}

/**
 * A set, or what Python treats like one: the keys and the items of a dict.
 * @throws Failure `type/hash` for items of a dict that can not be in a set.
 */
export function asSet(value: Value): SetValue | undefined {
  if (value instanceof SetValue) return value;
  return value instanceof DictView && value.part !== 'values' ? new SetValue(value.values()) : undefined;
}

/** Sets are less than those that have all their items and more; `NaN` where neither has all of the other. */
function orderSets(a: SetValue, b: SetValue): number {
  if (a.size > b.size) return -orderSets(b, a);
  for (const item of a.values()) if (!b.has(item)) return NaN;
  return a.size - b.size;
}

function equalItems(a: readonly Value[], b: readonly Value[], effort = new Effort()): boolean {
  if (a.length !== b.length) return false;
  return effort.deeper(a.length, () => a.every((item, i) => equals(item, b[i] ?? false, effort)));
}

function equalEntries(a: Dict, b: Dict, effort = new Effort()): boolean {
  if (a.size !== b.size) return false;
  return effort.deeper(a.size, () =>
    a.entries().every(([key, item]) => {
      const other = b.get(key);
      return other !== undefined && equals(item, other, effort);
    }),
  );
}

function equalComplex(a: Value, b: Value): boolean {
  const [x, y] = a instanceof Complex ? [a, b] : [b, a];
  if (!(x instanceof Complex)) return false;
  if (y instanceof Complex) return x.re === y.re && x.im === y.im;
  return typeof y !== 'object' && typeof y !== 'string' && x.im === 0 && compareNumbers(x.re, y) === 0;
}

type NumberAtom = bigint | number | boolean;

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`; `NaN` where one is not a number. */
export function compareNumbers(a: NumberAtom, b: NumberAtom): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return a >= b ? 0 : NaN;
}

/** Orders strings by code points; UTF-16 order would put U+FFFD after U+1F600. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return liftSurrogate(x) - liftSurrogate(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others. */
function liftSurrogate(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/**
 * Python's comparison of two values.
 * @throws Failure `type/operand` when an order is asked of kinds that have none in common.
 */
export function compare(op: Comparison, a: Value, b: Value): boolean {
  if (op === '==') return equals(a, b);
  if (op === '!=') return !equals(a, b);
  return holds(op, order(op, a, b));
}

/** Whether a comparison holds for a sign as `compareNumbers` gives it. */
export function holds(op: Comparison, sign: number): boolean {
  switch (op) {
    case '==':
      return sign === 0;
    case '!=':
      return sign !== 0;
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
  }
}

function order(op: Comparison, a: Value, b: Value, effort?: Effort): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a !== 'object' && typeof a !== 'string' && typeof b !== 'object' && typeof b !== 'string') {
    return compareNumbers(a, b);
  }
  if (a instanceof List && b instanceof List) return orderLists(op, a.items, b.items, effort);
  if (a instanceof Tuple && b instanceof Tuple) return orderLists(op, a.items, b.items, effort);
  const [x, y] = [asSet(a), asSet(b)];
  if (x && y) return orderSets(x, y);
  throw new Failure(
    'type/operand',
    `\`${brief(a)} ${op} ${brief(b)}\`: ${kindsOf(a, b)} have no order; \`<\` and its kin compare two numbers, two strings or two lists`,
  );
}

/** Lists and tuples are ordered by their first items that differ, then by length. */
function orderLists(op: Comparison, a: readonly Value[], b: readonly Value[], effort = new Effort()): number {
  return effort.deeper(a.length, () => {
    for (const [i, x] of a.entries()) {
      const y = b[i];
      if (y === undefined) return 1;
      if (!equals(x, y, effort)) return order(op, x, y, effort);
    }
    return a.length - b.length;
  });
}
