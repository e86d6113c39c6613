import { columnLength } from '../column';
import { arranged } from './arrangement';
import { comparison } from './comparison';
import { addDominance } from './dominance';
import { addFewKeys, mostFewKeys } from './fewKeys';
import { groupingOf } from './grouping';
import { addGroups } from './groups';
import { addKeyAt } from './keyAt';
import type { Leaf } from './leaf';
import { addRanges } from './ranges';
import type { Rankings } from './rankings';
import { isEmpty, spansOf, type Span } from './spans';
import { pairsOf } from './tally';
import type { Term } from './terms';
import { isOneSided } from './terms';
import type { Work } from './work';

/**
 * Adds a term to a tally: what each query selects that meets all its comparisons. Comparisons with a constant only leave
 * out keys or queries; of the others equalities make groups, an order in them parts of what is sorted, a second order
 * takes a sweep.
 * @param work Where all keys may be selected from.
 * @returns false, with nothing added, where there is no such way.
 */
export function addConjunction({ leaves, times }: Term, all: Work, rankings: Rankings): boolean {
  const sides = leaves.filter((leaf) => !isOneSided(leaf));
  const kept = filtersOf(leaves, all, rankings);
  if (!kept) return false;
  const work: Work = { ...all, times: times * all.times, keys: kept.keys };
  if (work.keys.length === 0) return true;
  if (sides.length === 0) {
    addTotals(kept.queries, work);
    return true;
  }
  if (work.keys.length <= mostFewKeys && !kept.queries && addFewKeys(sides, work)) return true;
  work.budget.spend(2 * sides.length * (all.keys.length + work.tally.counts.length));
  const spans = spansOf(sides, rankings).map((span) => ofQueries(span, kept.queries));
  if (spans.some(isEmpty)) return true;
  const isOfAllKeys = work.keys.length === all.keys.length;
  return addSpans(spans, work, isOfAllKeys);
}

/** @param isOfAllKeys Whether no keys were left out. */
function addSpans(spans: readonly Span[], work: Work, isOfAllKeys: boolean): boolean {
  const [only, ...others] = spans;
  if (only?.isEquality && only.ranking.isIdentity && others.length === 0 && isOfAllKeys) {
    addKeyAt(only, work);
    return true;
  }
  const grouping = groupingOf(spans.filter(({ isEquality }) => isEquality));
  const [first, second, ...more] = spans.filter(({ isEquality }) => !isEquality);
  if (!first) {
    if (grouping) addGroups(grouping, work);
    return true;
  }
  if (more.length > 0) return false;
  const arrangement = arranged(work.keys, grouping, first);
  if (!second) return addRanges(arrangement, work);
  if (work.weights.some(({ isExact }) => !isExact)) return false;
  addDominance(arrangement, second, work);
  return true;
}

/** What comparisons with constants leave. */
interface Kept {
  readonly keys: Int32Array;
  /** For each query whether it may select anything; all may where nothing is said. */
  readonly queries: Uint8Array | undefined;
}

function filtersOf(leaves: readonly Leaf[], { tally, ...work }: Work, rankings: Rankings): Kept | undefined {
  let { keys } = work;
  let queries: Uint8Array | undefined;
  for (const leaf of leaves) {
    if (!isOneSided(leaf)) continue;
    if (leaf.query.storage === 'constant') {
      const holding = rankings.keysFor(leaf);
      if (!holding) return undefined;
      work.budget.spend(keys.length);
      keys = keys.length === columnLength(leaf.key) ? holding : inBoth(keys, holding);
    } else {
      work.budget.spend(tally.counts.length);
      const holding = comparison(leaf.op, leaf.key, leaf.query, tally.counts.length);
      if (!holding) return undefined;
      queries = both(queries, holding);
    }
  }
  return { keys, queries };
}

/** The positions that are in both; each has its own in order. */
function inBoth(a: Int32Array, b: Int32Array): Int32Array {
  let next = 0;
  return a.filter((position) => {
    while (next < b.length && (b[next] ?? 0) < position) next += 1;
    return b[next] === position;
  });
}

function both(a: Uint8Array | undefined, b: Uint8Array): Uint8Array {
  return a ? a.map((bit, i) => bit & (b[i] ?? 0)) : b;
}

/** A span of which some queries select nothing. */
function ofQueries(span: Span, queries: Uint8Array | undefined): Span {
  return queries ? { ...span, to: span.to.map((to, i) => (queries[i] === 1 ? to : -1)) } : span;
}

/** Nothing is left to compare: all keys, for all queries. */
function addTotals(queries: Uint8Array | undefined, { keys, weights, times, tally, budget }: Work): void {
  budget.spend(keys.length + tally.counts.length);
  const add = (amount: number, sums: Float64Array): void => {
    for (let i = 0; i < sums.length; i++)
      if (!queries || queries[i] === 1) sums[i] = (sums[i] ?? 0) + times * amount;
  };
  add(keys.length, tally.counts);
  for (const [{ data }, sums] of pairsOf(weights, tally)) {
    let total = 0;
    for (let k = 0; k < keys.length; k++) total += data[keys[k] ?? 0] ?? 0;
    add(total, sums);
  }
}
