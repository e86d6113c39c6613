import type { Expression } from '../../../syntax/rasp/tree';
import type { TextEdit } from '../../../text/problem';
import { cover } from '../../../text/span';
import { chainOf, isComparison, isLogic, parentheses, type Chain, type Reading } from './reading';

/** `x in l and y` is `x in (l and y)`: nothing binds looser than `in`. */
export function membershipReading(expression: Expression): Reading | undefined {
  const chain = chainOf(expression, (op) => op === 'in');
  const { operands, links } = chain;
  const loose = operands.filter(isLoose);
  if (links.length === 0 || (loose.length === 0 && links.length === 1)) return undefined;
  const [firstLoose] = loose;
  const inner = links.slice(0, -1);
  return {
    code: 'reading/in',
    rule: firstLoose ? `\`in\` binds looser than ${operatorOf(firstLoose)}` : '`in` groups from the left',
    explicit: [...inner, ...loose].flatMap(({ span }) => parentheses(span)),
    usual: asComparisons(chain),
    links,
  };
}

/** Whether an operand would be none if `in` were a comparison, as it is in Python. */
function isLoose(operand: Expression): boolean {
  return operand.kind === 'ternary' || (operand.kind === 'binary' && looserThanIn(operand));
}

function operatorOf(operand: Expression): string {
  return operand.kind === 'binary' ? `\`${operand.op}\`` : 'a ternary';
}

function looserThanIn({ op }: Extract<Expression, { kind: 'binary' }>): boolean {
  return isLogic(op) || isComparison(op);
}

/** Each `in` between the nearest operands only; `undefined` where two of them would share one. */
function asComparisons({ operands, links }: Chain): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  let lastRight: Expression | undefined;
  for (const i of links.keys()) {
    const before = operands[i];
    const behind = operands[i + 1];
    if (!before || !behind) return undefined;
    const left = lastPart(before);
    const right = firstPart(behind);
    if (lastRight && left.span.start < lastRight.span.end) return undefined;
    edits.push(...parentheses(cover(left.span, right.span)));
    lastRight = right;
  }
  return edits;
}

function lastPart(operand: Expression): Expression {
  let part = operand;
  for (;;) {
    if (part.kind === 'ternary') part = part.otherwise;
    else if (part.kind === 'binary' && looserThanIn(part)) part = part.right;
    else if (part.kind === 'unary' && part.op === 'not') part = part.operand;
    else return part;
  }
}

function firstPart(operand: Expression): Expression {
  let part = operand;
  for (;;) {
    if (part.kind === 'ternary') part = part.then;
    else if (part.kind === 'binary' && looserThanIn(part)) part = part.left;
    else return part;
  }
}
