import type { Arrangement } from './arrangement';
import type { Work } from './work';
import { pairsOf } from './tally';

/**
 * An order between keys and queries, maybe inside of groups: keys are arranged by it, so that what a query selects is a
 * part of the arrangement, and its sum the difference of two sums from the start.
 * @returns false, with nothing added, where sums have to go from left to right and the arrangement does not.
 */
export function addRanges(arrangement: Arrangement, work: Work): boolean {
  const { weights, times, tally, budget } = work;
  const { order, from, to } = arrangement;
  if (weights.some(({ isExact }) => !isExact) && !isInOrder(arrangement)) return false;
  budget.spend(order.length + from.length);
  const { counts } = tally;
  for (let i = 0; i < counts.length; i++) {
    const width = (to[i] ?? 0) - (from[i] ?? 0);
    if (width > 0) counts[i] = (counts[i] ?? 0) + times * width;
  }
  for (const [{ data, isExact }, sums] of pairsOf(weights, tally)) {
    const running = runningSums(arrangement, data);
    if (isExact) addDifferences(arrangement, running, times, sums);
    else addFromLeft(arrangement, running, data, sums, work);
  }
  return true;
}

/** Whether the keys of each group stand by their positions. */
function isInOrder({ order, groupStart }: Arrangement): boolean {
  for (let place = 1; place < order.length; place++)
    if ((order[place] ?? 0) < (order[place - 1] ?? 0) && groupStart(place) !== place) return false;
  return true;
}

/** For each place the sum of its group up to and with it. */
function runningSums({ order, groupStart }: Arrangement, data: Float64Array): Float64Array {
  const running = new Float64Array(order.length);
  let sum = 0;
  for (let place = 0; place < order.length; place++) {
    if (groupStart(place) === place) sum = 0;
    sum += data[order[place] ?? 0] ?? 0;
    running[place] = sum;
  }
  return running;
}

function addDifferences(
  { from, to, groupStart }: Arrangement,
  running: Float64Array,
  times: number,
  sums: Float64Array,
): void {
  for (let i = 0; i < sums.length; i++) {
    const [first, end] = [from[i] ?? 0, to[i] ?? 0];
    if (first >= end) continue;
    const before = groupStart(first) === first ? 0 : (running[first - 1] ?? 0);
    sums[i] = (sums[i] ?? 0) + times * ((running[end - 1] ?? 0) - before);
  }
}

/** A part that begins with its group has its sum already; that of another is taken from its own start. */
function addFromLeft(
  { order, from, to, groupStart }: Arrangement,
  running: Float64Array,
  data: Float64Array,
  sums: Float64Array,
  { budget }: Work,
): void {
  for (let i = 0; i < sums.length; i++) {
    const [first, end] = [from[i] ?? 0, to[i] ?? 0];
    if (first >= end) continue;
    if (groupStart(first) === first) {
      sums[i] = running[end - 1] ?? 0;
      continue;
    }
    budget.spend(end - first);
    let sum = 0;
    for (let place = first; place < end; place++) sum += data[order[place] ?? 0] ?? 0;
    sums[i] = sum;
  }
}
