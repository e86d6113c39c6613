import type { Expression } from '../../../syntax/rasp/tree';
import { chainOf, insertion, isComparison, parentheses, type Chain, type Reading } from './reading';
import type { TextEdit } from '../../../text/problem';

/** `1 < 2 < 3` is `(1 < 2) < 3`. */
export function comparisonReading(
  expression: Expression,
  text: string,
  embedded: boolean,
): Reading | undefined {
  const chain = chainOf(expression, isComparison);
  const { links } = chain;
  if (links.length < 2) return undefined;
  const usual = inPairs(chain, text);
  return {
    code: 'reading/chain',
    rule: 'comparisons group from the left',
    explicit: links.slice(0, -1).flatMap(({ span }) => parentheses(span)),
    usual: usual && embedded ? [...parentheses(expression.span), ...usual] : usual,
    links,
  };
}

/** Every comparison for itself, joined by `and`: `1 < 2 and 2 < 3`. */
function inPairs({ operands }: Chain, text: string): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const { span } of operands.slice(1, -1)) {
    const operand = text.slice(span.start, span.end);
    // What spreads over lines, comments perhaps among them, is not written twice.
    if (/[\r\n]/.test(operand)) return undefined;
    edits.push(insertion(span.end, ` and ${operand}`));
  }
  return edits;
}
