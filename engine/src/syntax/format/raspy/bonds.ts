import type { Token } from '../../raspy/tokens';
import { isClosing, isOpening, isToken } from '../../tokens';
import { OpenBrackets } from '../brackets';
import type { Bond } from '../piece';
import { chainDots } from './chains';
import { endsValue, isRichSlice, isTightPower, loosenessOf, looseness } from './operators';

/** What a bracket is for. */
type Use = 'none' | 'call' | 'parameters' | 'index' | 'group' | 'list' | 'braces';

interface Bracket {
  readonly use: Use;
  /** The colons of its slice stand apart. */
  readonly rich: boolean;
  /** Words `lambda` whose colon is still to come. */
  lambdas: number;
  /** A `for` whose `in` is still to come. */
  awaitsIn: boolean;
  /** It is a comprehension, from its `for` on. */
  comprehends: boolean;
  /** The parameter being read has an annotation. */
  annotated: boolean;
}

/** What is said of the places before each of the tokens of a line: what Black does, in the part of Python there is. */
export function bondsOf(tokens: readonly Token[]): Bond[] {
  return new Bonds(tokens).make();
}

class Bonds {
  readonly #brackets = new OpenBrackets<Bracket>(bracketFor('none', false));
  readonly #dots: ReadonlySet<number>;

  constructor(private readonly tokens: readonly Token[]) {
    this.#dots = chainDots(tokens);
  }

  make(): Bond[] {
    return this.tokens.map((token, i) => {
      const closes = isClosing(token);
      const opens = isOpening(token);
      if (closes) this.#brackets.close();
      const before = this.tokens[i - 1];
      const use = opens ? this.#useOf(token, before) : 'none';
      const bond: Bond = {
        blank: before !== undefined && this.#blankBetween(before, token, i),
        looseness: before === undefined ? 0 : this.#looseness(before, token, i),
        ...(opens && this.#openingBond(use, i)),
        ...(closes && { bracket: 'close' }),
        ...(isToken(token, 'lambda') && { hangs: true }),
      };
      if (!opens && !closes) this.#note(token);
      if (opens) this.#brackets.open(bracketFor(use, use === 'index' && isRichSlice(this.tokens, i)));
      return bond;
    });
  }

  #useOf({ text }: Token, before: Token | undefined): Use {
    const isBehindValue = before !== undefined && endsValue(before);
    if (text === '{') return 'braces';
    if (text === '[') return isBehindValue ? 'index' : 'list';
    if (!isBehindValue) return 'group';
    const [first] = this.tokens;
    const isHeader = first !== undefined && isToken(first, 'def') && this.#brackets.depth === 0;
    return isHeader ? 'parameters' : 'call';
  }

  #openingBond(use: Use, index: number): Partial<Bond> {
    const commas = this.#commasIn(index);
    const isLone = commas === 1 && (use === 'group' || use === 'index');
    return {
      bracket: 'open',
      takesComma: commas > 0,
      spread: commas > 0 && !(isLone && this.#endsInComma(index)),
    };
  }

  /** How many commas stand directly in a bracket, lambdas and comprehensions left out. */
  #commasIn(open: number): number {
    let [commas, lambdas] = [0, 0];
    for (const i of this.#directlyIn(open)) {
      const token = this.tokens[i];
      if (!token) break;
      if (isToken(token, 'lambda')) lambdas += 1;
      if (isToken(token, ':') && lambdas > 0) lambdas -= 1;
      if (isToken(token, 'for')) return 0;
      if (isToken(token, ',') && lambdas === 0) commas += 1;
    }
    return commas;
  }

  #endsInComma(open: number): boolean {
    const last = this.#directlyIn(open).at(-1);
    const token = last === undefined ? undefined : this.tokens[last];
    return token !== undefined && isToken(token, ',');
  }

  #directlyIn(open: number): number[] {
    const indices: number[] = [];
    let depth = 0;
    for (let i = open + 1; i < this.tokens.length; i++) {
      const token = this.tokens[i];
      if (!token) break;
      const closes = isClosing(token);
      if (closes && depth === 0) break;
      if (closes) depth -= 1;
      if (depth === 0) indices.push(i);
      if (isOpening(token)) depth += 1;
    }
    return indices;
  }

  #blankBetween(before: Token, token: Token, index: number): boolean {
    const inside = this.#brackets.innermost;
    if (isOpening(before)) return false;
    if (token.kind === 'sign' && ')]},;'.includes(token.text)) return false;
    if (isToken(before, ',')) return true;
    if (isToken(token, ':')) return inside.rich && inside.lambdas === 0 && !isToken(before, ':');
    if (isToken(before, ':')) return inside.use !== 'index' || inside.rich || this.#endsLambda(index - 1);
    if (isToken(before, '.')) return before.kind === 'sign' && token.kind === 'keyword';
    if (isToken(token, '.'))
      return before.kind === 'int' || (before.kind === 'keyword' && !endsValue(before));
    if (isToken(token, '(') || isToken(token, '['))
      return !endsValue(before) && this.#blankBehind(before, index - 1);
    if (this.#isNaming(token) || this.#isNaming(before))
      return inside.use === 'parameters' && inside.annotated;
    if (isToken(token, '**') && endsValue(before)) return !isTightPower(this.tokens, index);
    return this.#blankBehind(before, index - 1);
  }

  /** Whether a blank stands behind a token, if what follows does not forbid it. */
  #blankBehind(before: Token, index: number): boolean {
    if (before.kind !== 'sign') return true;
    if (this.#isNaming(before)) return this.#brackets.innermost.annotated;
    if (isToken(before, '~')) return false;
    const earlier = this.tokens[index - 1];
    const isPrefix = earlier === undefined || !endsValue(earlier);
    if (['+', '-', '*', '**'].includes(before.text) && isPrefix) return false;
    return !isToken(before, '**') || !isTightPower(this.tokens, index);
  }

  /** Whether a colon is that of a lambda. */
  #endsLambda(index: number): boolean {
    let depth = 0;
    for (let i = index - 1; i >= 0 && depth >= 0; i--) {
      const token = this.tokens[i];
      if (!token) break;
      if (isClosing(token)) depth += 1;
      if (isOpening(token)) depth -= 1;
      if (depth === 0 && isToken(token, ':')) return false;
      if (depth === 0 && isToken(token, 'lambda')) return true;
    }
    return false;
  }

  /** Whether a token is the `=` between the name of an argument or parameter and its value. */
  #isNaming(token: Token): boolean {
    const { use, lambdas } = this.#brackets.innermost;
    return isToken(token, '=') && (lambdas > 0 || use === 'call' || use === 'parameters');
  }

  #looseness(before: Token, token: Token, index: number): number {
    const inside = this.#brackets.innermost;
    const found = this.#loosenessInside(inside, before, token, index);
    return this.#brackets.depth === 0 ? 0 : found;
  }

  #loosenessInside(inside: Bracket, before: Token, token: Token, index: number): number {
    if (isToken(before, ',')) return inside.lambdas > 0 || inside.awaitsIn ? 0 : looseness.comma;
    if (isToken(token, 'for')) {
      inside.comprehends = true;
      inside.awaitsIn = true;
      return looseness.comprehension;
    }
    if (!endsValue(before) || inside.lambdas > 0) return 0;
    if (isToken(token, 'in') && inside.awaitsIn) {
      inside.awaitsIn = false;
      return 0;
    }
    if (isToken(token, 'if') && inside.comprehends) return looseness.comprehension;
    if (before.kind === 'string' && token.kind === 'string') return looseness.strings;
    return this.#dots.has(index) ? looseness.dot : loosenessOf(token);
  }

  /** Notes what a token begins or ends. */
  #note(token: Token): void {
    const inside = this.#brackets.innermost;
    if (isToken(token, 'lambda')) inside.lambdas += 1;
    else if (isToken(token, ':') && inside.lambdas > 0) inside.lambdas -= 1;
    else if (isToken(token, ':') && inside.use === 'parameters') inside.annotated = true;
    else if (isToken(token, ',')) inside.annotated = false;
  }
}

function bracketFor(use: Use, rich: boolean): Bracket {
  return { use, rich, lambdas: 0, awaitsIn: false, comprehends: false, annotated: false };
}
