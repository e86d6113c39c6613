import type { Grouping } from './grouping';
import type { Work } from './work';
import { pairsOf } from './tally';

/**
 * Equalities: the keys of each group are added up once, in their order, for all queries that select the group.
 */
export function addGroups({ ofKey, ofQuery, count }: Grouping, work: Work): void {
  const { keys, times, tally, budget } = work;
  budget.spend(keys.length + ofQuery.length + count);
  const counts = new Float64Array(count);
  for (let k = 0; k < keys.length; k++) {
    const group = ofKey[keys[k] ?? 0] ?? 0;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  spread(counts, ofQuery, times, tally.counts);
  for (const [{ data }, sums] of pairsOf(work.weights, tally)) {
    const totals = new Float64Array(count);
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k] ?? 0;
      const group = ofKey[key] ?? 0;
      totals[group] = (totals[group] ?? 0) + (data[key] ?? 0);
    }
    spread(totals, ofQuery, times, sums);
  }
}

function spread(totals: Float64Array, ofQuery: Int32Array, times: number, into: Float64Array): void {
  for (let i = 0; i < into.length; i++) {
    const group = ofQuery[i] ?? -1;
    if (group >= 0) into[i] = (into[i] ?? 0) + times * (totals[group] ?? 0);
  }
}
