import type { Expression } from '../../../syntax/rasp/tree';
import type { TextEdit } from '../../../text/problem';
import { cover } from '../../../text/span';
import { chainOf, isLogic, parentheses, type Chain, type Reading } from './reading';

/** `a or b and c` is `(a or b) and c`; `a and b or c` is what it is elsewhere. */
export function logicReading(expression: Expression): Reading | undefined {
  const chain = chainOf(expression, isLogic);
  const explicit = groupedFromTheLeft(chain);
  if (explicit.length === 0) return undefined;
  return {
    code: 'reading/and-or',
    rule: '`and` and `or` bind alike and group from the left',
    explicit,
    usual: andFirst(chain),
    links: chain.links,
  };
}

/** Parentheses around what stands before each `and` that has an `or` before it. */
function groupedFromTheLeft({ links }: Chain): TextEdit[] {
  const edits: TextEdit[] = [];
  let afterOr = false;
  for (const { op, left } of links) {
    if (op === 'and' && afterOr) edits.push(...parentheses(left.span));
    afterOr = op === 'or';
  }
  return edits;
}

/** Parentheses around all that `and` joins, where an `or` stands before it. */
function andFirst({ operands, links }: Chain): TextEdit[] {
  const edits: TextEdit[] = [];
  let start: Expression | undefined;
  for (const [i, { op, right }] of links.entries()) {
    if (op === 'or') start = right;
    else if (start && links[i + 1]?.op !== 'and')
      edits.push(...parentheses(cover(start.span, (operands[i + 1] ?? right).span)));
  }
  return edits;
}
