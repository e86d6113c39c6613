import type { ProblemCode } from '../../../text/codes';
import type { TextEdit } from '../../../text/problem';
import type { Span } from '../../../text/span';
import type { Binary, BinaryOperator, Expression } from '../../../syntax/rasp/tree';

/** An expression that is read in another way than a person may expect who knows other languages. */
export interface Reading {
  readonly code: ProblemCode;
  /** Why it is read like that, for a message: `` `not` binds tighter than `==` ``. */
  readonly rule: string;
  /** Makes the reading explicit by parentheses. */
  readonly explicit: readonly TextEdit[];
  /** Makes it what is usual elsewhere; absent where nothing is. */
  readonly usual?: readonly TextEdit[] | undefined;
  /** The expressions inside of it that this already tells about. */
  readonly links: readonly Expression[];
}

/** Finds a reading at an expression that is no link of one found already. */
export type ReadingRule = (expression: Expression, text: string, embedded: boolean) => Reading | undefined;

/** Parentheses around a piece of text. */
export function parentheses({ start, end }: Span): TextEdit[] {
  return [insertion(start, '('), insertion(end, ')')];
}

export function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/** What operators that group from the left stand between: `a + b - c`. */
export interface Chain {
  readonly operands: readonly Expression[];
  /** The operator before each operand but the first. */
  readonly links: readonly Binary[];
}

/** The chain of some operators that ends with an expression; without links if it is none of them. */
export function chainOf(expression: Expression, isLink: (op: BinaryOperator) => boolean): Chain {
  const links: Binary[] = [];
  let first = expression;
  while (first.kind === 'binary' && isLink(first.op)) {
    links.push(first);
    first = first.left;
  }
  links.reverse();
  return { operands: [first, ...links.map(({ right }) => right)], links };
}

export function isLogic(op: BinaryOperator): boolean {
  return op === 'and' || op === 'or';
}

export function isComparison(op: BinaryOperator): boolean {
  return op === '==' || op === '!=' || op === '<' || op === '<=' || op === '>' || op === '>=';
}
