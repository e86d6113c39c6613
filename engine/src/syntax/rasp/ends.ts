import type { Cursor } from './cursor';
import { reportUnexpected } from './mistakes';
import { beginsStatement, skipStatement } from './recovery';

/** Reads the `;` at the end of a statement; one that is missing before a new line or statement is plain in meaning. */
export function readSemicolon(cursor: Cursor): void {
  if (cursor.take(';')) return;
  const next = cursor.peek();
  const end = cursor.endOfPrevious;
  const insert = (title: string, text: string, upTo = end): void => {
    const fix = { title, edits: [{ span: { start: end, end: upTo }, text }] };
    const span = { start: Math.max(0, end - 1), end };
    cursor.noteMissing();
    cursor.accept('syntax/semicolon', span, 'A `;` is missing at the end of this statement.', [fix]);
  };
  if (next.startsLine || cursor.at('}')) {
    insert('Insert `;`', ';');
  } else if (beginsStatement(cursor)) {
    insert('Insert `;` and begin a new line', `;${cursor.lineBreakAt(end)}`, next.span.start);
    cursor.silence();
  } else {
    skipUnexpected(cursor);
  }
}

/** Reads what is behind a statement that has no `;`, which should be nothing. */
export function readEndOfCommand(cursor: Cursor): void {
  const { startsLine, span } = cursor.peek();
  if (startsLine || beginsStatement(cursor)) return;
  if (!cursor.at(';')) {
    skipUnexpected(cursor);
    return;
  }
  const behind = cursor.peek(1);
  const fix = behind.startsLine
    ? { title: 'Remove the `;`', edits: [{ span, text: '' }] }
    : {
        title: 'Begin a new line instead',
        edits: [
          { span: { start: span.start, end: behind.span.start }, text: cursor.lineBreakAt(span.start) },
        ],
      };
  cursor.accept('syntax/semicolon', span, 'The original interpreter accepts no `;` after this statement.', [
    fix,
  ]);
  cursor.next();
  if (!behind.startsLine) cursor.silence();
}

function skipUnexpected(cursor: Cursor): void {
  reportUnexpected(cursor, ': the statement before it is complete');
  skipStatement(cursor);
  cursor.take(';');
}
