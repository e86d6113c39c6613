import type { ProblemCode } from '../../text/codes';
import { LineMap } from '../../text/lineMap';
import type { Fix, Problem } from '../../text/problem';
import { asSentence } from '../../text/sentence';
import type { Span } from '../../text/span';
import type { Comment } from '../tree';
import { layOut, type Line } from './layout';
import { scan } from './scanner';
import { describe, isToken, type Token } from './tokens';

const beforeTheFirst: Token = {
  kind: 'end',
  text: '',
  span: { start: 0, end: 0 },
  margin: 0,
  tainted: false,
};

/** Reads tokens one after the other and collects problems. */
export class Cursor {
  readonly map: LineMap;
  readonly tokens: readonly Token[];
  readonly lines: readonly Line[];
  readonly comments: readonly Comment[];
  readonly problems: Problem[];
  #index = 0;
  #lineIndex = 0;
  /** The index of the token that the innermost statement began with. */
  #statement = 0;
  #mistakes = 0;
  /** The index of the token at which a mistake was told last. */
  #toldAt = -1;
  /** The places of all problems. */
  readonly #told: Set<string>;
  #unfinished = false;

  constructor(readonly text: string) {
    this.map = new LineMap(text);
    const { tokens, comments, problems } = scan(text);
    const layout = layOut(text, tokens);
    this.tokens = layout.tokens;
    this.lines = layout.lines;
    this.comments = comments;
    this.problems = [...problems];
    this.#told = new Set(problems.map(({ span }) => keyOf(span)));
  }

  /** The number of tokens read. */
  get index(): number {
    return this.#index;
  }

  /** The number of logical lines read. */
  get lineIndex(): number {
    return this.#lineIndex;
  }

  /** The logical line that the next token is on. */
  get line(): Line | undefined {
    return this.lines[this.#lineIndex];
  }

  /** The number of mistakes read over so far, to see whether a statement had one. */
  get mistakes(): number {
    return this.#mistakes;
  }

  /** Whether the first mistake is that the text ends too early. */
  get unfinished(): boolean {
    return this.#unfinished || (this.#mistakes === 0 && this.tokens.at(-1)?.unfinished === true);
  }

  /** The token to be read next, or one further on; behind the last one there are only ends. */
  peek(ahead = 0): Token {
    return this.tokens[this.#index + ahead] ?? this.tokens.at(-1) ?? beforeTheFirst;
  }

  /** The token read last that is not the end of a line; before the first one an empty token at the start. */
  get previous(): Token {
    const last = this.tokens[this.#index - 1];
    if (last?.kind !== 'newline') return last ?? beforeTheFirst;
    return this.tokens[this.#index - 2] ?? beforeTheFirst;
  }

  /** Where the text ends that was read. */
  get endOfPrevious(): number {
    return this.previous.span.end;
  }

  /** Where something is missing before the next token: behind the token before it, if that is of the same statement. */
  get gap(): number {
    return this.#index > this.#statement ? this.endOfPrevious : this.peek().span.start;
  }

  /** Notes that a statement begins with the next token. */
  beginStatement(): void {
    this.#statement = this.#index;
  }

  /** Whether nothing more is on the line. */
  get atLineEnd(): boolean {
    const { kind } = this.peek();
    return kind === 'newline' || kind === 'end';
  }

  /** What was read since a place: its span up to the end of the token read last. */
  since({ start, end }: Span): Span {
    return { start, end: Math.max(end, this.endOfPrevious) };
  }

  next(): Token {
    const token = this.peek();
    if (token.tainted) {
      if (token.unfinished && this.#mistakes === 0) this.#unfinished = true;
      this.#mistakes += 1;
    }
    if (token.kind === 'newline') this.#lineIndex += 1;
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

  /** Skips tokens of the line after a mistake, which ends where they do: nothing more is told there. */
  skipUntil(stop: (token: Token) => boolean): void {
    while (!this.atLineEnd && !stop(this.peek())) this.next();
    this.silence();
  }

  /** Skips the rest of the line after a mistake. */
  skipLine(): void {
    this.skipUntil(() => false);
  }

  /** Lets nothing more be told at the next token. */
  silence(): void {
    this.#toldAt = this.#index;
  }

  /** Notes that something is missing before the next token, which may be because the text is unfinished. */
  noteMissing(): void {
    const { kind, tainted, span, unfinished = false } = this.peek();
    if (unfinished && kind !== 'end' && this.#mistakes === 0) this.#unfinished = true;
    const atEnd =
      kind === 'end' ||
      (kind === 'newline' && this.peek(1).kind === 'end' && !/[\r\n]/.test(this.text.slice(span.end)));
    if (atEnd && !tainted && this.#mistakes === 0) this.#unfinished = true;
  }

  /** Notes that the text could go on at its end, whatever stands there. */
  noteUnfinished(): void {
    const next = this.peek(this.peek().kind === 'newline' ? 1 : 0);
    if (next.kind === 'end' && this.#mistakes === 0) this.#unfinished = true;
  }

  /** Reports a mistake that leaves the meaning of its statement unclear. */
  report(code: ProblemCode, span: Span, message: string, fixes: readonly Fix[] = []): void {
    this.accept(code, span, message, fixes);
    this.#mistakes += 1;
    this.silence();
  }

  /** Reports what Python rejects although its meaning is plain; the statement still counts. */
  accept(code: ProblemCode, span: Span, message: string, fixes: readonly Fix[] = []): void {
    if (this.#isTold(span)) return;
    this.#told.add(keyOf(span));
    this.problems.push({ code, severity: 'error', span, message: asSentence(message), fixes });
  }

  /**
   * Reports that something else was expected where the next token stands; at the end of a line the place is the token
   * before it.
   * @param message makes the message from how it names what was found.
   */
  reportExpected(code: ProblemCode, message: (found: string) => string, fixes: readonly Fix[] = []): void {
    const next = this.peek();
    const { span } = this.atLineEnd && this.#index > 0 ? this.previous : next;
    this.noteMissing();
    this.report(code, span, message(describe(next)), fixes);
  }

  /** One mistake, one problem: what is wrong at a token or place that is already reported is not told again. */
  #isTold(place: Span): boolean {
    const { previous } = this;
    const openString = (previous.kind === 'string' || previous.kind === 'f-end') && previous.tainted;
    return this.#toldAt === this.#index || this.peek().tainted || openString || this.#told.has(keyOf(place));
  }
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
