import type { ProblemCode } from '../../text/codes';
import type { Fix } from '../../text/problem';
import type { Cursor } from './cursor';
import { beginsStatement } from './recovery';
import { isToken } from '../tokens';
import { describe, type Token } from './tokens';

/**
 * Reports that something else was expected where the next token stands. If that token belongs to the next statement or is
 * the end of the file, the place is the token before it.
 * @param message makes the message from how it names what was found.
 */
export function reportExpected(cursor: Cursor, code: ProblemCode, message: (found: string) => string): void {
  const next = cursor.peek();
  const atEnd = next.kind === 'end' || (next.startsLine && beginsStatement(cursor));
  const { span } = atEnd && cursor.index > 0 ? cursor.previous : next;
  cursor.noteMissing();
  cursor.report(code, span, message(atEnd && next.kind !== 'end' ? 'the end of the line' : describe(next)));
}

/** Reports that the next token does not belong where it is; `expected` tells what would. */
export function reportUnexpected(cursor: Cursor, expected: string): void {
  const token = cursor.peek();
  const { message, fixes } = adviceOn(token, cursor) ?? {
    message: `${describe(token)} does not belong here${expected}.`,
    fixes: [],
  };
  cursor.report('syntax/unexpected', token.span, message, fixes);
}

interface Advice {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

function adviceOn(token: Token, cursor: Cursor): Advice | undefined {
  const { previous } = cursor;
  if (isToken(token, '=')) {
    return {
      message: 'Only a name at the start of a statement can be assigned to; `==` compares.',
      fixes: [{ title: 'Write `==`', edits: [{ span: token.span, text: '==' }] }],
    };
  }
  const glued =
    previous.span.end === token.span.start && (previous.kind === 'int' || previous.kind === 'float');
  if (glued && token.kind === 'word') {
    return {
      message: `\`${previous.text}${token.text}\` is no number: numbers are digits, with or without a point.`,
      fixes: [],
    };
  }
  return undefined;
}
