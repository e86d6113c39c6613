import type { Language } from '../../syntax/tree';
import { codePoints } from '../../text/codePoints';
import { brief, briefRepr } from '../../values/format';
import { List, type Value } from '../../values/value';
import type { Compared, Verdict } from './comparing';
import { charactersIn, sequenceSource, sourceOf } from './source';

/** Wider lines are cut, around the first difference. */
const widest = 72;
/** How many elements are shown before the first difference. */
const shownBefore = 3;

/** What a side of a comparison is, as source where it has one. */
export function textOfSide(side: Compared, language: Language): string {
  if ('value' in side) return sourceOf(side.value, language) ?? valueText(side.value, language);
  if (side.of === 'list')
    return sourceOf(new List(side.items), language) ?? valueText(new List(side.items), language);
  return (
    sequenceSource(side.items, language) ??
    `[${side.items.map((item) => valueText(item, language)).join(', ')}]`
  );
}

/** Both sides, one below the other, with marks below what differs. */
export function differenceOf({ actual, expected, positions }: Verdict, language: Language): string {
  const [position] = positions;
  if (!('items' in actual && 'items' in expected) || position === undefined)
    return `expected  ${cut(textOfSide(expected, language))}\nactual    ${cut(textOfSide(actual, language))}`;
  const a = cellsOf(actual, expected.items, language);
  const e = cellsOf(expected, actual.items, language);
  const wrong = new Set(positions);
  const { from, to, widths } = windowOf(a.cells, e.cells, position, a.between.length);
  const line = (cells: readonly string[]): string => {
    const shown = cells.slice(from, to);
    const padded = shown.map((cell, i) =>
      i === shown.length - 1 ? cell : cell + ' '.repeat((widths[i] ?? 0) - lengthOf(cell)),
    );
    return `${from > 0 ? '…' : a.open}${padded.join(a.between)}${to < cells.length ? '…' : a.close}`;
  };
  const marks = widths.map((width, i) => (wrong.has(from + i) ? '^' : ' ').repeat(Math.max(1, width)));
  return [
    `expected  ${line(e.cells)}`,
    `actual    ${line(a.cells)}`,
    `           ${marks.join(' '.repeat(a.between.length)).trimEnd()}`,
  ].join('\n');
}

interface Cells {
  readonly cells: readonly string[];
  readonly open: string;
  readonly between: string;
  readonly close: string;
}

/** The elements as texts: the characters of a string where both sides have only such, else the items of a list. */
function cellsOf(
  { items, of }: Extract<Compared, { readonly of: string }>,
  others: readonly Value[],
  language: Language,
): Cells {
  const areCharacters =
    of === 'sequence' &&
    [items, others].every((side) => side.length === 0 || plainCharacters.test(charactersIn(side) ?? '"'));
  if (areCharacters) return { cells: items.map(String), open: '"', between: '', close: '"' };
  return {
    cells: items.map((item) => valueText(item, language)),
    open: '[',
    between: ', ',
    close: ']',
  };
}

/** What stands in quotes as it is. */
const plainCharacters = /^[^"\\\p{C}]*$/u;

/** The positions that are shown, and how wide each is. */
function windowOf(
  a: readonly string[],
  e: readonly string[],
  position: number,
  between: number,
): { readonly from: number; readonly to: number; readonly widths: readonly number[] } {
  const length = Math.max(a.length, e.length);
  const all = Array.from({ length }, (_, i) => Math.max(lengthOf(a[i] ?? ''), lengthOf(e[i] ?? '')));
  const isNarrow = all.reduce((sum, width) => sum + width + between, 0) <= widest;
  const from = isNarrow ? 0 : Math.max(0, position - shownBefore);
  const widths: number[] = [];
  let sum = 0;
  for (const [i, width] of all.entries()) {
    if (i < from) continue;
    sum += width + between;
    if (sum > widest && i > position) break;
    widths.push(width);
  }
  return { from, to: from + widths.length, widths };
}

function valueText(value: Value, language: Language): string {
  return language === 'rasp' ? brief(value) : briefRepr(value);
}

function cut(text: string): string {
  return text.length > widest ? `${text.slice(0, widest)}…` : text;
}

function lengthOf(text: string): number {
  return codePoints(text).length;
}
