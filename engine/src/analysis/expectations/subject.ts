import type { Occurrence } from '../../program/record';
import { outlineOf } from '../../syntax/outline';
import { pathAt } from '../../syntax/walk';
import { touches, type Span } from '../../text/span';
import type { Expectation } from './outcome';

/** An expression of a comment, with what it became when it was checked. */
interface ExpectedSubject {
  readonly span: Span;
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
}

/** What stands at an offset in what a file expects: the innermost expression there that has a value. */
export function subjectInExpectation(
  expectations: readonly Expectation[],
  offset: number,
): ExpectedSubject | undefined {
  const expectation = expectations.find(({ span }) => touches(span, offset));
  if (!expectation?.seen) return undefined;
  const { reading, record } = expectation.seen;
  const { tree } = reading;
  const { start } = expectation.span;
  const { expressions } = pathAt(outlineOf(tree), tree.statements, offset - start);
  for (const expression of expressions.toReversed()) {
    const occurrences = record.of(expression);
    const { span } = expression;
    if (occurrences.length === 0) continue;
    return {
      span: { start: span.start + start, end: span.end + start },
      text: expectation.text.slice(span.start, span.end),
      occurrences,
    };
  }
  return undefined;
}
