import type { Span } from '../text/span';

/** What the tokens of both languages have. The last token of a text is of the kind `end`. */
export interface AnyToken {
  readonly kind: string;
  /** The source text, or what it is taken for. */
  readonly text: string;
  readonly span: Span;
  /** A mistake in the token itself, or characters before it that mean nothing, already reported. */
  readonly tainted: boolean;
}

/** Whether a token is this sign or keyword. */
export function isToken({ kind, text }: AnyToken, wanted: string): boolean {
  return text === wanted && (kind === 'sign' || kind === 'keyword');
}

/** What closes each bracket. */
export const closingOf: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** Whether a token opens a bracket. */
export function isOpening({ kind, text }: AnyToken): boolean {
  return kind === 'sign' && closingOf.has(text);
}

/** Whether a token closes a bracket. */
export function isClosing({ kind, text }: AnyToken): boolean {
  return kind === 'sign' && (text === ')' || text === ']' || text === '}');
}
