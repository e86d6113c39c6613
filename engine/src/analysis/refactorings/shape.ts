import { outlineOf } from '../../syntax/outline';
import type { Expression, Tree } from '../../syntax/tree';
import { expressionsBelow } from '../../syntax/walk';
import { contains, type Span } from '../../text/span';
import { Moved } from './moved';
import type { Draft } from './refactoring';

/** An expression before a change with the one that it is after it. */
export type Pair = readonly [before: Expression, after: Expression];

/**
 * The expressions that are there before and after a change, those aside that are replaced or removed; `undefined` if one
 * of them, or of those that are copied, would be read as another expression after it.
 */
export function pairsOf(before: Tree, after: Tree, draft: Draft): readonly Pair[] | undefined {
  const outline = outlineOf(before);
  const now = new Map<string, Expression>();
  for (const expression of expressionsBelow(outlineOf(after), after.statements))
    now.set(keyOf(expression), expression);
  const moved = new Moved(draft.edits);
  const { rewritten } = draft;
  if (rewritten) {
    const start = moved.put(rewritten.edit);
    const place = ` ${start} ${start + rewritten.edit.text.length}`;
    if (![...now.keys()].some((key) => key.endsWith(place))) return undefined;
  }
  const isRemoved = ({ span }: Expression): boolean => draft.removed.some((gone) => contains(gone, span));
  const isReplaced = ({ span: { start, end } }: Expression): boolean =>
    draft.edits.some(({ span }) => span.start === start && span.end === end);
  const pairs: Pair[] = [];
  for (const expression of expressionsBelow(outline, before.statements)) {
    for (const { from, to } of draft.copies) {
      if (!contains(from, expression.span)) continue;
      const { start, end } = shifted(expression.span, to - from.start);
      const isThere = now.has(keyOf(expression, { start, end }));
      // The parentheses around a tuple belong to it.
      const isWrapped = () =>
        expression.kind === 'tuple' && now.has(keyOf(expression, { start: start - 1, end: end + 1 }));
      if (!isThere && !isWrapped()) return undefined;
    }
    const span = moved.span(expression.span);
    if (!span || isRemoved(expression) || isReplaced(expression)) continue;
    const same = now.get(keyOf(expression, span));
    if (!same) return undefined;
    pairs.push([expression, same]);
  }
  return pairs;
}

function keyOf({ kind, span }: Expression, { start, end }: Span = span): string {
  return `${kind} ${start} ${end}`;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
