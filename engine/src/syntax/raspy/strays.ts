import type { Fix } from '../../text/problem';
import { isClosing } from '../tokens';
import type { Cursor } from './cursor';

/**
 * Reads over closing brackets at the beginning of a line, or of a body on the line of its owner: none is open.
 */
export function skipClosing(cursor: Cursor): void {
  const begin = cursor.index;
  while (isClosing(cursor.peek())) {
    const { text, span } = cursor.peek();
    cursor.accept('syntax/unexpected', span, `This \`${text}\` closes nothing.`, [
      removal(cursor, text, 1, cursor.index === begin),
    ]);
    cursor.next();
  }
}

/**
 * Reads over `;` that have no statement before them.
 * @param first whether nothing else stands before them on the line, or in the body that began on it.
 */
export function skipSemicolons(cursor: Cursor, first: boolean): boolean {
  let count = 0;
  while (cursor.at(';', count)) count += 1;
  if (count === 0) return false;
  const { span } = cursor.peek();
  const fix = removal(cursor, ';', count, first);
  cursor.next();
  cursor.accept('syntax/semicolon', span, 'There is no statement before this `;`.', [fix]);
  while (cursor.at(';')) cursor.next();
  return true;
}

/** The removal of signs; a body that has nothing else keeps a `pass`. */
function removal(cursor: Cursor, sign: string, count: number, first: boolean): Fix {
  const { start } = cursor.peek().span;
  const next = cursor.peek(count);
  const isLast = next.kind === 'newline' || next.kind === 'end';
  if (first && isLast && inBody(cursor)) {
    const span = { start, end: cursor.peek(count - 1).span.end };
    return { title: 'Write `pass` instead', edits: [{ span, text: 'pass' }] };
  }
  // What follows at the beginning of a line takes its place, so that the indentation of the line stays.
  const end = first && !isLast ? next.span.start : cursor.peek(count - 1).span.end;
  return { title: `Remove the \`${sign}\``, edits: [{ span: { start, end }, text: '' }] };
}

function inBody({ line, index }: Cursor): boolean {
  return line !== undefined && (line.indentation.column > 0 || index > line.first);
}
