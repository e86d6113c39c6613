import type { ProblemCode } from './codes';
import type { RelatedPlace } from './problem';

/**
 * Something an operation can not do: thrown by the operations on values, caught where the place in the program is
 * known and turned into a problem there. Never leaves the engine.
 */
export class Failure extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
    /** Another place that explains it. */
    readonly related?: RelatedPlace,
  ) {
    super(message);
    this.name = 'Failure';
  }
}
