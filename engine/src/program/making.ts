import type { AggregateNode } from '../graph/node';

/**
 * How an s-op, key, query or selector of RASPy was made, to count attention as it is written: equal nodes are one node of
 * the graph, but each `value` and `aggregate` that a program runs is an attention use of its own.
 */
export interface Making {
  /** What it is made of; constants leave no trace. */
  readonly of: readonly Making[];
  /** The aggregate that this is, if it is one. */
  readonly aggregate: AggregateNode | undefined;
}

/** The number of attention uses, layer by layer from the first. Linear in what was made. */
export function usesIn(root: Making | undefined): number[] {
  const uses: number[] = [];
  const seen = new Set<Making>(root ? [root] : []);
  for (const { of, aggregate } of seen) {
    if (aggregate) {
      while (uses.length < aggregate.layer) uses.push(0);
      uses[aggregate.layer - 1] = (uses[aggregate.layer - 1] ?? 0) + 1;
    }
    for (const part of of) seen.add(part);
  }
  return uses;
}
