import type { Span } from './spans';
import { pairsOf } from './tally';
import type { Work } from './work';

/**
 * An equality with the positions of the keys, all of which may be selected: each query names the key that it selects.
 */
export function addKeyAt({ from, to }: Span, { times, weights, tally, budget }: Work): void {
  const { counts } = tally;
  budget.spend(counts.length);
  for (let i = 0; i < counts.length; i++)
    if ((from[i] ?? 0) < (to[i] ?? 0)) counts[i] = (counts[i] ?? 0) + times;
  for (const [{ data }, sums] of pairsOf(weights, tally)) {
    for (let i = 0; i < sums.length; i++) {
      const key = from[i] ?? 0;
      if (key < (to[i] ?? 0)) sums[i] = (sums[i] ?? 0) + times * (data[key] ?? 0);
    }
  }
}
