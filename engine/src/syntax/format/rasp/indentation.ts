import { infixOf } from '../../rasp/operators';
import { scan } from '../../rasp/scanner';
import type { Token } from '../../rasp/tokens';
import { isToken } from '../../tokens';
import type { Tree } from '../../tree';
import { indentationAt } from '../indentation';
import { unitOf, type FormatStyle } from '../style';

/**
 * How a line is to be indented that begins at an offset, by the brackets that are open there. Nothing where that can not
 * be told: behind a value the statement may go on or lack its `;`, and behind a `return` the function may end.
 */
export function raspIndentation({ text }: Tree, style: FormatStyle, lineStart: number): string | undefined {
  const { tokens, comments } = scan(text);
  const before = tokens.filter(({ span, kind }) => span.end <= lineStart && kind !== 'end');
  const next = tokens.find(({ span }) => span.start >= lineStart);
  const last = before.at(-1);
  const unit = unitOf(style);
  if (comments.some(({ span }) => span.start > (last?.span.end ?? 0) && span.end <= lineStart))
    return undefined;
  const open = innermostOpen(before);
  const outside = open ? indentationAt(text, open.span.start) : '';
  const startsWith = next && !/[\r\n]/.test(text.slice(lineStart, next.span.start)) ? next : undefined;
  if (open && startsWith?.kind === 'sign' && ')]}'.includes(startsWith.text)) return outside;
  const inside = open ? outside + unit : '';
  if (endsFunction(before)) return undefined;
  if (!last || last === open || isBetween(last)) return inside;
  const isListed = open !== undefined && open.text !== '{';
  if (isListed) return inside;
  return isToken(last, '=') || infixOf(last) ? inside + unit : undefined;
}

/** Whether tokens end in a `return` with its `;`: behind it only the `}` of the function can follow. */
function endsFunction(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (!last || !isToken(last, ';')) return false;
  const start = tokens.slice(0, -1).findLastIndex(isBetween) + 1;
  const first = tokens[start];
  return first !== undefined && isToken(first, 'return');
}

/** Whether a token ends a statement or a body. */
function isBetween(token: Token): boolean {
  return [';', '}', '{'].some((sign) => isToken(token, sign));
}

/** The bracket that is open behind some tokens. A `;` or `}` ends what is in brackets before it, closed or not. */
function innermostOpen(tokens: readonly Token[]): Token | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== 'sign') continue;
    if ('([{'.includes(token.text)) open.push(token);
    else if (token.text === ';') while (open.length > 0 && open.at(-1)?.text !== '{') open.pop();
    else if (token.text === '}') {
      while (open.length > 0 && open.pop()?.text !== '{');
    } else if (')]'.includes(token.text) && open.at(-1)?.text !== '{') open.pop();
  }
  return open.at(-1);
}
