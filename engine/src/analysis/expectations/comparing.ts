import { codePoints } from '../../text/codePoints';
import { compare, equals, isComparison, type Comparison } from '../../values/compare';
import { Range } from '../../values/range';
import type { Sample } from '../../values/sample';
import { isAtom, List, Tuple, type Value } from '../../values/value';
import type { Relation } from './reading';

/** How far apart two numbers may be that are nearly equal. */
const nearness = 0.001;

/** What stands on a side of a comparison. */
export type Side =
  | { readonly kind: 'plain'; readonly value: Value }
  /** The elements of an s-op on a sample, or the rows of a selector. */
  | {
      readonly kind: 'sequence';
      readonly items: readonly Value[];
      /** The number of keys, if it is a selector. */
      readonly keys: number | undefined;
      readonly sample: Sample;
    };

/** Values as they are compared: those of a sequence or a list position by position, or a value as it is. */
export type Compared =
  { readonly items: readonly Value[]; readonly of: 'sequence' | 'list' } | { readonly value: Value };

/** What came of a comparison. */
export interface Verdict {
  readonly holds: boolean;
  readonly actual: Compared;
  readonly expected: Compared;
  /** The positions at which it does not hold; none where values are compared as they are. */
  readonly positions: readonly number[];
}

/**
 * Compares two sides. A sequence equals a list of its elements, a string of its characters, and what all its elements
 * equal; an order has to hold at every position. Values compare as Python's.
 * @throws Failure where values have no order.
 */
export function compareSides(relation: Relation, actual: Side, expected: Side): Verdict {
  if (actual.kind === 'plain') {
    const { value } = actual;
    return comparePlain(
      relation,
      value,
      expected.kind === 'plain' ? expected.value : new List(expected.items),
    );
  }
  if (expected.kind === 'sequence') return compareItems(relation, actual.items, expected.items);
  const [likely, other] = readingsOf(expected.value, actual);
  const verdict = compareItems(relation, actual.items, likely);
  // Where a string can be read in two ways it equals in either.
  const isDecided = other === undefined || verdict.holds === (relation !== '!=');
  if (isDecided) return verdict;
  const second = compareItems(relation, actual.items, other);
  return second.holds === verdict.holds ? verdict : second;
}

/** What a relation is from the other side. */
export const mirrored: Readonly<Record<Relation, Relation>> = {
  '==': '==',
  '!=': '!=',
  '~=': '~=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** The items that a plain value may stand for beside a sequence, the likeliest reading first. */
function readingsOf(
  value: Value,
  { items, keys }: Extract<Side, { kind: 'sequence' }>,
): readonly [likely: Value[], other?: Value[]] {
  const everywhere = (): Value[] =>
    items.map(() => (keys === undefined ? value : new List(Array.from({ length: keys }, () => value))));
  if (typeof value === 'string') {
    const characters = codePoints(value);
    const isOne = characters.length === 1 || items.some(isLong);
    return isOne ? [everywhere(), characters] : [characters, everywhere()];
  }
  if (value instanceof List || value instanceof Tuple)
    return [keys === undefined ? [...value.items] : value.items.map(asRow)];
  if (value instanceof Range && value.length <= BigInt(items.length + 1)) return [[...value.values()]];
  return [everywhere()];
}

function isLong(item: Value): boolean {
  return typeof item === 'string' && codePoints(item).length > 1;
}

function asRow(row: Value): Value {
  return row instanceof Tuple ? new List(row.items) : row;
}

function comparePlain(relation: Relation, actual: Value, expected: Value): Verdict {
  const holds = isComparison(relation) ? compare(relation, actual, expected) : isNear(actual, expected);
  if (actual instanceof List && expected instanceof List && !isOrder(relation))
    return { ...compareItems(relation, actual.items, expected.items, 'list'), holds };
  return { holds, actual: { value: actual }, expected: { value: expected }, positions: [] };
}

function compareItems(
  relation: Relation,
  actual: readonly Value[],
  expected: readonly Value[],
  of: 'sequence' | 'list' = 'sequence',
): Verdict {
  const sides = { actual: { items: actual, of }, expected: { items: expected, of } };
  const misfits = (fits: (a: Value, b: Value) => boolean): number[] => {
    const longer = actual.length > expected.length ? actual : expected;
    return [...longer.keys()].filter((i) => {
      const [a, b] = [actual[i], expected[i]];
      return a === undefined || b === undefined || !fits(a, b);
    });
  };
  if (relation === '!=') return { ...sides, holds: misfits(equals).length > 0, positions: [] };
  const positions = misfits((a, b) => (isComparison(relation) ? compare(relation, a, b) : isNear(a, b)));
  return { ...sides, holds: positions.length === 0, positions };
}

function isOrder(relation: Relation): relation is Exclude<Comparison, '==' | '!='> {
  return relation !== '==' && relation !== '!=' && relation !== '~=';
}

/** Equal, or lists of nearly equal numbers. */
function isNear(a: Value, b: Value): boolean {
  if (!(a instanceof List && b instanceof List)) return isNearAtom(a, b);
  return (
    a.items.length === b.items.length && a.items.every((item, i) => isNearAtom(item, b.items[i] ?? item))
  );
}

/** Equal, or numbers that are hardly further apart than what is shown of them tells. */
function isNearAtom(a: Value, b: Value): boolean {
  if (!isAtom(a) || !isAtom(b) || typeof a === 'string' || typeof b === 'string') return equals(a, b);
  return equals(a, b) || Math.abs(Number(a) - Number(b)) <= nearness;
}
