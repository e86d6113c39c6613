import type { Comparison } from '../../values/compare';
import type { Column } from '../column';
import type { Leaf } from './leaf';
import type { Ranking } from './places';
import type { Rankings } from './rankings';

/** What comparisons say of one column of keys: for each query the ranks that it selects, from one up to another. */
export interface Span {
  readonly ranking: Ranking;
  readonly from: Int32Array;
  /** One more than the last rank; not more than `from` where no rank is selected. */
  readonly to: Int32Array;
  /** Whether a query selects one rank at most, because it asks for equality alone. */
  readonly isEquality: boolean;
}

/** A span for each column of keys that leaves compare. */
export function spansOf(leaves: readonly Leaf[], rankings: Rankings): Span[] {
  const byKey = new Map<Column, Leaf[]>();
  for (const leaf of leaves) byKey.set(leaf.key, [...(byKey.get(leaf.key) ?? []), leaf]);
  return Array.from(byKey.values(), (ofKey) => {
    const isOrdered = ofKey.some(({ op }) => !isEquality(op));
    return ofKey.map((leaf) => spanOf(leaf, rankings, isOrdered)).reduce(meet);
  });
}

/**
 * The ranks that one comparison selects; of `!=` those that it does not select.
 * @param isOrdered Whether ranks have to be in order, though this comparison asks for equality alone.
 */
export function spanOf({ op, key, query }: Leaf, rankings: Rankings, isOrdered = !isEquality(op)): Span {
  const ranking = rankings.of(key, isOrdered);
  const { below, upTo } = rankings.places(ranking, key, query);
  const [from, to] = bounds(op, below, upTo, ranking.count);
  return { ranking, from, to, isEquality: isEquality(op) };
}

function isEquality(op: Comparison): boolean {
  return op === '==' || op === '!=';
}

function bounds(
  op: Comparison,
  below: Int32Array,
  upTo: Int32Array,
  count: number,
): readonly [from: Int32Array, to: Int32Array] {
  switch (op) {
    case '==':
    case '!=':
      return [below, upTo];
    case '<':
      return [new Int32Array(below.length), below];
    case '<=':
      return [new Int32Array(upTo.length), upTo];
    case '>':
      return [upTo, ends(upTo, count)];
    case '>=':
      return [below, ends(below, count)];
  }
}

/** The last rank for all queries but those that are equal to nothing. */
function ends(places: Int32Array, count: number): Int32Array {
  const to = new Int32Array(places.length);
  for (let i = 0; i < to.length; i++) to[i] = (places[i] ?? -1) < 0 ? -1 : count;
  return to;
}

function meet(a: Span, b: Span): Span {
  const from = new Int32Array(a.from.length);
  const to = new Int32Array(a.to.length);
  for (let i = 0; i < from.length; i++) {
    from[i] = Math.max(a.from[i] ?? 0, b.from[i] ?? 0);
    to[i] = Math.min(a.to[i] ?? 0, b.to[i] ?? 0);
  }
  return { ranking: a.ranking, from, to, isEquality: a.isEquality || b.isEquality };
}

/** Whether no query selects any rank. */
export function isEmpty({ from, to }: Span): boolean {
  for (let i = 0; i < from.length; i++) if ((from[i] ?? 0) < (to[i] ?? 0)) return false;
  return true;
}
