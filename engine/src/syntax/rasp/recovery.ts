import type { Cursor } from './cursor';
import { isClosing } from '../tokens';
import { beginsExpression, type Token } from './tokens';

/** Words that only begin statements: where one stands, a new statement begins. */
const starters: ReadonlySet<string> = new Set([
  'set',
  'show',
  'examples',
  'full seq display',
  'exit',
  'quit',
  'load',
  'draw',
  'def',
  'for',
  'return',
]);

/**
 * Whether the next token, or one further on, can only be the beginning of a statement: one of its words, or names with a
 * `=` behind them.
 */
export function beginsStatement(cursor: Cursor, ahead = 0): boolean {
  const token = cursor.peek(ahead);
  if (token.kind === 'keyword') {
    if (token.text === 's-op' || token.text === 'selector') return cursor.at('examples', ahead + 1);
    return starters.has(token.text);
  }
  for (let i = ahead; cursor.peek(i).kind === 'word'; i += 2) {
    const sign = cursor.peek(i + 1);
    if (sign.startsLine || sign.kind !== 'sign') return false;
    if (sign.text === '=') return true;
    if (sign.text !== ',' || cursor.peek(i + 2).startsLine) return false;
  }
  return false;
}

/**
 * Skips the rest of a statement after a mistake: up to its `;`, to the `}` of the body it is in, or to a line that begins
 * another statement, none of which is read.
 */
export function skipStatement(cursor: Cursor): void {
  let braces = 0;
  let others = 0;
  cursor.skipUntil((token) => {
    if (token.startsLine && beginsStatement(cursor)) return true;
    if (braces === 0 && others === 0 && token.startsLine && endsLine(cursor.previous, token)) return true;
    if (token.kind !== 'sign') return false;
    if (braces === 0 && (token.text === ';' || token.text === '}')) return true;
    if (token.text === '{') braces += 1;
    if (token.text === '}') braces -= 1;
    if (token.text === '(' || token.text === '[') others += 1;
    if (token.text === ')' || token.text === ']') others = Math.max(0, others - 1);
    return false;
  });
}

/** Whether a statement can end with a line's last token, and another begin with the next line's first. */
function endsLine(last: Token, first: Token): boolean {
  if (last.kind === 'keyword') return false;
  const ends = last.kind !== 'sign' || isClosing(last);
  return ends && beginsExpression(first) && first.kind !== 'sign';
}
