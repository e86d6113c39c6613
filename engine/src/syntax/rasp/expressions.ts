import { cover, type Span } from '../../text/span';
import type { BinaryOperator, Expression, Missing } from './tree';
import type { Brackets } from './brackets';
import { ExpressionLimits } from '../expressionLimits';
import type { Cursor } from './cursor';
import { reportExpected } from './mistakes';
import { missingAt } from '../missing';
import type { Names } from './names';
import { infixOf, loosest } from './operators';
import { PrimaryParser } from './primaries';
import { skipStatement } from './recovery';
import type { Token } from './tokens';

/** The reference's own limit of nesting is of this order; longer chains fail there too. */
const limits = { nesting: 200, chain: 600 };

/** Reads expressions. What can not be read is reported and stands in the tree as `missing`. */
export class ExpressionParser {
  readonly #primaries: PrimaryParser;
  readonly #limits: ExpressionLimits<Token>;
  /** Whether the expression ends with its line, unless a bracket is open. */
  #oneLine = false;

  constructor(
    private readonly cursor: Cursor,
    private readonly brackets: Brackets,
    names: Names,
  ) {
    this.#limits = new ExpressionLimits(
      cursor,
      limits,
      () => {
        skipStatement(cursor);
      },
      () => cursor.endOfPrevious,
    );
    const parse = (): Expression => this.parse();
    const parseIterable = (): Expression => this.#limits.nested(() => this.#operators(loosest, true));
    this.#primaries = new PrimaryParser(cursor, brackets, names, parse, parseIterable);
  }

  /** Reads one expression of any kind. */
  parse(): Expression {
    return this.#limits.nested(() => this.#operators(loosest));
  }

  /** Reads one or more expressions between commas. */
  parseSome(): Expression[] {
    const expressions = [this.parse()];
    while (this.cursor.take(',')) expressions.push(this.parse());
    return expressions;
  }

  /**
   * Reads an expression that ends at the end of a line: that of a statement without `;`. Brackets and operators at the
   * line's end carry it on.
   */
  parseLine(): Expression {
    this.#oneLine = true;
    const expression = this.parse();
    this.#oneLine = false;
    return expression;
  }

  /**
   * Reads values and the operators between them that bind no looser than a level.
   * @param inComprehension whether an `if` may be meant as a filter.
   */
  #operators(loosestLevel: number, inComprehension = false): Expression {
    let left = this.#prefixed();
    for (let length = 0; ; length++) {
      const infix = this.#carriesOn() ? infixOf(this.cursor.peek()) : undefined;
      if (!infix || infix.level > loosestLevel) return left;
      if (this.#limits.ends(length)) return left;
      left =
        infix.op === 'if'
          ? this.#ternary(left, infix.level, inComprehension)
          : this.#binary(left, infix.op, infix.level);
    }
  }

  /** Whether the next token may carry the expression on. */
  #carriesOn(): boolean {
    return !this.#oneLine || this.brackets.inside || !this.cursor.peek().startsLine;
  }

  #binary(left: Expression, op: BinaryOperator, level: number): Expression {
    const { cursor } = this;
    const opSpan = cursor.next().span;
    if (op === '-' && this.brackets.inside && cursor.peek().startsLine) this.#reportLineBreak(opSpan);
    const right = this.#operators(level - 1);
    if (op === '!=') this.#reportNotEqual(left, opSpan, right);
    return { kind: 'binary', span: cover(left.span, right.span), op, opSpan, left, right };
  }

  #ternary(then: Expression, level: number, inComprehension: boolean): Expression {
    const { cursor } = this;
    const ifSpan = cursor.next().span;
    const condition = this.parse();
    const otherwise = cursor.take('else')
      ? this.#operators(level - 1)
      : this.#missingElse(then, ifSpan, inComprehension);
    return { kind: 'ternary', span: cover(then.span, otherwise.span), then, condition, otherwise };
  }

  #missingElse(then: Expression, ifSpan: Span, inComprehension: boolean): Missing {
    const { cursor } = this;
    if (inComprehension) {
      cursor.report('syntax/unexpected', ifSpan, 'RASP comprehensions have no `if`: they take every item.');
    } else if (then.kind !== 'missing') {
      reportExpected(
        cursor,
        'syntax/token',
        (found) => `a ternary needs an \`else\`: \`a if condition else b\`, but ${found} follows.`,
      );
    }
    return missingAt(cursor.endOfPrevious);
  }

  #prefixed(): Expression {
    const { cursor } = this;
    const op = (['not', '-', '+'] as const).find((candidate) => cursor.at(candidate));
    if (!op) return this.#postfixed();
    return this.#limits.nested(() => {
      const { span } = cursor.next();
      const operand = this.#prefixed();
      return { kind: 'unary', span: cover(span, operand.span), op, operand };
    });
  }

  #postfixed(): Expression {
    const { cursor, brackets } = this;
    let object = this.#primaries.parse();
    for (let length = 0; this.#carriesOn() && (cursor.at('[') || cursor.at('(')); length++) {
      if (this.#limits.ends(length)) return object;
      if (cursor.at('[')) {
        const index = brackets.enclosed(() => this.parse());
        object = { kind: 'index', span: cursor.since(object.span), object, index };
      } else {
        const args = brackets.enclosed(() => brackets.items('argument', () => this.parse()));
        object = { kind: 'call', span: cursor.since(object.span), callee: object, args };
      }
    }
    return object;
  }

  /** The reference reads line by line and gives up at a minus that ends a line inside of brackets. */
  #reportLineBreak(span: Span): void {
    const next = this.cursor.peek().span.start;
    this.cursor.report(
      'syntax/line-break',
      span,
      'The original interpreter gives up at a `-` that ends a line inside of brackets; begin the next line with it.',
      [
        {
          title: 'Move `-` to the next line',
          edits: [
            { span, text: '' },
            { span: { start: next, end: next }, text: '- ' },
          ],
        },
      ],
    );
  }

  #reportNotEqual(left: Expression, span: Span, right: Expression): void {
    const before = { start: left.span.start, end: left.span.start };
    const behind = { start: right.span.end, end: right.span.end };
    this.cursor.accept(
      'syntax/operator',
      span,
      'The original interpreter knows `!=` only as the third argument of `select`; write `not (a == b)`.',
      [
        {
          title: 'Write it with `not` and `==`',
          edits: [
            { span: before, text: 'not (' },
            { span, text: '==' },
            { span: behind, text: ')' },
          ],
        },
      ],
    );
  }
}
