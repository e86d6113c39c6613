import { withoutParentheses, type ExpressionPlace } from './path';
import { isCalm, usesOut } from './effects';
import { isComputedBefore } from './evaluation';
import { isRun } from './isRun';
import type { RefactoringRequest } from './refactoring';

/** Whether there would be a sense in a name for an expression, and whether it may be computed before its statement. */
export function canHaveName(place: ExpressionPlace, request: RefactoringRequest): boolean {
  const { expression, statements } = place;
  const { analysis, table } = request;
  const [outermost] = statements;
  if (!outermost || statements.some(({ broken }) => broken) || !isNameable(place)) return false;
  const isComputed = isRun(expression, analysis);
  const before = isComputedBefore(place, analysis);
  if (before === 'never') return false;
  // What would not have been computed at all may fail, or never end; only the one run of the top level tells.
  if (before === 'sometimes' && (isInFunction(place) || !isComputed)) return false;
  return isComputed || (!usesOut(table) && isCalm(outermost, table));
}

function isNameable({ expression, around, statements }: ExpressionPlace): boolean {
  const bare = withoutParentheses(expression);
  if (bare.kind === 'name' || bare.kind === 'missing') return false;
  // `True` and `None` are names themselves.
  if (bare.kind === 'literal' && (typeof bare.value === 'boolean' || bare.value === null)) return false;
  // Its items are made when they are asked for, and only once.
  if (bare.kind === 'comprehension' && 'form' in bare && bare.form === 'generator') return false;
  // The value of an assignment has a name, and a text by itself tells about a function or a file.
  const isWhole = around.every(({ kind }) => kind === 'parenthesized');
  if (isWhole && statements.at(-1)?.kind === 'expression' && bare.kind === 'literal') return false;
  if (isWhole && statements.at(-1)?.kind === 'assignment') return false;
  const outer = around.at(-1);
  return !(outer?.kind === 'call' && outer.callee === expression);
}

/** Whether the statement in front of which a name is defined is inside of a function. */
function isInFunction({ statements }: ExpressionPlace): boolean {
  const inner = statements.at(-1);
  const isReturn = inner?.kind === 'def' && 'results' in inner;
  return isReturn || statements.slice(0, -1).some(({ kind }) => kind === 'def');
}
