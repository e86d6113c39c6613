import type { ProblemCode } from '../../text/codes';
import type { Fix } from '../../text/problem';
import { TokenCursor } from '../tokenCursor';
import type { Comment } from '../tree';
import { layOut, type Line } from './layout';
import { scan } from './scanner';
import { describe, type Token } from './tokens';

const beforeTheFirst: Token = {
  kind: 'end',
  text: '',
  span: { start: 0, end: 0 },
  margin: undefined,
  tainted: false,
};

/** Reads the tokens of a RASPy text, line by line. */
export class Cursor extends TokenCursor<Token> {
  readonly lines: readonly Line[];
  readonly comments: readonly Comment[];
  #lineIndex = 0;
  /** The index of the token that the innermost statement began with. */
  #statement = 0;

  constructor(text: string, from: number) {
    const { tokens, comments, problems } = scan(text, from);
    const layout = layOut(text, tokens);
    super(text, layout.tokens, beforeTheFirst, problems);
    this.lines = layout.lines;
    this.comments = comments;
  }

  /** The number of logical lines read. */
  get lineIndex(): number {
    return this.#lineIndex;
  }

  /** The logical line that the next token is on. */
  get line(): Line | undefined {
    return this.lines[this.#lineIndex];
  }

  override get unfinished(): boolean {
    return super.unfinished || (this.mistakes === 0 && this.tokens.at(-1)?.unfinished === true);
  }

  /** The token read last that is not the end of a line; before the first one an empty token at the start. */
  override get previous(): Token {
    const last = this.before(1);
    return last.kind === 'newline' ? this.before(2) : last;
  }

  /** Where something is missing before the next token: behind the token before it, if that is of the same statement. */
  get gap(): number {
    return this.index > this.#statement ? this.endOfPrevious : this.peek().span.start;
  }

  /** Notes that a statement begins with the next token. */
  beginStatement(): void {
    this.#statement = this.index;
  }

  /** Whether nothing more is on the line. */
  get atLineEnd(): boolean {
    const { kind } = this.peek();
    return kind === 'newline' || kind === 'end';
  }

  override next(): Token {
    const token = this.peek();
    if (token.tainted && token.unfinished) this.endsTooEarly();
    if (token.kind === 'newline') this.#lineIndex += 1;
    return super.next();
  }

  /** Skips the rest of the line after a mistake. */
  skipLine(): void {
    this.skipUntil(() => false);
  }

  override noteMissing(): void {
    const { kind, tainted, span, unfinished = false } = this.peek();
    if (unfinished && kind !== 'end') this.endsTooEarly();
    const atEnd =
      kind === 'end' ||
      (kind === 'newline' && this.peek(1).kind === 'end' && !/[\r\n]/.test(this.text.slice(span.end)));
    if (atEnd && !tainted) this.endsTooEarly();
  }

  override noteUnfinished(): void {
    const next = this.peek(this.peek().kind === 'newline' ? 1 : 0);
    if (next.kind === 'end') this.endsTooEarly();
  }

  /**
   * Reports that something else was expected where the next token stands; at the end of a line the place is the token
   * before it.
   * @param message makes the message from how it names what was found.
   */
  reportExpected(code: ProblemCode, message: (found: string) => string, fixes: readonly Fix[] = []): void {
    const next = this.peek();
    const { span } = this.atLineEnd && this.index > 0 ? this.previous : next;
    this.noteMissing();
    this.report(code, span, message(describe(next)), fixes);
  }

  protected override get atBoundary(): boolean {
    return this.atLineEnd;
  }
}
