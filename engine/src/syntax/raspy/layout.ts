import { isClosing, isToken, starters, type Token } from './tokens';

/** How far a line is indented: to which column if tabs reach to every eighth one, and the characters themselves. */
export interface Indentation {
  readonly column: number;
  readonly text: string;
}

/** A logical line: one that brackets and `\` may have carried on over several lines of the text. */
export interface Line {
  /** The index of its first token. */
  readonly first: number;
  /** The index of the `newline` that ends it. */
  readonly last: number;
  readonly indentation: Indentation;
  /** An empty line, or one with nothing but a comment, stands before it. */
  readonly afterBlank: boolean;
}

export interface Layout {
  /** The tokens, with a `newline` behind each logical line. */
  readonly tokens: readonly Token[];
  readonly lines: readonly Line[];
}

const headers: ReadonlySet<string> = new Set(['def', 'if', 'elif', 'else', 'for', 'while', 'class', 'with']);

/** Divides tokens into logical lines. A bracket that nothing closes does not swallow the lines behind it. */
export function layOut(text: string, scanned: readonly Token[]): Layout {
  const unclosed = unclosedBrackets(scanned);
  const tokens: Token[] = [];
  const lines: Line[] = [];
  const open: Token[] = [];
  let lost = 0;
  let first = 0;
  let lineStart: Token | undefined;
  let endBefore = 0;

  const endLine = (): void => {
    const previous = tokens.at(-1);
    if (!previous || !lineStart) return;
    const end = previous.span.end;
    tokens.push({ kind: 'newline', text: '', span: { start: end, end }, margin: undefined, tainted: false });
    const margin = lineStart.margin ?? lineStart.span.start;
    lines.push({
      first,
      last: tokens.length - 1,
      indentation: indentationOf(text.slice(margin, lineStart.span.start)),
      afterBlank: hasBlankLine(text.slice(endBefore, margin)),
    });
    endBefore = end;
    lineStart = undefined;
    first = tokens.length;
    open.length = 0;
    lost = 0;
  };

  const endsLine = (token: Token): boolean => {
    if (token.margin === undefined || !lineStart) return false;
    if (open.length === 0 || token.kind === 'end' || token.kind === 'command') return true;
    if (open.some(({ kind }) => kind === 'f-start')) return false;
    if (token.kind === 'keyword' && starters.has(token.text)) return true;
    if (lost === 0 || isClosing(token)) return false;
    const previous = tokens.at(-1);
    if (previous && isToken(previous, ':') && lineStart.kind === 'keyword' && headers.has(lineStart.text))
      return true;
    const margin = lineStart.margin ?? lineStart.span.start;
    return widthOf(text, token.margin, token.span.start) <= widthOf(text, margin, lineStart.span.start);
  };

  for (const token of scanned) {
    if (endsLine(token)) endLine();
    lineStart ??= token;
    tokens.push(token);
    if (opens(token)) {
      open.push(token);
      if (unclosed.has(token)) lost += 1;
    } else if (closes(token)) {
      const partner = open.findLastIndex(
        (candidate) => closedBy(candidate) === token.text || token.kind === 'f-end',
      );
      if (partner >= 0) {
        for (const dropped of open.splice(partner)) if (unclosed.has(dropped)) lost -= 1;
      }
    }
  }
  return { tokens, lines };
}

function opens({ kind, text }: Token): boolean {
  return kind === 'f-start' || (kind === 'sign' && (text === '(' || text === '[' || text === '{'));
}

function closes(token: Token): boolean {
  return token.kind === 'f-end' || isClosing(token);
}

function closedBy({ kind, text }: Token): string {
  if (kind === 'f-start') return '';
  return text === '(' ? ')' : text === '[' ? ']' : '}';
}

/** The brackets that no sign further on closes. */
function unclosedBrackets(tokens: readonly Token[]): ReadonlySet<Token> {
  const open: Token[] = [];
  const unclosed = new Set<Token>();
  const counts = new Map<string, number>();
  const count = (token: Token, by: number): void => {
    counts.set(closedBy(token), (counts.get(closedBy(token)) ?? 0) + by);
  };
  const drop = (): Token | undefined => {
    const token = open.pop();
    if (token) count(token, -1);
    return token;
  };
  for (const token of tokens) {
    if (opens(token)) {
      open.push(token);
      count(token, 1);
    } else if (closes(token)) {
      const key = token.kind === 'f-end' ? '' : token.text;
      if ((counts.get(key) ?? 0) === 0) continue;
      for (let last = drop(); last && closedBy(last) !== key; last = drop()) unclosed.add(last);
    }
  }
  for (const token of open) unclosed.add(token);
  return unclosed;
}

function hasBlankLine(between: string): boolean {
  return /(?:\r\n|\r|\n)[^\r\n]*(?:\r\n|\r|\n)/.test(between);
}

function widthOf(text: string, start: number, end: number): number {
  return indentationOf(text.slice(start, end)).column;
}

function indentationOf(text: string): Indentation {
  let column = 0;
  for (let i = 0; i < text.length; i++)
    column = text.charCodeAt(i) === 9 ? column + 8 - (column % 8) : column + 1;
  return { column, text };
}
