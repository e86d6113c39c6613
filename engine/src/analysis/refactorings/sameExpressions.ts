import { isTransform } from '../../program/values';
import { outlineOf } from '../../syntax/outline';
import { isSameSyntax } from '../../syntax/sameSyntax';
import type { Expression, Statement } from '../../syntax/tree';
import { contains } from '../../text/span';
import { isAtom } from '../../values/value';
import { reachOf } from './insertion';
import { blocksOf, withoutParentheses, type ExpressionPlace } from './path';
import { isRun } from './isRun';
import type { RefactoringRequest } from './refactoring';
import { haveSameBindings } from './sameBindings';

/** So many occurrences of an expression are replaced at most. */
const most = 200;

/**
 * An expression with all that are the same, where a name that is defined in front of its statement can be used: the same
 * text, but for blanks, with the same names in it. In RASPy what can be changed is not the same, though it looks alike.
 */
export function sameExpressions(place: ExpressionPlace, request: RefactoringRequest): readonly Expression[] {
  const { expression } = place;
  const { analysis, table } = request;
  const { tree } = analysis;
  if (!canBeShared(place, request)) return [expression];
  const reach = reachOf(place, tree);
  const outline = outlineOf(tree);
  const wanted = withoutParentheses(expression);
  const found: Expression[] = [];
  const isSame = (bare: Expression): boolean =>
    bare === wanted ||
    (isSameSyntax(bare, wanted) &&
      !tree.comments.some(({ span }) => contains(bare.span, span)) &&
      haveSameBindings(wanted.span, bare.span, table));
  const look = (candidate: Expression): void => {
    const bare = withoutParentheses(candidate);
    if (found.length < most && isSame(bare)) found.push(bare === wanted ? expression : candidate);
    // A function inside has names of its own, and runs at another time.
    else if (candidate.kind !== 'lambda')
      for (const part of outline.partsOf(candidate))
        if (candidate.kind !== 'call' || part !== candidate.callee || part.kind !== 'attribute') look(part);
        else look(part.object);
  };
  const lookIn = (statement: Statement): void => {
    if (statement.kind !== 'def' || !('results' in statement))
      for (const each of outline.expressionsOf(statement)) look(each);
    if (statement.kind === 'def') return;
    for (const block of blocksOf(statement)) for (const inner of block) lookIn(inner);
  };
  for (const statement of reach.statements) lookIn(statement);
  for (const result of reach.results) look(result);
  return found;
}

/** Whether it makes no difference whether something is made once or several times. */
function canBeShared({ expression }: ExpressionPlace, { analysis }: RefactoringRequest): boolean {
  const { tree, program } = analysis;
  if (tree.language === 'rasp') return true;
  if (isRun(expression, analysis))
    return program.record.of(expression).every(({ value }) => isAtom(value) || isTransform(value));
  return !['list', 'dict', 'set', 'comprehension', 'call', 'lambda'].includes(
    withoutParentheses(expression).kind,
  );
}
