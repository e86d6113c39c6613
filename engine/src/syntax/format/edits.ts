import type { TextEdit } from '../../text/problem';
import type { Tree } from '../tree';
import type { LayoutOptions } from './layout';
import type { Placed } from './printer';
import type { Selected } from './range';
import { isBlank } from './gaps';
import { alignComments } from './trailingComments';

export interface EditOptions extends LayoutOptions {
  /** The file ends inside of a string. */
  readonly endsOpen: boolean;
  /** The sign between statements that goes. */
  readonly separator: string | undefined;
}

/** The changes of what is between the pieces of a file that give it a layout, as small as they can be. */
export function editsOf(
  tree: Tree,
  rows: readonly (readonly Placed[])[],
  selected: Selected,
  { style, lineBreak, endsOpen, separator }: EditOptions,
): TextEdit[] {
  const { text, lines } = tree;
  const edits: TextEdit[] = [];
  const change = (start: number, end: number, by: string): void => {
    const edit = smallest(text, start, end, by);
    if (edit) edits.push(edit);
  };
  const aligned = alignComments(rows.flat(), text, lines, style.tabSize);
  const startOfText = text.startsWith('\uFEFF') ? 1 : 0;
  let end = startOfText;
  let index = 0;
  for (const [row, placed] of rows.entries()) {
    for (const first of placed.keys()) {
      const { piece, gap } = aligned[index++] ?? { gap: '' };
      if (!piece) continue;
      if (selected.has(row)) {
        const isWhole = first > 0 || (row > 0 ? selected.has(row - 1) : selected.start);
        const from = isWhole ? end : lastLineStart(text, end, piece.span.start);
        if (from !== undefined)
          change(from, piece.span.start, isWhole ? gap : gap.slice(gap.search(/[^\r\n]*$/)));
      }
      end = piece.span.end;
    }
  }
  const canEnd = !endsOpen && isBlank(text.slice(end), separator);
  if (canEnd && selected.end && (rows.length === 0 || selected.has(rows.length - 1)))
    change(end, text.length, rows.length === 0 ? '' : lineBreak);
  return edits;
}

/** Where the line of an offset begins, if that is in a gap. */
function lastLineStart(text: string, start: number, end: number): number | undefined {
  const gap = text.slice(start, end);
  return start === 0 || /[\r\n]/.test(gap) ? start + gap.search(/[^\r\n]*$/) : undefined;
}

function smallest(text: string, start: number, end: number, by: string): TextEdit | undefined {
  const old = text.slice(start, end);
  if (old === by) return undefined;
  const shorter = Math.min(old.length, by.length);
  let same = 0;
  while (same < shorter && old[same] === by[same]) same += 1;
  let sameEnd = 0;
  while (sameEnd < shorter - same && old.at(-1 - sameEnd) === by.at(-1 - sameEnd)) sameEnd += 1;
  // Editors know no place inside of a line break.
  if (same > 0 && splitsBreak(text, start + same)) same -= 1;
  if (sameEnd > 0 && splitsBreak(text, end - sameEnd)) sameEnd -= 1;
  return {
    span: { start: start + same, end: end - sameEnd },
    text: by.slice(same, by.length - sameEnd),
  };
}

function splitsBreak(text: string, offset: number): boolean {
  return text[offset - 1] === '\r' && text[offset] === '\n';
}
