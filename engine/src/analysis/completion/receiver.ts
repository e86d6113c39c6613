import { outlineOf } from '../../syntax/outline';
import { closingOf } from '../../syntax/tokens';
import { pathAt } from '../../syntax/walk';
import type { Value } from '../../values/value';
import type { Analysis } from '../analysis';
import type { Place } from './place';
import type { Typing } from './typing';

/**
 * What stands before a `.`, the last time that it was reached. Where the text is broken by what is being typed, it is
 * looked for in the text without that.
 * @param end where what is being typed behind the `.` ends
 */
export function receiverAt(
  place: Place,
  dot: number,
  end: number,
  { analysis, before, mended }: Pick<Typing, 'analysis' | 'before' | 'mended'>,
): Value | undefined {
  const at = endBefore(place, dot);
  const then = before?.toEarlier(at);
  const known =
    valueEndingAt(at, analysis) ??
    (before && then !== undefined ? valueEndingAt(then, before.analysis) : undefined);
  if (known !== undefined) return known;
  const { text } = analysis.tree;
  const left = text.slice(0, at);
  const closing = place.open.brackets
    .filter(({ index }) => (place.before[index]?.span.end ?? 0) <= dot)
    .map(({ kind }) => (kind === 'block' ? '' : (closingOf.get(kind) ?? '')))
    .toReversed()
    .join('');
  const restOfLine = /^[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0;
  return (
    valueEndingAt(at, mended(left + text.slice(end))) ??
    valueEndingAt(at, mended(left + closing + text.slice(end + restOfLine)))
  );
}

/** Where the token before a `.` ends. */
function endBefore({ before }: Place, dot: number): number {
  return before.findLast(({ span, kind }) => span.end <= dot && kind !== 'break')?.span.end ?? dot;
}

/** What the innermost expression that ends at an offset was the last time. */
function valueEndingAt(offset: number, { tree, program }: Analysis): Value | undefined {
  const { expressions } = pathAt(outlineOf(tree), tree.statements, offset);
  const expression = expressions.findLast(({ span, kind }) => span.end === offset && kind !== 'missing');
  const [last] = expression ? program.record.of(expression) : [];
  return last?.value;
}
