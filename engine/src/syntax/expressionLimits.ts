import { missingAt } from './missing';
import type { TokenCursor } from './tokenCursor';
import type { AnyToken } from './tokens';
import type { Missing } from './tree';

interface Limits {
  /** Expressions nested deeper than this are reported instead of read. */
  readonly nesting: number;
  /** Chains with more links than this are reported instead of read. */
  readonly chain: number;
}

/** Watches how deeply expressions are nested and how long their chains are. What is too much is told and skipped. */
export class ExpressionLimits<T extends AnyToken> {
  #nesting = 0;

  /**
   * @param skip skips the rest of a statement.
   * @param gap where an expression is missing before the next token.
   */
  constructor(
    private readonly cursor: TokenCursor<T>,
    private readonly limits: Limits,
    private readonly skip: () => void,
    private readonly gap: () => number,
  ) {}

  /** Reads an expression inside of another one. */
  nested<E>(read: () => E): E | Missing {
    if (this.#nesting >= this.limits.nesting) return this.#tooDeep();
    this.#nesting += 1;
    const expression = read();
    this.#nesting -= 1;
    return expression;
  }

  /** Whether a chain that has so many links can have no more, which then is told. */
  ends(length: number, links = 'operators'): boolean {
    const { chain } = this.limits;
    if (length < chain) return false;
    this.#report(`This chain has more than ${chain} ${links}; give its parts names.`);
    return true;
  }

  #tooDeep(): Missing {
    const missing = missingAt(this.gap());
    const { nesting } = this.limits;
    this.#report(`This expression is nested more than ${nesting} levels deep; give its parts names.`);
    return missing;
  }

  #report(message: string): void {
    this.cursor.report('syntax/too-deep', this.cursor.peek().span, message);
    this.skip();
  }
}
