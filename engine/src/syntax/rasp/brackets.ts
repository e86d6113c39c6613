import { cover, type Span } from '../../text/span';
import type { Cursor } from './cursor';
import { reportUnexpected } from './mistakes';
import { beginsStatement } from './recovery';
import { isToken, type Token } from './tokens';

const closingOf: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** So many tokens are looked through for a closing bracket after a mistake. */
const farthest = 200;

interface OpenBracket {
  readonly close: string;
  /** The opening sign, with the word that belongs to it. */
  readonly span: Span;
  /** Whether commas may stand in it. */
  listing: boolean;
}

/** Reads brackets with what is between them, and finds the way out of those that are not closed rightly. */
export class Brackets {
  readonly #open: OpenBracket[] = [];

  constructor(private readonly cursor: Cursor) {}

  /** Whether the next token stands in brackets. */
  get inside(): boolean {
    return this.#open.length > 0;
  }

  /**
   * Reads an opening bracket, which must be next, then what `read` reads, then the closing bracket.
   * @param word the word that belongs to the bracket, as in `select(`.
   */
  enclosed<T>(read: () => T, word?: Span): T {
    const opening = this.cursor.next();
    const bracket: OpenBracket = {
      close: closingOf.get(opening.text) ?? '',
      span: word ? cover(word, opening.span) : opening.span,
      listing: false,
    };
    this.#open.push(bracket);
    const inner = read();
    this.#open.pop();
    this.#close(bracket);
    return inner;
  }

  /** Reads items between commas up to the closing bracket, which is not read. */
  items<T>(what: string, read: () => T): T[] {
    const items: T[] = [];
    if (this.#atClose()) return items;
    do items.push(read());
    while (this.comma(what));
    return items;
  }

  /** Reads a comma. @returns whether another item follows; a comma behind the last one is accepted. */
  comma(what: string): boolean {
    const innermost = this.#open.at(-1);
    if (innermost) innermost.listing = true;
    return !this.trailingComma(what) && this.cursor.take(',') !== undefined;
  }

  /** Reads a comma that has the closing bracket behind it, if there is one. */
  trailingComma(what: string): boolean {
    const { cursor } = this;
    if (!cursor.at(',') || !this.#atClose(1)) return false;
    const { span } = cursor.peek();
    cursor.accept(
      'syntax/trailing-comma',
      span,
      `The original interpreter accepts no comma after the last ${what}.`,
      [{ title: 'Remove the comma', edits: [{ span, text: '' }] }],
    );
    cursor.next();
    return true;
  }

  #atClose(ahead = 0): boolean {
    const innermost = this.#open.at(-1);
    return innermost !== undefined && this.cursor.at(innermost.close, ahead);
  }

  #close(bracket: OpenBracket): void {
    const { cursor } = this;
    const { close } = bracket;
    if (cursor.take(close)) return;
    const next = cursor.peek();
    const distance = this.#distanceTo(close);
    if (distance !== undefined) {
      this.#reportUnexpected(bracket);
      for (let i = 0; i <= distance; i++) cursor.next();
    } else if (isClosing(next) && next.text !== '}' && !this.#awaits(next.text)) {
      this.#reportWrongClosing(bracket, next);
      cursor.next();
      cursor.silence();
    } else if (next.startsLine || isClosing(next) || isToken(next, ';') || isToken(next, '{')) {
      this.#reportUnclosed(bracket);
    } else {
      this.#reportUnexpected(bracket);
    }
  }

  /** How many tokens stand before the closing bracket, if there is one before the statement ends. */
  #distanceTo(close: string): number | undefined {
    const { cursor } = this;
    let depth = 0;
    for (let ahead = 0; ahead < farthest; ahead++) {
      const token = cursor.peek(ahead);
      if (token.kind === 'end' || isToken(token, ';')) return undefined;
      if (token.startsLine && beginsStatement(cursor, ahead)) return undefined;
      if (token.kind !== 'sign') continue;
      if (closingOf.has(token.text)) depth += 1;
      if (!isClosing(token)) continue;
      if (depth > 0) depth -= 1;
      else if (token.text === close) return ahead;
      else if (token.text === '}' || this.#awaits(token.text)) return undefined;
    }
    return undefined;
  }

  /** Whether a bracket further out is closed by this sign. */
  #awaits(close: string): boolean {
    return this.#open.some((bracket) => bracket.close === close);
  }

  #reportUnexpected({ close, listing }: OpenBracket): void {
    reportUnexpected(this.cursor, `; ${listing ? '`,` or ' : ''}\`${close}\` was expected`);
  }

  #reportWrongClosing({ close, span }: OpenBracket, wrong: Token): void {
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
    cursor.noteMissing();
    cursor.report(
      'syntax/unclosed',
      span,
      `\`${cursor.text.slice(span.start, span.end)}\` is never closed: a \`${close}\` is missing.`,
      [{ title: `Insert \`${close}\``, edits: [{ span: { start: end, end }, text: close }] }],
    );
  }
}

function isClosing(token: Token): boolean {
  return token.kind === 'sign' && ')]}'.includes(token.text);
}
