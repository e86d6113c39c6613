import { BracketReader, type Look } from '../brackets';
import { isToken } from '../tokens';
import type { Cursor } from './cursor';
import { beginsExpression, describe, type Token } from './tokens';

/** Reads the brackets of RASPy, each of which ends with its logical line. */
export class Brackets extends BracketReader<Token> {
  constructor(protected override readonly cursor: Cursor) {
    super(cursor);
  }

  /** Reads a field of an f-string, in which only its own brackets are open. */
  apart<T>(read: () => T): T {
    const outer = this.open;
    this.open = [];
    const inner = read();
    this.open = outer;
    return inner;
  }

  /** Whether the innermost bracket is about to be closed. */
  get atClose(): boolean {
    return this.closesNext();
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
    const innermost = this.open.at(-1);
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

  protected override endsBefore(next: Token): boolean {
    return this.cursor.atLineEnd || isToken(next, ':') || isFieldEnd(next);
  }

  protected override search(): (token: Token) => Look {
    let strings = 0;
    return ({ kind }) => {
      if (kind === 'end' || kind === 'newline') return 'end';
      if (kind === 'f-start') strings += 1;
      if (kind === 'f-end') strings -= 1;
      if (strings < 0 || (strings === 0 && kind === 'f-close')) return 'end';
      return strings === 0 && kind === 'sign' ? 'sign' : 'other';
    };
  }

  protected override reportUnexpected(expected: string): void {
    const token = this.cursor.peek();
    const message = `${describe(token)} does not belong here${expected}.`;
    this.cursor.report('syntax/unexpected', token.span, message);
  }
}

function isFieldEnd({ kind }: Token): boolean {
  return kind === 'f-close' || kind === 'f-end';
}
