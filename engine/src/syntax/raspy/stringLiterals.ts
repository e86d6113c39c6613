import { cover } from '../../text/span';
import type { Expression, Field } from './tree';
import type { Brackets } from './brackets';
import type { Cursor } from './cursor';
import type { ExpressionParser } from './expressions';

type Part = string | Field;

/** Reads strings and f-strings; neighbours are one. */
export class StringParser {
  constructor(
    private readonly cursor: Cursor,
    private readonly brackets: Brackets,
    private readonly expressions: ExpressionParser,
  ) {}

  parse(): Expression {
    const { cursor } = this;
    const first = cursor.peek().span;
    const parts: Part[] = [];
    let formatted = false;
    for (;;) {
      const token = cursor.peek();
      if (token.kind === 'string') parts.push(textOf(cursor.next().value));
      else if (token.kind === 'f-start') {
        formatted = true;
        cursor.next();
        this.#parts(parts, 'f-end', 0);
        if (cursor.peek().kind === 'f-end') cursor.next();
      } else break;
    }
    const span = cover(first, cursor.since(first));
    if (formatted) return { kind: 'f-string', span, parts: joined(parts) };
    return { kind: 'literal', span, value: parts.filter((part) => typeof part === 'string').join('') };
  }

  /** Reads texts and fields up to the end of the f-string or of the format, which is not read. */
  #parts(parts: Part[], end: 'f-end' | 'f-close', depth: number): void {
    const { cursor } = this;
    for (;;) {
      const { kind } = cursor.peek();
      if (kind === 'f-text') parts.push(textOf(cursor.next().value));
      else if (kind === 'f-open') this.#field(parts, depth);
      else if (kind === end || kind === 'f-end' || kind === 'f-close' || cursor.atLineEnd) return;
      else cursor.next();
    }
  }

  #field(parts: Part[], depth: number): void {
    const { cursor } = this;
    const open = cursor.next();
    if (depth > 1) {
      cursor.report('syntax/too-deep', open.span, 'Fields are nested in formats of formats.');
      cursor.skipLine();
      return;
    }
    this.brackets.apart(() => {
      const expression = this.expressions.parseList();
      if (cursor.take('=')) parts.push(cursor.text.slice(open.span.end, cursor.peek().span.start));
      const debug = cursor.previous.text === '=';
      const conversion = this.#conversion();
      const format: Part[] = [];
      const hasFormat = cursor.take(':') !== undefined;
      if (hasFormat) this.#parts(format, 'f-close', depth + 1);
      this.#close();
      const span = cursor.since(open.span);
      const shown = debug && !hasFormat ? (conversion ?? 'r') : conversion;
      parts.push({ kind: 'field', span, expression, conversion: shown, format: joined(format) });
    });
  }

  #conversion(): Field['conversion'] {
    const { cursor } = this;
    if (!cursor.take('!')) return undefined;
    const { text, span } = cursor.peek();
    const conversion = (['r', 's', 'a'] as const).find((letter) => letter === text);
    if (!conversion) cursor.report('syntax/token', span, 'A conversion is one of `!r`, `!s` and `!a`.');
    if (cursor.peek().kind === 'name') cursor.next();
    return conversion;
  }

  /** Reads the end of a field, with whatever stands before it. */
  #close(): void {
    const { cursor } = this;
    if (cursor.peek().kind !== 'f-close') {
      cursor.reportExpected(
        'syntax/token',
        (found) => `a \`}\` was expected at the end of the field, not ${found}.`,
      );
      let inner = 0;
      cursor.skipUntil(({ kind }) => {
        if (inner === 0 && (kind === 'f-close' || kind === 'f-end')) return true;
        if (kind === 'f-open') inner += 1;
        if (kind === 'f-close') inner -= 1;
        return false;
      });
    }
    if (cursor.peek().kind === 'f-close') cursor.next();
  }
}

function textOf(value: bigint | number | string | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Neighbouring texts as one. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else if (part !== '') result.push(part);
  }
  return result;
}
