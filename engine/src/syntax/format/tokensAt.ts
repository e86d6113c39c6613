import type { Span } from '../../text/span';

/** Finds tokens, which are in order, by their places. */
export class TokensAt<T extends { readonly span: Span }> {
  constructor(private readonly tokens: readonly T[]) {}

  /** The first token from an offset on that fits. */
  find(offset: number, fits: (token: T) => boolean): T | undefined {
    for (let i = this.#indexFrom(offset); i < this.tokens.length; i++) {
      const token = this.tokens[i];
      if (token && fits(token)) return token;
    }
    return undefined;
  }

  /** The last token that begins before an offset. */
  before(offset: number): T | undefined {
    return this.tokens[this.#indexFrom(offset) - 1];
  }

  /** The index of the first token that begins at an offset or behind it. */
  #indexFrom(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tokens[middle]?.span.start ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
