import type { Graph } from '../graph/graph';
import type { GraphNode } from '../graph/node';
import type { Severity } from '../text/problem';
import type { Sample } from '../values/sample';
import type { Examples } from './record';
import type { Selector, SOp } from './values';
import type { Work } from './work';

/**
 * Evaluates an s-op or selector at once.
 * @throws Failure when the sample gives no value.
 * @throws OutOfBudget
 */
export type TryOut = (node: GraphNode, sample: Sample) => void;

/** What runs of one file after the other share. */
export interface Environment {
  readonly graph: Graph;
  readonly work: Work;
  /** The samples in force. */
  examples: Examples;
  /** The s-ops and selectors made so far. */
  readonly known: WeakSet<SOp | Selector>;
  /** Given where a statement is to fail as soon as it fails on the sample, as in the interactive session. */
  readonly tryOut: TryOut | undefined;
  /** How bad it is that something has no value on the sample, if nobody asked for that value. */
  readonly severityOnSample: Severity;
}
