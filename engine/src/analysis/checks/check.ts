import type { Evaluator } from '../../evaluate/evaluator';
import type { Program } from '../../program/program';
import type { Tree } from '../../syntax/rasp/tree';
import type { Limits } from '../../text/budget';
import { infoOf, type ProblemCode } from '../../text/codes';
import type { Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import type { KnownStatements } from './perStatement';

/** What is known of a file when it is checked: it is parsed and has run. */
export interface Checked {
  readonly tree: Tree;
  readonly program: Program;
  readonly evaluator: Evaluator;
  readonly limits: Limits;
  readonly known: KnownStatements;
}

/** Looks for problems of one sort. */
export type Check = (file: Checked) => Problem[];

/** A problem as severe as its code. */
export function advice(
  code: ProblemCode,
  span: Span,
  message: string,
  more: Pick<Problem, 'related' | 'fixes' | 'tags'> = {},
): Problem {
  return { code, severity: infoOf(code).severity, span, message, ...more };
}
