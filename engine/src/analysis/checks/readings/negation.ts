import type { Expression, Unary } from '../../../syntax/rasp/tree';
import { chainOf, insertion, isLogic, parentheses, type Reading } from './reading';

/** `not a == b` is `(not a) == b`. */
export function negationReading(expression: Expression): Reading | undefined {
  if (expression.kind !== 'binary' || isLogic(expression.op)) return undefined;
  // `in` binds looser than `and` and `or`, so what stands left of it is its own matter but for a single `not`.
  const { operands, links } =
    expression.op === 'in'
      ? { operands: [expression.left], links: [expression] }
      : chainOf(expression, (op) => !isLogic(op) && op !== 'in');
  const [first] = operands;
  if (first && isNegation(first)) {
    const usual = [insertion(negated(first).span.start, '('), insertion(expression.span.end, ')')];
    return {
      code: 'reading/not',
      rule: `\`not\` binds tighter than \`${links[0]?.op ?? expression.op}\``,
      explicit: parentheses(first.span),
      usual,
      links,
    };
  }
  const inside = expression.op === 'in' ? undefined : negationAtEnd(expression.left);
  return (
    inside && {
      code: 'reading/not',
      rule: `\`not\` binds tighter than \`${expression.op}\``,
      explicit: parentheses(inside.span),
      links: [expression],
    }
  );
}

function isNegation(expression: Expression): expression is Unary & { readonly op: 'not' } {
  return expression.kind === 'unary' && expression.op === 'not';
}

/** What one or more `not` stand before. */
function negated(negation: Unary): Expression {
  let operand = negation.operand;
  while (isNegation(operand)) operand = operand.operand;
  return operand;
}

/** The `not` that the operator behind an operand could be taken to belong to: `1 - not a == b`. */
function negationAtEnd(operand: Expression): Unary | undefined {
  let end = operand;
  for (;;) {
    if (isNegation(end)) return end;
    if (end.kind === 'unary') end = end.operand;
    else if (end.kind === 'binary' && !isLogic(end.op) && end.op !== 'in') end = end.right;
    else return undefined;
  }
}
