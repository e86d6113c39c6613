import { elementAt } from '../column';
import { repeated } from '../columnOf';
import { comparison } from './comparison';
import type { Leaf } from './leaf';
import type { Work } from './work';
import { pairsOf } from './tally';

/** So few keys are compared with each query quicker than anything is sorted. */
export const mostFewKeys = 2;

/**
 * Few keys that there are to select from, such as the first position: each is compared with all queries.
 * @returns false, with nothing added, where they can not be compared without looking at single values.
 */
export function addFewKeys(leaves: readonly Leaf[], work: Work): boolean {
  const { keys, times, tally, budget } = work;
  const selecting: Uint8Array[] = [];
  for (const key of keys) {
    const selected = queriesOf(key, leaves, tally.counts.length);
    if (!selected) return false;
    budget.spend(leaves.length * selected.length);
    selecting.push(selected);
  }
  for (const [at, selected] of selecting.entries()) {
    addWhere(selected, times, tally.counts);
    for (const [{ data }, sums] of pairsOf(work.weights, tally))
      addWhere(selected, times * (data[keys[at] ?? 0] ?? 0), sums);
  }
  return true;
}

/** For each query 1 where it selects a key. */
function queriesOf(key: number, leaves: readonly Leaf[], queries: number): Uint8Array | undefined {
  let selected: Uint8Array | undefined;
  for (const leaf of leaves) {
    const element = repeated(elementAt(leaf.key, key), queries);
    const holding = comparison(leaf.op, element, leaf.query, queries);
    if (!holding) return undefined;
    if (selected) for (let i = 0; i < queries; i++) selected[i] = (selected[i] ?? 0) & (holding[i] ?? 0);
    else selected = holding;
  }
  return selected;
}

function addWhere(selected: Uint8Array, amount: number, sums: Float64Array): void {
  for (let i = 0; i < sums.length; i++) if (selected[i] === 1) sums[i] = (sums[i] ?? 0) + amount;
}
