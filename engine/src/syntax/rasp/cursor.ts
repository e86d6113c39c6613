import type { ProblemCode } from '../../text/codes';
import { TokenCursor } from '../tokenCursor';
import { scan, type ScannedComment } from './scanner';
import type { Token } from './tokens';

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

/** Reads the tokens of a RASP text. */
export class Cursor extends TokenCursor<Token> {
  readonly comments: readonly ScannedComment[];

  constructor(text: string, from: number) {
    const { tokens, comments, problems } = scan(text, from);
    super(text, tokens, beforeTheFirst, problems);
    this.comments = comments;
  }

  /** The column at which the line begins that an offset is on. */
  indentationAt(offset: number): number {
    const start = this.map.lineStart(this.map.placeAt(offset).line);
    const blanks = /[ \t]*/y;
    blanks.lastIndex = start;
    return blanks.exec(this.text)?.[0].length ?? 0;
  }

  /** A line break with the indentation of the line that an offset is on, to be inserted by a fix. */
  lineBreakAt(offset: number): string {
    const start = this.map.lineStart(this.map.placeAt(offset).line);
    return `\n${this.text.slice(start, start + this.indentationAt(offset))}`;
  }

  override noteMissing(): void {
    const { kind, tainted } = this.peek();
    if (kind === 'end' && !tainted && this.problems.every(({ code }) => readOn.has(code)))
      this.endsTooEarly();
  }

  protected override get atBoundary(): boolean {
    return this.peek().kind === 'end';
  }
}
