import type { ProblemCode } from '../../text/codes';
import type { Fix } from '../../text/problem';
import type { Span } from '../../text/span';
import { unescaped } from './escapes';
import type { Token, TokenKind } from './tokens';

/** What the parts of the scanner need of it. */
export interface Reader {
  readonly text: string;
  at: number;
  push(kind: TokenKind, length: number, more?: Partial<Token>): void;
  report(code: ProblemCode, span: Span, message: string, fixes?: readonly Fix[]): void;
  /** Marks the next token as one that has a mistake. */
  taint(): void;
}

/** What a piece of a string stands for; escapes that can not be read are reported and spoil the token. */
export function valueOf(reader: Reader, span: Span, raw: boolean): string {
  const source = reader.text.slice(span.start, span.end);
  return unescaped(source, span.start, raw, ({ span: place, message, unsupported }) => {
    reader.report(unsupported ? 'syntax/unsupported' : 'syntax/string', place, message);
    reader.taint();
  });
}
