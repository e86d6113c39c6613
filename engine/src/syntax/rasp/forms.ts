import type { Span } from '../../text/span';
import type { Comparison } from '../../values/compare';
import type { Expression, FormName } from './tree';
import type { Brackets } from './brackets';
import type { Cursor } from './cursor';
import { missingAt } from '../missing';
import { reportExpected } from './mistakes';
import { infixOf } from './operators';
import type { Token } from './tokens';

const comparisons: readonly Comparison[] = ['==', '!=', '<', '<=', '>', '>='];

const selectUsage = 'select(key, query, ==)';

interface FormUsage {
  readonly name: FormName;
  readonly least: number;
  readonly most: number;
  readonly usage: string;
}

const usages: readonly FormUsage[] = [
  { name: 'aggregate', least: 2, most: 3, usage: 'aggregate(selector, values, default)' },
  { name: 'round', least: 1, most: 1, usage: 'round(x)' },
  { name: 'indicator', least: 1, most: 1, usage: 'indicator(x)' },
  { name: 'range', least: 1, most: Infinity, usage: 'range(start, stop, step)' },
  { name: 'zip', least: 1, most: Infinity, usage: 'zip(list1, list2)' },
  { name: 'len', least: 1, most: 1, usage: 'len(list)' },
];

/** Reads `select(…)` and the other forms of the language that look like calls. */
export class FormParser {
  constructor(
    private readonly cursor: Cursor,
    private readonly brackets: Brackets,
    private readonly expression: () => Expression,
  ) {}

  /** Reads a form whose word was read and whose parenthesis is to come. */
  parse(word: Token): Expression {
    const usage = usages.find(({ name }) => name === word.text);
    return usage ? this.#form(usage, word.span) : this.#select(word.span);
  }

  /** Reads a form whose word has a blank behind it, which is plain in meaning, though the reference reads a name. */
  parseApart(word: Token): Expression {
    const open = this.cursor.peek().span;
    this.cursor.accept(
      'syntax/blank',
      { start: word.span.start, end: open.end },
      `The original interpreter accepts no blank in \`${word.text}(\`.`,
      [{ title: 'Remove the blank', edits: [{ span: { start: word.span.end, end: open.start }, text: '' }] }],
    );
    return this.parse(word);
  }

  #form({ name, least, most, usage }: FormUsage, word: Span): Expression {
    const { cursor } = this;
    if (!cursor.at('(')) {
      reportExpected(
        cursor,
        'syntax/token',
        () => `\`${name}\` needs its argument in parentheses: \`${usage}\`.`,
      );
      return { kind: 'missing', span: word };
    }
    const args = this.brackets.enclosed(() => this.brackets.items('argument', this.expression), word);
    const span = cursor.since(word);
    if (args.length >= least && args.length <= most) return { kind: 'form', span, name, args };
    cursor.report(
      'syntax/token',
      span,
      `\`${name}\` is used as \`${usage}\`, but has ${countArguments(args.length)} here.`,
    );
    return { kind: 'missing', span };
  }

  #select(word: Span): Expression {
    const { key, query, op } = this.brackets.enclosed(() => {
      const key = this.#selectOperand('key');
      this.#selectComma();
      const query = this.#selectOperand('query');
      this.#selectComma();
      const op = this.#comparison();
      this.brackets.trailingComma('argument');
      return { key, query, op };
    }, word);
    const span = this.cursor.since(word);
    return op ? { kind: 'select', span, key, query, op } : { kind: 'missing', span };
  }

  #selectOperand(what: 'key' | 'query'): Expression {
    // A comparison here is the third argument, not an operator with nothing before it.
    if (!this.#atComparison() && !this.cursor.at(')')) return this.expression();
    reportExpected(
      this.cursor,
      'syntax/expression',
      (found) => `a ${what} was expected, not ${found}: \`${selectUsage}\`.`,
    );
    return missingAt(this.cursor.endOfPrevious);
  }

  #selectComma(): void {
    if (this.cursor.take(',')) return;
    reportExpected(
      this.cursor,
      'syntax/token',
      (found) => `a comma was expected, not ${found}: \`${selectUsage}\`.`,
    );
  }

  #atComparison(): boolean {
    const op = infixOf(this.cursor.peek())?.op;
    return comparisons.some((comparison) => comparison === op);
  }

  #comparison(): Comparison | undefined {
    const { text } = this.cursor.peek();
    const found = this.#atComparison() ? comparisons.find((comparison) => comparison === text) : undefined;
    if (found) this.cursor.next();
    else {
      reportExpected(
        this.cursor,
        'syntax/token',
        (next) =>
          `the third argument of \`select\` is a comparison: one of ${comparisons.join(' ')}, not ${next}.`,
      );
    }
    return found;
  }
}

function countArguments(count: number): string {
  return count === 0 ? 'no arguments' : `${count} argument${count === 1 ? '' : 's'}`;
}
