import type { ProblemCode } from '../../text/codes';
import { LineMap } from '../../text/lineMap';
import type { Fix, Problem } from '../../text/problem';
import { asSentence } from '../../text/sentence';
import type { Span } from '../../text/span';
import { scan, type ScannedComment } from './scanner';
import { isToken, type Token } from './tokens';

const beforeTheFirst: Token = {
  kind: 'end',
  text: '',
  span: { start: 0, end: 0 },
  startsLine: true,
  tainted: false,
};

/** Where one of these is wrong, the reference asks for more; whatever else is wrong, it says so at once. */
const readOn: ReadonlySet<ProblemCode> = new Set([
  'syntax/blank',
  'syntax/comment',
  'syntax/one-line',
  'syntax/semicolon',
]);

/** Reads tokens one after the other and collects problems. */
export class Cursor {
  readonly lines: LineMap;
  readonly tokens: readonly Token[];
  readonly comments: readonly ScannedComment[];
  readonly problems: Problem[];
  #index = 0;
  #mistakes = 0;
  /** The index of the token at which a mistake was told last. */
  #toldAt = -1;
  /** The places of all problems. */
  readonly #told: Set<string>;
  #unfinished = false;

  constructor(readonly text: string) {
    this.lines = new LineMap(text);
    const { tokens, comments, problems } = scan(text);
    this.tokens = tokens;
    this.comments = comments;
    this.problems = [...problems];
    this.#told = new Set(problems.map(({ span }) => keyOf(span)));
  }

  /** The number of tokens read. */
  get index(): number {
    return this.#index;
  }

  /** The number of mistakes read over so far, to see whether a statement had one. */
  get mistakes(): number {
    return this.#mistakes;
  }

  /** Whether the first mistake is that the text ends too early. */
  get unfinished(): boolean {
    return this.#unfinished;
  }

  /** The token to be read next, or one further on; behind the last one there are only ends. */
  peek(ahead = 0): Token {
    return this.tokens[this.#index + ahead] ?? this.tokens.at(-1) ?? beforeTheFirst;
  }

  /** The token read last; before the first one an empty token at the start. */
  get previous(): Token {
    return this.tokens[this.#index - 1] ?? beforeTheFirst;
  }

  /** Where the text ends that was read. */
  get endOfPrevious(): number {
    return this.previous.span.end;
  }

  /** What was read since a place: its span up to the end of the token read last. */
  since({ start, end }: Span): Span {
    return { start, end: Math.max(end, this.endOfPrevious) };
  }

  next(): Token {
    const token = this.peek();
    if (token.tainted) this.#mistakes += 1;
    if (token.kind !== 'end') this.#index += 1;
    return token;
  }

  /** Whether the next token, or one further on, is this sign or keyword. */
  at(text: string, ahead = 0): boolean {
    return isToken(this.peek(ahead), text);
  }

  /** Reads the next token if it is this sign or keyword. */
  take(text: string): Token | undefined {
    return this.at(text) ? this.next() : undefined;
  }

  /** Skips tokens after a mistake, which ends where they do: nothing more is told there. */
  skipUntil(stop: (token: Token) => boolean): void {
    for (let token = this.peek(); token.kind !== 'end' && !stop(token); token = this.peek()) this.next();
    this.silence();
  }

  /** Lets nothing more be told at the next token. */
  silence(): void {
    this.#toldAt = this.#index;
  }

  /** The column at which the line begins that an offset is on. */
  indentationAt(offset: number): number {
    const start = this.lines.lineStart(this.lines.placeAt(offset).line);
    const blanks = /[ \t]*/y;
    blanks.lastIndex = start;
    return blanks.exec(this.text)?.[0].length ?? 0;
  }

  /** A line break with the indentation of the line that an offset is on, to be inserted by a fix. */
  lineBreakAt(offset: number): string {
    const start = this.lines.lineStart(this.lines.placeAt(offset).line);
    return `\n${this.text.slice(start, start + this.indentationAt(offset))}`;
  }

  /** Notes that something is missing before the next token, which may be because the text is unfinished. */
  noteMissing(): void {
    const { kind, tainted } = this.peek();
    const canBeMended = this.#mistakes === 0 && this.problems.every(({ code }) => readOn.has(code));
    if (kind === 'end' && !tainted && canBeMended) this.#unfinished = true;
  }

  /** Reports a mistake that leaves the meaning of its statement unclear. */
  report(code: ProblemCode, span: Span, message: string, fixes: readonly Fix[] = []): void {
    this.accept(code, span, message, fixes);
    this.#mistakes += 1;
    this.silence();
  }

  /** Reports what the reference rejects although its meaning is plain; the statement still counts. */
  accept(code: ProblemCode, span: Span, message: string, fixes: readonly Fix[]): void {
    if (this.#isTold(span)) return;
    this.#told.add(keyOf(span));
    this.problems.push({ code, severity: 'error', span, message: asSentence(message), fixes });
  }

  /**
   * One mistake, one problem: what is wrong at a token or place that is already reported is not told again. A string
   * that is not closed may have swallowed whatever is missing behind it.
   */
  #isTold(place: Span): boolean {
    const { previous } = this;
    return (
      this.#toldAt === this.#index ||
      this.peek().tainted ||
      (previous.kind === 'string' && previous.tainted) ||
      this.#told.has(keyOf(place))
    );
  }
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
