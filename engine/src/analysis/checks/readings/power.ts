import type { Expression, Unary } from '../../../syntax/rasp/tree';
import { chainOf, insertion, parentheses, type Reading } from './reading';

/** `2^3^2` is `(2^3)^2`, and `-2^2` is `(-2)^2`. */
export function powerReading(expression: Expression): Reading | undefined {
  const { operands, links } = chainOf(expression, (op) => op === '^');
  const [first] = operands;
  if (!first || links.length === 0) return undefined;
  if (links.length === 1 && (!isNegative(first) || isOdd(operands[1]))) return undefined;
  const { end } = expression.span;
  return {
    code: 'reading/power',
    rule: links.length > 1 ? '`^` groups from the left' : 'a sign binds tighter than `^`',
    explicit: [...(isNegative(first) ? [first] : []), ...links.slice(0, -1)].flatMap(({ span }) =>
      parentheses(span),
    ),
    usual: operands.slice(0, -1).flatMap((operand, i) => {
      const starts = [
        ...(i > 0 ? [operand.span.start] : []),
        ...(isNegative(operand) ? [unsigned(operand).span.start] : []),
      ];
      return starts.flatMap((start) => [insertion(start, '('), insertion(end, ')')]);
    }),
    links,
  };
}

/** With an odd exponent, both readings have the same value. */
function isOdd(exponent: Expression | undefined): boolean {
  return exponent?.kind === 'literal' && typeof exponent.value === 'bigint' && exponent.value % 2n === 1n;
}

function isNegative(expression: Expression): expression is Unary {
  return expression.kind === 'unary' && expression.op === '-';
}

function unsigned(expression: Unary): Expression {
  let operand = expression.operand;
  while (operand.kind === 'unary' && operand.op !== 'not') operand = operand.operand;
  return operand;
}
