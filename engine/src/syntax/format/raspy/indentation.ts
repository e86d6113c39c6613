import { layOut } from '../../raspy/layout';
import { scan } from '../../raspy/scanner';
import type { Token } from '../../raspy/tokens';
import { isToken } from '../../tokens';
import type { Tree } from '../../tree';
import { indentationAt } from '../indentation';
import { unitOf, type FormatStyle } from '../style';

const headers: ReadonlySet<string> = new Set(['def', 'if', 'elif', 'else', 'for', 'while']);
const leavers: ReadonlySet<string> = new Set(['return', 'break', 'continue', 'pass']);

/**
 * How a line is to be indented that begins at an offset, by the one above it. Nothing where the line above is empty or a
 * comment, where a body may have been left on purpose, and where the line is not empty outside of brackets.
 */
export function raspyIndentation({ text }: Tree, style: FormatStyle, lineStart: number): string | undefined {
  const scanned = scan(text);
  const before = scanned.tokens.filter(({ span, kind }) => span.end <= lineStart && kind !== 'end');
  const last = before.at(-1);
  if (!last || !isLineAbove(text, last.span.end, lineStart)) return undefined;
  const { tokens, lines } = layOut(text.slice(0, lineStart), [...before, endAt(lineStart)]);
  const line = lines.at(-1);
  if (!line) return undefined;
  const own = line.indentation.text;
  const unit = unitOf(style);
  const open = innermostOpen(tokens.slice(line.first, line.last));
  const [rest = ''] = /^[^\r\n]*/.exec(text.slice(lineStart)) ?? [];
  if (open) return indentationAt(text, open.span.start) + (/^\s*[)\]}]/.test(rest) ? '' : unit);
  if (rest.trim() !== '') return undefined;
  const first = tokens[line.first];
  const word = first?.kind === 'keyword' ? first.text : '';
  if (headers.has(word) && isToken(last, ':')) return own + unit;
  if (leavers.has(word)) return own.endsWith(unit) ? own.slice(0, -unit.length) : own;
  return own;
}

function isLineAbove(text: string, from: number, lineStart: number): boolean {
  return /^[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|[\r\n])$/.test(text.slice(from, lineStart));
}

function endAt(offset: number): Token {
  return {
    kind: 'end',
    text: '',
    span: { start: offset, end: offset },
    margin: { start: offset, end: offset },
    tainted: false,
  };
}

function innermostOpen(tokens: readonly Token[]): Token | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== 'sign') continue;
    if ('([{'.includes(token.text)) open.push(token);
    else if (')]}'.includes(token.text)) open.pop();
  }
  return open.at(-1);
}
