import type { ProblemCode } from '../text/codes';
import { LineMap } from '../text/lineMap';
import type { Fix, Problem } from '../text/problem';
import { asSentence } from '../text/sentence';
import type { Span } from '../text/span';
import { isToken, type AnyToken } from './tokens';
import type { Tree } from './tree';

type Result<S> = Pick<Tree, 'text' | 'lines' | 'complete' | 'unfinished' | 'problems'> & {
  readonly statements: readonly S[];
};

/** Reads tokens one after the other and collects problems, none of them twice. */
export abstract class TokenCursor<T extends AnyToken> {
  readonly map: LineMap;
  readonly problems: Problem[];
  #index = 0;
  #mistakes = 0;
  /** The index of the token at which a mistake was told last. */
  #toldAt = -1;
  /** The places of all problems. */
  readonly #told: Set<string>;
  #unfinished = false;

  /**
   * @param beforeTheFirst stands for the token before the first one.
   * @param scanned the problems that were found while the text was split into tokens.
   */
  protected constructor(
    readonly text: string,
    readonly tokens: readonly T[],
    private readonly beforeTheFirst: T,
    scanned: readonly Problem[],
  ) {
    this.map = new LineMap(text);
    this.problems = [...scanned];
    this.#told = new Set(scanned.map(({ span }) => keyOf(span)));
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
  peek(ahead = 0): T {
    return this.tokens[this.#index + ahead] ?? this.tokens.at(-1) ?? this.beforeTheFirst;
  }

  /** The token read last; before the first one an empty token at the start. */
  get previous(): T {
    return this.before(1);
  }

  /** Where the text ends that was read. */
  get endOfPrevious(): number {
    return this.previous.span.end;
  }

  /** What was read since a place: its span up to the end of the token read last. */
  since({ start, end }: Span): Span {
    return { start, end: Math.max(end, this.endOfPrevious) };
  }

  next(): T {
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
  take(text: string): T | undefined {
    return this.at(text) ? this.next() : undefined;
  }

  /** Skips tokens after a mistake, which ends where they do: nothing more is told there. */
  skipUntil(stop: (token: T) => boolean): void {
    while (!this.atBoundary && !stop(this.peek())) this.next();
    this.silence();
  }

  /** Lets nothing more be told at the next token. */
  silence(): void {
    this.#toldAt = this.#index;
  }

  /** Notes that something is missing before the next token, which may be because the text is unfinished. */
  abstract noteMissing(): void;

  /** Notes that the text could go on at its end, whatever stands there. */
  noteUnfinished(): void {
    this.noteMissing();
  }

  /** Reports a mistake that leaves the meaning of its statement unclear. */
  report(code: ProblemCode, span: Span, message: string, fixes: readonly Fix[] = []): void {
    this.accept(code, span, message, fixes);
    this.#mistakes += 1;
    this.silence();
  }

  /** Reports what the original of the language rejects although its meaning is plain; the statement still counts. */
  accept(code: ProblemCode, span: Span, message: string, fixes: readonly Fix[] = []): void {
    if (this.#isTold(span)) return;
    this.#told.add(keyOf(span));
    this.problems.push({ code, severity: 'error', span, message: asSentence(message), fixes });
  }

  /** What is known of the text when all of it was read, for its tree. */
  resultOf<S>(statements: readonly S[]): Result<S> {
    return {
      text: this.text,
      lines: this.map,
      statements,
      complete: this.#mistakes === 0,
      unfinished: this.unfinished || (statements.length === 0 && this.problems.length === 0),
      problems: this.problems.sort((a, b) => a.span.start - b.span.start),
    };
  }

  /** Whether tokens are skipped no further than here. */
  protected abstract get atBoundary(): boolean;

  /** A token read before the next one; the last one is at a distance of 1. */
  protected before(distance: number): T {
    return this.tokens[this.#index - distance] ?? this.beforeTheFirst;
  }

  /** Notes that the text ends too early, unless there was a mistake before. */
  protected endsTooEarly(): void {
    if (this.#mistakes === 0) this.#unfinished = true;
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
      (previous.tainted && (previous.kind === 'string' || previous.kind === 'f-end')) ||
      this.#told.has(keyOf(place))
    );
  }
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
