import type { Arrangement } from './arrangement';
import type { Span } from './spans';
import type { Work } from './work';
import { pairsOf } from './tally';

/** How many keys are swept between looks at the budget. */
const block = 4096;

/**
 * Two orders at once, maybe inside of groups: a sweep over the keys as the first order arranges them counts them in a
 * Fenwick tree over the ranks of the second. What a query selects is the tree where its part ends without the tree where
 * it begins. Weights have to be exact.
 */
export function addDominance(arrangement: Arrangement, second: Span, work: Work): void {
  const { order } = arrangement;
  const sweep = sweepOf(arrangement, second);
  add(() => 1, work.tally.counts);
  for (const [{ data }, sums] of pairsOf(work.weights, work.tally)) add((key) => data[key] ?? 0, sums);

  function add(weightOf: (key: number) => number, sums: Float64Array): void {
    const { ranks, count } = second.ranking;
    const tree = new Fenwick(count);
    for (let place = 0; place <= order.length; place++) {
      if (place % block === 0) work.budget.spend(block);
      for (let at = sweep.starts[place] ?? 0; at < (sweep.starts[place + 1] ?? 0); at++) {
        const stop = sweep.stops[at] ?? 0;
        const query = stop >> 1;
        const sign = (stop & 1) === 1 ? work.times : -work.times;
        const inside = tree.upTo(second.to[query] ?? 0) - tree.upTo(second.from[query] ?? 0);
        sums[query] = (sums[query] ?? 0) + sign * inside;
      }
      const key = order[place];
      if (key !== undefined) tree.add(ranks[key] ?? 0, weightOf(key));
    }
  }
}

/** Where the sweep stops for a query: where its part begins, and where it ends (that with the last bit set). */
interface Sweep {
  /** For each place the index of its first stop. */
  readonly starts: Int32Array;
  /** Queries, times two. */
  readonly stops: Int32Array;
}

function sweepOf({ order, from, to }: Arrangement, second: Span): Sweep {
  const starts = new Int32Array(order.length + 2);
  const isEmpty = (query: number): boolean =>
    (from[query] ?? 0) >= (to[query] ?? 0) || (second.from[query] ?? 0) >= (second.to[query] ?? 0);
  const count = (place: number): void => {
    starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  };
  for (let query = 0; query < from.length; query++) {
    if (isEmpty(query)) continue;
    count(from[query] ?? 0);
    count(to[query] ?? 0);
  }
  for (let place = 1; place < starts.length; place++)
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const next = starts.slice();
  const stops = new Int32Array(starts[order.length + 1] ?? 0);
  const put = (place: number, stop: number): void => {
    const at = next[place] ?? 0;
    stops[at] = stop;
    next[place] = at + 1;
  };
  for (let query = 0; query < from.length; query++) {
    if (isEmpty(query)) continue;
    put(from[query] ?? 0, query << 1);
    put(to[query] ?? 0, (query << 1) | 1);
  }
  return { starts, stops };
}

/** Sums of what was added at ranks below another, in logarithmic time. */
class Fenwick {
  readonly #tree: Float64Array;

  constructor(ranks: number) {
    this.#tree = new Float64Array(ranks + 1);
  }

  add(rank: number, weight: number): void {
    const tree = this.#tree;
    for (let at = rank + 1; at < tree.length; at += at & -at) tree[at] = (tree[at] ?? 0) + weight;
  }

  upTo(rank: number): number {
    const tree = this.#tree;
    let sum = 0;
    for (let at = rank; at > 0; at -= at & -at) sum += tree[at] ?? 0;
    return sum;
  }
}
