import { BracketReader, type Look } from '../brackets';
import { isToken } from '../tokens';
import type { Cursor } from './cursor';
import { reportUnexpected } from './mistakes';
import { beginsStatement } from './recovery';
import type { Token } from './tokens';

/** Reads the brackets of RASP; braces also hold bodies, which are read elsewhere. */
export class Brackets extends BracketReader<Token> {
  constructor(protected override readonly cursor: Cursor) {
    super(cursor);
  }

  /** Whether the next token stands in brackets. */
  get inside(): boolean {
    return this.open.length > 0;
  }

  /** Reads items between commas up to the closing bracket, which is not read. */
  items<T>(what: string, read: () => T): T[] {
    const items: T[] = [];
    if (this.closesNext()) return items;
    do items.push(read());
    while (this.comma(what));
    return items;
  }

  /** Reads a comma. @returns whether another item follows; a comma behind the last one is accepted. */
  comma(what: string): boolean {
    const innermost = this.open.at(-1);
    if (innermost) innermost.listing = true;
    return !this.trailingComma(what) && this.cursor.take(',') !== undefined;
  }

  /** Reads a comma that has the closing bracket behind it, if there is one. */
  trailingComma(what: string): boolean {
    const { cursor } = this;
    if (!cursor.at(',') || !this.closesNext(1)) return false;
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

  /** A `}` may always close the body that the statement is in. */
  protected override belongsOutside(close: string): boolean {
    return close === '}' || super.belongsOutside(close);
  }

  protected override endsBefore(next: Token): boolean {
    return next.startsLine || isToken(next, ';') || isToken(next, '{');
  }

  protected override search(): (token: Token, ahead: number) => Look {
    return (token, ahead) => {
      if (token.kind === 'end' || isToken(token, ';')) return 'end';
      if (token.startsLine && beginsStatement(this.cursor, ahead)) return 'end';
      return token.kind === 'sign' ? 'sign' : 'other';
    };
  }

  protected override reportUnexpected(expected: string): void {
    reportUnexpected(this.cursor, expected);
  }
}
