import type { Span } from '../../text/span';
import type { Cursor } from './cursor';
import { beginsExpression, closingOf, describe, isClosing, isToken, type Token } from './tokens';

/** So many tokens are looked through for a closing bracket after a mistake. */
const farthest = 200;

interface OpenBracket {
  readonly close: string;
  readonly span: Span;
  /** Whether commas may stand in it. */
  listing: boolean;
  /** Whether a missing comma was told. */
  told: boolean;
}

/** Reads brackets with what is between them, and finds the way out of those that are not closed rightly. */
export class Brackets {
  #open: OpenBracket[] = [];

  constructor(private readonly cursor: Cursor) {}

  /** Reads an opening bracket, which must be next, then what `read` reads, then the closing bracket. */
  enclosed<T>(read: () => T): T {
    const opening = this.cursor.next();
    const close = closingOf.get(opening.text) ?? '';
    const bracket: OpenBracket = { close, span: opening.span, listing: false, told: false };
    this.#open.push(bracket);
    const inner = read();
    this.#open.pop();
    this.#close(bracket);
    return inner;
  }

  /** Reads a field of an f-string, in which only its own brackets are open. */
  apart<T>(read: () => T): T {
    const outer = this.#open;
    this.#open = [];
    const inner = read();
    this.#open = outer;
    return inner;
  }

  /** Whether the innermost bracket is about to be closed. */
  get atClose(): boolean {
    const innermost = this.#open.at(-1);
    return innermost !== undefined && this.cursor.at(innermost.close);
  }

  /** Reads items between commas up to the closing bracket, which is not read. */
  items<T>(what: string, read: () => T): T[] {
    const items: T[] = [];
    while (!this.atClose && !this.cursor.atLineEnd) {
      const before = this.cursor.index;
      items.push(read());
      if (this.cursor.index === before && !this.cursor.at(',')) break;
      if (!this.comma(what)) break;
    }
    return items;
  }

  /** Reads a comma, or reports that it is missing. @returns whether another item may follow. */
  comma(what: string): boolean {
    const { cursor } = this;
    const innermost = this.#open.at(-1);
    if (innermost) innermost.listing = true;
    if (cursor.take(',')) return true;
    const next = cursor.peek();
    if (!innermost || !beginsExpression(next) || next.tainted || cursor.previous.tainted) return false;
    if (!innermost.told) {
      const end = cursor.endOfPrevious;
      const fix = { title: 'Insert `,`', edits: [{ span: { start: end, end }, text: ',' }] };
      cursor.report('syntax/comma', next.span, `a comma is missing before this ${what}`, [fix]);
    }
    innermost.told = true;
    return true;
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
    } else if (isClosing(next) && !this.#awaits(next.text)) {
      this.#reportWrongClosing(bracket, next);
      cursor.next();
      cursor.silence();
    } else if (cursor.atLineEnd || isClosing(next) || isToken(next, ':') || isFieldEnd(next)) {
      this.#reportUnclosed(bracket);
    } else {
      this.#reportUnexpected(bracket);
    }
  }

  /** How many tokens stand before the closing bracket, if there is one on the line. */
  #distanceTo(close: string): number | undefined {
    const { cursor } = this;
    let depth = 0;
    let strings = 0;
    for (let ahead = 0; ahead < farthest; ahead++) {
      const token = cursor.peek(ahead);
      if (token.kind === 'end' || token.kind === 'newline') return undefined;
      if (token.kind === 'f-start') strings += 1;
      if (token.kind === 'f-end') strings -= 1;
      if (strings < 0 || (strings === 0 && token.kind === 'f-close')) return undefined;
      if (strings > 0 || token.kind !== 'sign') continue;
      if (closingOf.has(token.text)) depth += 1;
      if (!isClosing(token)) continue;
      if (depth > 0) depth -= 1;
      else if (token.text === close) return ahead;
      else if (this.#awaits(token.text)) return undefined;
    }
    return undefined;
  }

  /** Whether a bracket further out is closed by this sign. */
  #awaits(close: string): boolean {
    return this.#open.some((bracket) => bracket.close === close);
  }

  #reportUnexpected({ close, listing }: OpenBracket): void {
    const token = this.cursor.peek();
    this.cursor.report(
      'syntax/unexpected',
      token.span,
      `${describe(token)} does not belong here; ${listing ? '`,` or ' : ''}\`${close}\` was expected.`,
    );
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
    cursor.noteUnfinished();
    cursor.report(
      'syntax/unclosed',
      span,
      `\`${cursor.text.slice(span.start, span.end)}\` is never closed: a \`${close}\` is missing.`,
      [{ title: `Insert \`${close}\``, edits: [{ span: { start: end, end }, text: close }] }],
    );
  }
}

function isFieldEnd({ kind }: Token): boolean {
  return kind === 'f-close' || kind === 'f-end';
}
