import type { Statement, Tree } from '../../syntax/tree';
import type { TextEdit } from '../../text/problem';

/** The edit that removes a statement, with its line where nothing else is on it; comments stay. */
export function removalOf(statement: Statement, { text, lines }: Tree): TextEdit {
  const { start } = statement.span;
  const [ending = ''] = /^[ \t]*;/.exec(text.slice(statement.span.end)) ?? [];
  const end = statement.span.end + ending.length;
  const lineStart = lines.lineStart(lines.placeAt(start).line);
  const nextLine = lines.lineStart(lines.placeAt(end).line + 1);
  const [blanks = ''] = /^[ \t]*/.exec(text.slice(end)) ?? [];
  const isFirst = text.slice(lineStart, start).trim() === '';
  const isLast = text.slice(end, nextLine).trim() === '';
  if (isFirst && isLast)
    return { span: { start: lineStart, end: nextLine + gap(text, lineStart, nextLine) }, text: '' };
  // Something stands behind it: that takes its place.
  if (!isLast) return { span: { start, end: end + blanks.length }, text: '' };
  const [before = ''] = /[ \t]*;?[ \t]*$/.exec(text.slice(0, start)) ?? [];
  return { span: { start: start - before.length, end }, text: before.includes(';') ? ';' : '' };
}

/** Of two empty lines that would meet, or one at the beginning, the second goes too: how long it is. */
function gap(text: string, start: number, end: number): number {
  const isBlankAbove = /(?:^|[\r\n])[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(0, start)) || start === 0;
  const [below = ''] = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end)) ?? [];
  return isBlankAbove ? below.length : 0;
}
