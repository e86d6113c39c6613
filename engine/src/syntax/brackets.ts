import { cover, type Span } from '../text/span';
import type { TokenCursor } from './tokenCursor';
import { closingOf, isClosing, type AnyToken } from './tokens';

/** So many tokens are looked through for a closing bracket after a mistake. */
const farthest = 200;

interface OpenBracket {
  readonly close: string;
  /** The opening sign, with the word that belongs to it. */
  readonly span: Span;
  /** Whether commas may stand in it. */
  listing: boolean;
  /** Whether a missing comma was told. */
  told: boolean;
}

/** How a token further on counts where a closing bracket is looked for: not at all, or as the end of the search. */
export type Look = 'sign' | 'other' | 'end';

/** Reads brackets with what is between them, and finds the way out of those that are not closed rightly. */
export abstract class BracketReader<T extends AnyToken> {
  /** The open brackets, the innermost one last. */
  protected open: OpenBracket[] = [];

  protected constructor(protected readonly cursor: TokenCursor<T>) {}

  /**
   * Reads an opening bracket, which must be next, then what `read` reads, then the closing bracket.
   * @param word the word that belongs to the bracket, as in `select(`.
   */
  enclosed<R>(read: () => R, word?: Span): R {
    const opening = this.cursor.next();
    const bracket: OpenBracket = {
      close: closingOf.get(opening.text) ?? '',
      span: word ? cover(word, opening.span) : opening.span,
      listing: false,
      told: false,
    };
    this.open.push(bracket);
    const inner = read();
    this.open.pop();
    this.#close(bracket);
    return inner;
  }

  /** Whether the next token, or one further on, closes the innermost bracket. */
  protected closesNext(ahead = 0): boolean {
    const innermost = this.open.at(-1);
    return innermost !== undefined && this.cursor.at(innermost.close, ahead);
  }

  /** Whether a closing sign belongs to something further out. */
  protected belongsOutside(close: string): boolean {
    return this.open.some((bracket) => bracket.close === close);
  }

  /** Whether a bracket that is open before a token can not go on with it. */
  protected abstract endsBefore(next: T): boolean;

  /** Begins a search for a closing bracket. @returns tells of token after token how it counts. */
  protected abstract search(): (token: T, ahead: number) => Look;

  /** Reports that the next token does not belong into a bracket; `expected` tells what would. */
  protected abstract reportUnexpected(expected: string): void;

  #close(bracket: OpenBracket): void {
    const { cursor } = this;
    const { close, listing } = bracket;
    if (cursor.take(close)) return;
    const next = cursor.peek();
    const distance = this.#distanceTo(close);
    const isWrong = distance === undefined && isClosing(next) && !this.belongsOutside(next.text);
    if (isWrong) {
      this.#reportWrongClosing(bracket, next);
      cursor.next();
      cursor.silence();
    } else if (distance === undefined && (isClosing(next) || this.endsBefore(next))) {
      this.#reportUnclosed(bracket);
    } else {
      this.reportUnexpected(`; ${listing ? '`,` or ' : ''}\`${close}\` was expected`);
      for (let left = distance ?? -1; left >= 0; left--) cursor.next();
    }
  }

  /** How many tokens stand before the closing bracket, if there is one before what it stands in ends. */
  #distanceTo(close: string): number | undefined {
    const look = this.search();
    let depth = 0;
    for (let ahead = 0; ahead < farthest; ahead++) {
      const token = this.cursor.peek(ahead);
      const kind = look(token, ahead);
      if (kind === 'end') return undefined;
      if (kind === 'other') continue;
      if (closingOf.has(token.text)) depth += 1;
      if (!isClosing(token)) continue;
      if (depth > 0) depth -= 1;
      else if (token.text === close) return ahead;
      else if (this.belongsOutside(token.text)) return undefined;
    }
    return undefined;
  }

  #reportWrongClosing({ close, span }: OpenBracket, wrong: T): void {
    this.cursor.report(
      'syntax/unexpected',
      wrong.span,
      `\`${this.cursor.text.slice(span.start, span.end)}\` is closed by \`${close}\`, not by \`${wrong.text}\`.`,
      [{ title: `Write \`${close}\``, edits: [{ span: wrong.span, text: close }] }],
    );
  }

  #reportUnclosed({ close, span }: OpenBracket): void {
    const { cursor } = this;
    const end = cursor.endOfPrevious;
    cursor.noteUnfinished();
    cursor.report(
      'syntax/unclosed',
      span,
      `\`${cursor.text.slice(span.start, span.end)}\` is never closed: a \`${close}\` is missing.`,
      [{ title: `Insert \`${close}\``, edits: [{ span: { start: end, end }, text: close }] }],
    );
  }
}
