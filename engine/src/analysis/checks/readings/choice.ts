import type { Expression, Ternary } from '../../../syntax/rasp/tree';
import { insertion, parentheses, type Reading } from './reading';

/** `a if b else c if d else e` is `(a if b else c) if d else e`. */
export function choiceReading(expression: Expression): Reading | undefined {
  if (expression.kind !== 'ternary' || expression.then.kind !== 'ternary') return undefined;
  const inner = ternariesFirstIn(expression.then);
  const { end } = expression.span;
  return {
    code: 'reading/ternary',
    rule: 'ternaries group from the left',
    explicit: inner.flatMap(({ span }) => parentheses(span)),
    usual: inner.flatMap(({ otherwise }) => [insertion(otherwise.span.start, '('), insertion(end, ')')]),
    links: inner,
  };
}

/** A ternary, the one that its own first branch is, and so on. */
function ternariesFirstIn(expression: Expression): Ternary[] {
  const ternaries: Ternary[] = [];
  for (let first = expression; first.kind === 'ternary'; first = first.then) ternaries.push(first);
  return ternaries;
}
