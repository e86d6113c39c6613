import type { ProblemCode } from '../../text/codes';
import type { Fix, Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import { scan, type Scan, type Token } from './scanner';

/** Reads tokens one after the other and collects problems. */
export class Cursor {
  readonly scanned: Scan;
  readonly problems: Problem[];
  #index = 0;
  #mistakes = 0;
  #lastMistake = -1;
  readonly #end: Token;

  constructor(readonly text: string) {
    this.scanned = scan(text);
    this.problems = [...this.scanned.problems];
    this.#end = this.scanned.tokens.at(-1) ?? {
      kind: 'end',
      text: '',
      span: { start: 0, end: 0 },
      startsLine: true,
      tainted: false,
    };
  }

  /** The number of tokens read. */
  get index(): number {
    return this.#index;
  }

  /** The token to be read next, or one further on. */
  peek(ahead = 0): Token {
    return this.scanned.tokens[this.#index + ahead] ?? this.#end;
  }

  /** The token read last; before the first one an empty token at the start. */
  get previous(): Token {
    return (
      this.scanned.tokens[this.#index - 1] ?? {
        kind: 'end',
        text: '',
        span: { start: 0, end: 0 },
        startsLine: true,
        tainted: false,
      }
    );
  }

  /** Where the text ends that was read. */
  get endOfPrevious(): number {
    return this.previous.span.end;
  }

  next(): Token {
    const token = this.peek();
    if (token.tainted) this.#mistakes += 1;
    if (token.kind !== 'end') this.#index += 1;
    return token;
  }

  /** Whether the next token is this sign, keyword or form. */
  at(text: string): boolean {
    const token = this.peek();
    return (
      token.text === text && (token.kind === 'sign' || token.kind === 'keyword' || token.kind === 'form')
    );
  }

  /** Reads the next token if it is this sign or keyword. */
  take(text: string): Token | undefined {
    return this.at(text) ? this.next() : undefined;
  }

  /** Whether the next token is a name that can be bound or used. */
  atName(): boolean {
    return this.peek().kind === 'word';
  }

  /**
   * Reports a mistake that leaves the meaning of its statement unclear. One mistake, one problem: what is wrong at a
   * token that is already reported is not told again.
   */
  report(code: ProblemCode, span: Span, message: string, fixes: readonly Fix[] = []): void {
    const known = this.#lastMistake === this.#index || this.peek().tainted;
    this.#lastMistake = this.#index;
    this.#mistakes += 1;
    if (!known) this.#add(code, span, message, fixes);
  }

  /** Reports what the reference rejects although its meaning is plain; the statement still counts. */
  accept(code: ProblemCode, span: Span, message: string, fixes: readonly Fix[]): void {
    this.#add(code, span, message, fixes);
  }

  /** The number of mistakes read over so far, to see whether a statement had one. */
  get mistakes(): number {
    return this.#mistakes;
  }

  #add(code: ProblemCode, span: Span, message: string, fixes: readonly Fix[]): void {
    this.problems.push({ code, severity: 'error', span, message, fixes });
  }

  /** How a message names a token. */
  describe(token: Token): string {
    switch (token.kind) {
      case 'end':
        return 'the end of the file';
      case 'string':
        return `the string "${token.text.length > 20 ? `${token.text.slice(0, 20)}…` : token.text}"`;
      case 'keyword':
        return `the word \`${token.text}\``;
      default:
        return `\`${token.text}\``;
    }
  }
}
