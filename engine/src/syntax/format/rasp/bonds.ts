import { infixOf, loosest as loosestLevel } from '../../rasp/operators';
import { formWords, type Token } from '../../rasp/tokens';
import { isToken } from '../../tokens';
import { OpenBrackets } from '../brackets';
import type { Role } from '../front';
import type { Bond } from '../piece';

/** How loose the places between expressions are; operators are below, in the order in which they bind. */
const looseness = { assignment: 40, comprehension: 30, comma: 20 };

interface Bracket {
  /** A `for` whose `in` is still to come. */
  awaitsIn: boolean;
}

/** What is said of the places before each of the tokens of a line. */
export function bondsOf(tokens: readonly Token[], role: Role, isForm: (word: Token) => boolean): Bond[] {
  return new Bonds(tokens, role, isForm).make();
}

class Bonds {
  readonly #brackets = new OpenBrackets<Bracket>({ awaitsIn: false });
  /** The line ends where it can, so that it is broken in brackets only. */
  readonly #endsWithLine: boolean;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly role: Role,
    private readonly isForm: (word: Token) => boolean,
  ) {
    const [first] = tokens;
    this.#endsWithLine = first !== undefined && isToken(first, 'set');
  }

  make(): Bond[] {
    const bonds: Bond[] = [];
    for (const [i, token] of this.tokens.entries()) {
      const isClosing = this.#isBracket(token, i) && ')]}'.includes(token.text);
      if (isClosing) this.#brackets.close();
      const before = this.tokens[i - 1];
      const blank = before !== undefined && this.#blankBetween(before, token, i);
      const free = this.#brackets.depth > 0 || !this.#endsWithLine;
      const loose = before === undefined ? 0 : this.#looseness(before, token, i);
      const isOpening = this.#isBracket(token, i) && '([{'.includes(token.text);
      if (isOpening) this.#brackets.open({ awaitsIn: false });
      bonds.push({
        blank,
        looseness: free ? loose : 0,
        ...(isOpening && { bracket: 'open' }),
        ...(isClosing && { bracket: 'close' }),
      });
    }
    return this.#withAssignment(bonds);
  }

  /** Whether a token is a bracket, and no brace of a body. */
  #isBracket(token: Token, index: number): boolean {
    const isBody = this.role === 'end' || (this.role !== 'statement' && index === this.tokens.length - 1);
    return token.kind === 'sign' && '([{}])'.includes(token.text) && !(isBody && '{}'.includes(token.text));
  }

  #blankBetween(before: Token, token: Token, index: number): boolean {
    if (this.#isBracket(before, index - 1) && '([{'.includes(before.text)) return false;
    if (token.kind === 'sign' && ')],;:'.includes(token.text)) return false;
    if (this.#isBracket(token, index) && token.text === '}') return false;
    if (before.kind === 'sign' && '-+'.includes(before.text)) return this.#isInfix(index - 1);
    if (isToken(token, '(')) return !this.#isApplied(before);
    if (isToken(token, '[')) return !endsExpression(before);
    return true;
  }

  /** Whether a parenthesis behind a token belongs to it. */
  #isApplied(before: Token): boolean {
    // A word such as `select` with a blank behind it may be a name, which the blank keeps it.
    if (before.kind === 'word' && formWords.has(before.text)) return this.isForm(before);
    if (before.kind === 'keyword') return ['round', 'indicator', 'draw'].includes(before.text);
    return before.kind === 'form' || endsExpression(before);
  }

  #isInfix(index: number): boolean {
    const before = this.tokens[index - 1];
    return before !== undefined && endsExpression(before);
  }

  #looseness(before: Token, token: Token, index: number): number {
    const inside = this.#brackets.innermost;
    if (isToken(token, 'for') && this.#brackets.depth > 0) {
      inside.awaitsIn = true;
      return looseness.comprehension;
    }
    if (isToken(before, 'for')) inside.awaitsIn = true;
    if (isToken(token, 'in') && inside.awaitsIn) {
      inside.awaitsIn = false;
      return 0;
    }
    if (isToken(before, ',')) return inside.awaitsIn ? 0 : looseness.comma;
    if (!this.#isInfix(index)) return 0;
    const level = isToken(token, 'else') ? loosestLevel - 1 : infixOf(token)?.level;
    return level === undefined ? 0 : level + 1;
  }

  /** Breaks a line at its `=` first where what is behind can be broken too, and never before it. */
  #withAssignment(bonds: Bond[]): Bond[] {
    let depth = 0;
    const outside = bonds.map(({ bracket }) => {
      if (bracket === 'close') depth -= 1;
      const isOutside = depth === 0;
      if (bracket === 'open') depth += 1;
      return isOutside;
    });
    const sign = this.tokens.findIndex((token) => isToken(token, '='));
    if (sign < 0) return bonds;
    const canBreak = bonds.some((bond, i) => i > sign && outside[i] && bond.looseness > 0);
    return bonds.map((bond, i) => {
      if (i <= sign) return { ...bond, looseness: 0 };
      return i === sign + 1 && canBreak ? { ...bond, looseness: looseness.assignment } : bond;
    });
  }
}

function endsExpression({ kind, text }: Token): boolean {
  if (kind === 'sign') return ')]}'.includes(text);
  return kind === 'word' || kind === 'int' || kind === 'float' || kind === 'string';
}
