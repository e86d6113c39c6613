import { indentationBy, type Indentation } from './indentation';
import { OpenSigns } from './openSigns';
import { assigningOf } from './operators';
import { closingOf, isClosing, isToken } from '../tokens';
import { endsExpression, starters, type Token } from './tokens';

/** A logical line: one that brackets and `\` may have carried on over several lines of the text. */
export interface Line {
  /** The index of its first token. */
  readonly first: number;
  /** The index of the `newline` that ends it. */
  readonly last: number;
  readonly indentation: Indentation;
  /** An empty line stands before it. */
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
  return new LayoutMaker(text, unclosedBrackets(scanned)).layOut(scanned);
}

class LayoutMaker {
  readonly #tokens: Token[] = [];
  readonly #lines: Line[] = [];
  #open = new OpenSigns<Token>();
  /** How many of the open brackets nothing closes. */
  #unclosed = 0;
  #lineStart: Token | undefined;
  #first = 0;

  constructor(
    private readonly text: string,
    private readonly unclosed: ReadonlySet<Token>,
  ) {}

  layOut(scanned: readonly Token[]): Layout {
    for (const [i, token] of scanned.entries()) {
      if (this.#endsLine(token, scanned[i + 1])) this.#endLine();
      this.#lineStart ??= token;
      this.#tokens.push(token);
      const close = closedBy(token);
      if (close !== undefined) {
        this.#open.open(close, token);
        if (this.unclosed.has(token)) this.#unclosed += 1;
      } else if (closes(token)) {
        for (const closed of this.#open.close(keyOf(token)))
          if (this.unclosed.has(closed)) this.#unclosed -= 1;
      }
    }
    return { tokens: this.#tokens, lines: this.#lines };
  }

  /** Whether a token begins another logical line. */
  #endsLine(token: Token, next: Token | undefined): boolean {
    const start = this.#lineStart;
    const previous = this.#tokens.at(-1);
    if (token.margin === undefined || !start || !previous) return false;
    if (this.#open.length === 0 || token.kind === 'end' || token.kind === 'command') return true;
    if (this.#open.awaits(endOfFormatted)) return false;
    if (token.kind === 'keyword' && starters.has(token.text)) return true;
    if (isClosing(token) || (isString(previous) && isString(token))) return false;
    const isHeader = start.kind === 'keyword' && headers.has(start.text);
    if (this.#unclosed > 0 && isHeader && isToken(previous, ':')) return true;
    if (this.#indentationOf(token).column > this.#indentationOf(start).column) return false;
    // Two values without a comma stand nowhere in a bracket, but where one statement ends and another begins.
    const isAssignment = token.kind === 'name' && next !== undefined && assigns(next);
    if (endsExpression(previous)) return isAssignment || (this.#unclosed > 0 && !carriesOn(token));
    return this.#unclosed > 0 && (isAssignment || (token.kind === 'keyword' && headers.has(token.text)));
  }

  #endLine(): void {
    const previous = this.#tokens.at(-1);
    const start = this.#lineStart;
    if (!previous || !start) return;
    const { end } = previous.span;
    this.#tokens.push({
      kind: 'newline',
      text: '',
      span: { start: end, end },
      margin: undefined,
      tainted: false,
    });
    const before = this.#lines.at(-1);
    const endBefore = before ? (this.#tokens[before.last]?.span.end ?? 0) : 0;
    this.#lines.push({
      first: this.#first,
      last: this.#tokens.length - 1,
      indentation: this.#indentationOf(start),
      afterBlank: blankLine.test(this.text.slice(endBefore, (start.margin ?? start.span).start)),
    });
    this.#lineStart = undefined;
    this.#first = this.#tokens.length;
    this.#open = new OpenSigns();
    this.#unclosed = 0;
  }

  #indentationOf({ margin }: Token): Indentation {
    return indentationBy(margin ? this.text.slice(margin.start, margin.end) : '');
  }
}

function assigns(token: Token): boolean {
  return isToken(token, '=') || assigningOf(token) !== undefined;
}

/** Whether a token can only stand behind a value. */
function carriesOn({ kind, text }: Token): boolean {
  if (kind === 'keyword') return ['and', 'or', 'in', 'is', 'not', 'if', 'else', 'for'].includes(text);
  return kind === 'sign' && text !== '(' && text !== '[' && text !== '{' && text !== '~';
}

function isString({ kind }: Token): boolean {
  return kind === 'string' || kind === 'f-start' || kind === 'f-end';
}

/** A line with nothing on it but the prompt of a session. */
const blankLine = /(?:\r\n|\r(?!\n)|\n)[ \t\f]*(?:(?:>>>|\.\.\.)[ \t]*)?(?:\r\n|\r|\n)/;

const endOfFormatted = 'f-end';

/** What closes a token that opens something. */
function closedBy({ kind, text }: Token): string | undefined {
  if (kind === 'f-start') return endOfFormatted;
  return kind === 'sign' ? closingOf.get(text) : undefined;
}

function closes(token: Token): boolean {
  return token.kind === 'f-end' || isClosing(token);
}

function keyOf({ kind, text }: Token): string {
  return kind === 'f-end' ? endOfFormatted : text;
}

/** The brackets that no sign further on closes. */
function unclosedBrackets(tokens: readonly Token[]): ReadonlySet<Token> {
  const open = new OpenSigns<Token>();
  const unclosed = new Set<Token>();
  for (const token of tokens) {
    const close = closedBy(token);
    if (close !== undefined) open.open(close, token);
    else if (closes(token))
      for (const dropped of open.close(keyOf(token)).slice(0, -1)) unclosed.add(dropped);
  }
  for (const left of open.shrink(0)) unclosed.add(left);
  return unclosed;
}
