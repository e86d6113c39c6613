import { cover } from '../../text/span';
import type { Cursor } from './cursor';

/**
 * Skips semicolons or closing brackets that belong to nothing, all that are next to each other with one problem.
 * @param closing the closing brackets that can belong to nothing here.
 * @returns whether there were any.
 */
export function skipStrays(cursor: Cursor, closing: ')]' | ')]}'): boolean {
  const first = cursor.peek();
  if (first.kind !== 'sign') return false;
  if (first.text === ';') {
    skipSemicolons(cursor);
    return true;
  }
  if (!closing.includes(first.text)) return false;
  cursor.report('syntax/unexpected', first.span, `This \`${first.text}\` closes nothing.`);
  cursor.skipUntil(({ kind, text }) => kind !== 'sign' || (text !== ';' && !closing.includes(text)));
  return true;
}

function skipSemicolons(cursor: Cursor): void {
  let count = 1;
  while (cursor.at(';', count) && !cursor.peek(count).startsLine) count += 1;
  const span = cover(cursor.peek().span, cursor.peek(count - 1).span);
  cursor.accept('syntax/semicolon', span, 'There is no statement before this `;`.', [
    { title: 'Remove the `;`', edits: [{ span, text: '' }] },
  ]);
  for (; count > 0; count--) cursor.next();
}
