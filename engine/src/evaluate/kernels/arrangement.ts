import { countingSort } from './countingSort';
import type { Grouping } from './grouping';
import type { Span } from './spans';

/**
 * Keys side by side, group after group, in each group by their ranks, and those of one rank by their positions: what
 * queries select are parts of that.
 */
export interface Arrangement {
  /** The positions of the keys. */
  readonly order: Int32Array;
  /** For each place in the order the one at which its group begins. */
  readonly groupStart: (place: number) => number;
  /** For each query its part of the order, from one place up to another. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Arranges keys for a span inside of groups; without a grouping all keys are in one. */
export function arranged(keys: Int32Array, grouping: Grouping | undefined, span: Span): Arrangement {
  const { ranking } = span;
  if (!grouping && ranking.isIdentity && keys.length === ranking.count)
    return { order: keys, groupStart: () => 0, from: span.from, to: span.to };
  const byRank = countingSort(keys, ranking.ranks, ranking.count + 1);
  if (!grouping) {
    const [from, to] = [places(byRank.starts, span.from), places(byRank.starts, span.to)];
    return { order: byRank.order, groupStart: () => 0, from, to };
  }
  const { order, starts } = countingSort(byRank.order, grouping.ofKey, grouping.count);
  const groupStart = (place: number): number => starts[grouping.ofKey[order[place] ?? 0] ?? 0] ?? 0;
  return { order, groupStart, ...inGroups(order, starts, grouping, span) };
}

function places(starts: Int32Array, ranks: Int32Array): Int32Array {
  const found = new Int32Array(ranks.length);
  for (let i = 0; i < ranks.length; i++) found[i] = starts[Math.max(0, ranks[i] ?? 0)] ?? 0;
  return found;
}

function inGroups(
  order: Int32Array,
  starts: Int32Array,
  { ofQuery }: Grouping,
  { ranking, from, to }: Span,
): Pick<Arrangement, 'from' | 'to'> {
  const ranks = order.map((key) => ranking.ranks[key] ?? 0);
  const parts = { from: new Int32Array(ofQuery.length), to: new Int32Array(ofQuery.length) };
  for (let i = 0; i < ofQuery.length; i++) {
    const group = ofQuery[i] ?? -1;
    const [low, high] = [from[i] ?? 0, to[i] ?? 0];
    if (group < 0 || low >= high) continue;
    const [start, end] = [starts[group] ?? 0, starts[group + 1] ?? 0];
    const first = firstNotLess(ranks, low, start, end);
    parts.from[i] = first;
    parts.to[i] = firstNotLess(ranks, high, first, end);
  }
  return parts;
}

/** The first place from `start` up to `end` whose rank is not less. */
function firstNotLess(ranks: Int32Array, rank: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranks[middle] ?? 0) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
