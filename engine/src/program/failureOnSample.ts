import type { GraphNode } from '../graph/node';
import type { ProblemCode } from '../text/codes';
import { Failure } from '../text/failure';
import type { Sample } from '../values/sample';

/** A program asks for values on a sample that gives none. */
export class FailureOnSample extends Failure {
  constructor(
    code: ProblemCode,
    message: string,
    readonly node: GraphNode,
    readonly sample: Sample,
  ) {
    super(code, message);
  }
}
