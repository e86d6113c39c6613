import type { Expression, Tree } from '../syntax/tree';
import type { Limits } from '../text/budget';
import type { Problem } from '../text/problem';
import type { Value } from '../values/value';
import type { Examples, Record } from './record';

/** Looks at a run of a program between its statements. What it asks there changes nothing of the program. */
export interface Observer {
  /** Called behind each statement of the top level with its number, and before the first with −1. */
  look(statement: number, moment: Moment): void;
}

/** A program between two statements. */
export interface Moment {
  /** The samples in force. */
  readonly examples: Examples;
  /** What a name of the top level stands for now, whether the program or the language gave it its meaning. */
  valueOf(name: string): Value | undefined;
  /** Asks with the expressions of a text of its own. */
  ask(tree: Tree): Asking;
}

/** Questions to a program, and the record of what their expressions became. */
export interface Asking {
  readonly record: Record;
  /** The value of an expression with the names of now. Never throws. */
  evaluate(expression: Expression, limits: Limits): Answer;
}

export interface Answer {
  /** Absent where the expression failed. */
  readonly value: Value | undefined;
  /** Why it failed. */
  readonly problem: Problem | undefined;
}

/** What came of an evaluation that reports its problems. */
export function answerOf(value: Value | undefined, problems: readonly Problem[]): Answer {
  const problem = problems.find(({ severity }) => severity === 'error');
  return { value: problem ? undefined : value, problem };
}
