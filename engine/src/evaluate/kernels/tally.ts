/** A number of each key, to be added up over the keys that a query selects. */
export interface Weight {
  readonly data: Float64Array;
  /** Whether the sum is the same in any order: of ints that are small together. Else it goes from left to right. */
  readonly isExact: boolean;
}

/** For each query how many keys it selects, and the sums of their weights. */
export interface Tally {
  readonly counts: Float64Array;
  /** A sum for each weight, a number for each query. */
  readonly sums: readonly Float64Array[];
}

export function emptyTally(queries: number, weights: readonly Weight[]): Tally {
  return {
    counts: new Float64Array(queries),
    sums: weights.map(() => new Float64Array(queries)),
  };
}

/** Weights with the sums they are added to. */
export function* pairsOf(
  weights: readonly Weight[],
  { sums }: Tally,
): Iterable<readonly [weight: Weight, sums: Float64Array]> {
  for (const [index, weight] of weights.entries()) {
    const target = sums[index];
    if (target) yield [weight, target];
  }
}
