import type { Span } from '../../text/span';
import { isClosing, type AnyToken } from '../tokens';

/**
 * An f-string is several tokens: its start with the quote, texts, fields between `f-open` and `f-close`, and its end. A
 * `newline` ends a logical line; `command` is a line that is meant for a notebook.
 */
export type TokenKind =
  | 'name'
  | 'keyword'
  | 'int'
  | 'float'
  | 'string'
  | 'f-start'
  | 'f-text'
  | 'f-open'
  | 'f-close'
  | 'f-end'
  | 'sign'
  | 'command'
  | 'newline'
  | 'end';

export interface Token extends AnyToken {
  readonly kind: TokenKind;
  /** The source text; of a foreign spelling the sign or word that is meant. */
  readonly text: string;
  /** The indentation of its line, if the token is the first one of a line. */
  readonly margin: Span | undefined;
  /** Of a number or string what it stands for. */
  readonly value?: bigint | number | string;
  /** The text ends in it, though it should not. */
  readonly unfinished?: boolean;
}

/** The words that can not be names. */
export const keywords: ReadonlySet<string> = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

/** Words that only begin statements: a line that begins with one is never inside of brackets. */
export const starters: ReadonlySet<string> = new Set(
  'assert break class continue def del elif except finally global import nonlocal pass raise return try while with'.split(
    ' ',
  ),
);

const beginningKeywords: ReadonlySet<string> = new Set('False None True not lambda await yield'.split(' '));

/** Whether a token can be the first one of an expression. */
export function beginsExpression({ kind, text }: Token): boolean {
  switch (kind) {
    case 'name':
    case 'int':
    case 'float':
    case 'string':
    case 'f-start':
      return true;
    case 'sign':
      return ['(', '[', '{', '-', '+', '~', '...'].includes(text);
    case 'keyword':
      return beginningKeywords.has(text);
    default:
      return false;
  }
}

/** Whether a token can be the last one of an expression. */
export function endsExpression(token: Token): boolean {
  switch (token.kind) {
    case 'name':
    case 'int':
    case 'float':
    case 'string':
    case 'f-end':
      return true;
    case 'keyword':
      return token.text === 'True' || token.text === 'False' || token.text === 'None';
    default:
      return isClosing(token);
  }
}

/** How a message names a token. */
export function describe({ kind, text }: Token): string {
  switch (kind) {
    case 'end':
      return 'the end of the file';
    case 'newline':
      return 'the end of the line';
    case 'string':
      return `the string ${text.length > 22 ? `${text.slice(0, 21)}…` : text}`;
    case 'f-start':
      return 'an f-string';
    case 'f-end':
      return 'the end of the f-string';
    case 'keyword':
      return `the word \`${text}\``;
    default:
      return `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``;
  }
}
