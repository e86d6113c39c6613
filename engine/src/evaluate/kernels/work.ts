import type { Budget } from '../../text/budget';
import type { Tally, Weight } from './tally';

/** What a kernel works on: it adds to the tally, for each query, what the keys that it selects weigh. */
export interface Work {
  /** The positions of the keys that there are to select from, in their order. */
  readonly keys: Int32Array;
  readonly weights: readonly Weight[];
  /** What every addition is multiplied by. */
  readonly times: number;
  readonly tally: Tally;
  readonly budget: Budget;
}
