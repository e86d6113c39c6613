import type { TextEdit } from '../../text/problem';
import type { Span } from '../../text/span';
import type { Comment } from '../tree';
import type { Cursor } from './cursor';
import { indentationBy, shifted, type Indentation } from './indentation';

/** Logical lines, from the first to before the end. */
export interface LineRange {
  readonly first: number;
  readonly end: number;
}

/**
 * Moves logical lines and the comments that belong to them from one indentation to another; what is indented otherwise
 * keeps its distance. What stands inside of strings stays as it is.
 */
export function shiftLines(cursor: Cursor, range: LineRange, from: Indentation, to: Indentation): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const span of [...marginsOf(cursor, range), ...commentMarginsOf(cursor, range, from)]) {
    const before = cursor.text.slice(span.start, span.end);
    const after = shifted(indentationBy(before), from, to);
    if (after !== before) edits.push({ span, text: after });
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** The indentations of the lines of the text that logical lines stand on, but of none inside of a string. */
export function marginsOf({ lines, tokens }: Cursor, { first, end }: LineRange): Span[] {
  const margins: Span[] = [];
  const firstToken = lines[first]?.first ?? tokens.length;
  let strings = 0;
  for (const { kind, margin } of tokens.slice(firstToken, lines[end - 1]?.last)) {
    if (margin && strings === 0) margins.push(margin);
    if (kind === 'f-start') strings += 1;
    if (kind === 'f-end') strings -= 1;
  }
  return margins;
}

/** The indentations of the comments that belong to lines: before the first one, between them and behind the last one. */
function commentMarginsOf(
  cursor: Cursor,
  { first, end }: LineRange,
  { column: nominal }: Indentation,
): Span[] {
  const { lines, tokens } = cursor;
  const startOf = (line: number): number =>
    tokens[lines[line]?.first ?? tokens.length]?.span.start ?? cursor.text.length;
  const endOf = (line: number): number => tokens[lines[line]?.last ?? tokens.length]?.span.end ?? 0;
  const columnBehind = lines[end]?.indentation.column ?? 0;
  const margins: Span[] = [];
  for (const comment of commentsBetween(cursor, endOf(first - 1), startOf(end))) {
    const margin = marginBefore(cursor.text, comment.span.start);
    if (!margin) continue;
    const { column } = indentationBy(cursor.text.slice(margin.start, margin.end));
    const belongs =
      margin.end < startOf(first)
        ? column === nominal
        : column >= nominal && (margin.end < endOf(end - 1) || column !== columnBehind);
    if (belongs) margins.push(margin);
  }
  return margins;
}

/** The comments on lines of their own between two offsets. */
function commentsBetween({ comments }: Cursor, start: number, end: number): Comment[] {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.span.start ?? end) < start) low = middle + 1;
    else high = middle;
  }
  const found: Comment[] = [];
  for (let comment = comments[low]; comment && comment.span.start < end; comment = comments[++low])
    if (comment.ownLine) found.push(comment);
  return found;
}

/** The blanks that begin the line of an offset, if nothing else stands before it. */
function marginBefore(text: string, offset: number): Span | undefined {
  let start = offset;
  while (start > 0 && (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t')) start -= 1;
  return start === 0 || /[\r\n]/.test(text.charAt(start - 1)) ? { start, end: offset } : undefined;
}
