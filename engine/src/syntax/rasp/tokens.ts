import type { AnyToken } from '../tokens';

/**
 * `word` is a name or one of the form words below; `form` a form word that has its parenthesis directly behind it, such
 * as `select(`, which the reference reads as one sign. The parenthesis is a token of its own here.
 */
export type TokenKind = 'word' | 'keyword' | 'form' | 'int' | 'float' | 'string' | 'sign' | 'end';

export interface Token extends AnyToken {
  readonly kind: TokenKind;
  /** The source text; of a string what is between its quotes, of a keyword its plain spelling. */
  readonly text: string;
  /** A line break stands between the token before and this one, or nothing stands before. */
  readonly startsLine: boolean;
}

/** The words that can not be names. */
export const keywords: ReadonlySet<string> = new Set(
  'set s-op selector example show on off examples exit quit load draw def for in return not round indicator and or if else'.split(
    ' ',
  ),
);

/** The words that are names unless a parenthesis stands directly behind them. */
export const formWords: ReadonlySet<string> = new Set(['aggregate', 'select', 'range', 'zip', 'len']);

/** Whether a token can be the first one of an expression. */
export function beginsExpression(token: Token): boolean {
  switch (token.kind) {
    case 'sign':
      return '([{-+'.includes(token.text);
    case 'keyword':
      return token.text === 'not' || token.text === 'round' || token.text === 'indicator';
    case 'end':
      return false;
    default:
      return true;
  }
}

/** How a message names a token. */
export function describe(token: Token): string {
  switch (token.kind) {
    case 'end':
      return 'the end of the text';
    case 'string':
      return `the string "${token.text.length > 20 ? `${token.text.slice(0, 20)}…` : token.text}"`;
    case 'keyword':
      return `the word \`${token.text}\``;
    default:
      return `\`${token.text}\``;
  }
}
