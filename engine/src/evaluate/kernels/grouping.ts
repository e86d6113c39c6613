import type { Span } from './spans';

/** Keys in groups that are told apart by all the columns that have to be equal, and the group of each query. */
export interface Grouping {
  /** The group of each key. */
  readonly ofKey: Int32Array;
  /** The group that each query selects; −1 for none. */
  readonly ofQuery: Int32Array;
  readonly count: number;
}

/** The groups of several equalities together. */
export function groupingOf([first, ...others]: readonly Span[]): Grouping | undefined {
  return first && others.map(ofSpan).reduce(together, ofSpan(first));
}

function ofSpan({ ranking, from, to }: Span): Grouping {
  const ofQuery = new Int32Array(from.length);
  for (let i = 0; i < ofQuery.length; i++) {
    const rank = from[i] ?? 0;
    ofQuery[i] = rank < (to[i] ?? 0) ? rank : -1;
  }
  // One more group for keys that are equal to nothing, which no query selects.
  return { ofKey: ranking.ranks, ofQuery, count: ranking.count + 1 };
}

/** One group for each pair of groups that a key has. */
function together(a: Grouping, b: Grouping): Grouping {
  const pair = (x: number, y: number): number => x * b.count + y;
  const numbers = new Numbers(a.count * b.count, a.ofKey.length);
  const ofKey = new Int32Array(a.ofKey.length);
  for (let j = 0; j < ofKey.length; j++) ofKey[j] = numbers.give(pair(a.ofKey[j] ?? 0, b.ofKey[j] ?? 0));
  const ofQuery = new Int32Array(a.ofQuery.length);
  for (let i = 0; i < ofQuery.length; i++) {
    const [x, y] = [a.ofQuery[i] ?? -1, b.ofQuery[i] ?? -1];
    ofQuery[i] = x < 0 || y < 0 ? -1 : numbers.find(pair(x, y));
  }
  return { ofKey, ofQuery, count: numbers.count };
}

/** Small numbers for pairs, in the order in which they come; by a table where all pairs fit into one. */
class Numbers {
  readonly #table: Int32Array | undefined;
  readonly #map = new Map<number, number>();
  count = 0;

  constructor(pairs: number, keys: number) {
    this.#table = pairs <= 4 * keys + 1024 ? new Int32Array(pairs).fill(-1) : undefined;
  }

  give(pair: number): number {
    const known = this.find(pair);
    if (known >= 0) return known;
    if (this.#table) this.#table[pair] = this.count;
    else this.#map.set(pair, this.count);
    return this.count++;
  }

  find(pair: number): number {
    return (this.#table ? this.#table[pair] : this.#map.get(pair)) ?? -1;
  }
}
