import { cover } from '../../text/span';
import type { ComparisonChain, Expression, Lambda, Missing, Starred } from './tree';
import { Brackets } from './brackets';
import { ExpressionLimits } from '../expressionLimits';
import type { Cursor } from './cursor';
import { missingAt } from '../missing';
import { infixOf, takeComparison } from './operators';
import { ParameterParser } from './parameters';
import { PrimaryParser } from './primaries';
import { beginsExpression, type Token } from './tokens';

/** Python's own limit of nesting is of this order. */
const limits = { nesting: 100, chain: 600 };

/** Reads expressions. What can not be read is reported and stands in the tree as `missing`. */
export class ExpressionParser {
  readonly brackets: Brackets;
  readonly #primaries: PrimaryParser;
  readonly #params: ParameterParser;
  readonly #limits: ExpressionLimits<Token>;

  constructor(private readonly cursor: Cursor) {
    this.brackets = new Brackets(cursor);
    this.#limits = new ExpressionLimits(
      cursor,
      limits,
      () => {
        cursor.skipLine();
      },
      () => cursor.gap,
    );
    this.#primaries = new PrimaryParser(cursor, this.brackets, this);
    this.#params = new ParameterParser(cursor, this);
  }

  /** Reads one expression of any kind. */
  parse(): Expression {
    return this.#limits.nested(() => {
      const { cursor } = this;
      if (cursor.at('lambda')) return this.#lambda();
      const then = this.#or();
      if (cursor.at(':=')) return this.#named(then);
      if (!cursor.at('if')) return then;
      cursor.next();
      const condition = this.condition(() => this.#or());
      const otherwise = cursor.take('else') ? this.parse() : this.#missingElse();
      return { kind: 'ternary', span: cover(then.span, otherwise.span), then, condition, otherwise };
    });
  }

  /** Reads an expression without ternary: what a comprehension goes through, and its conditions. */
  parseDisjunction(): Expression {
    return this.#limits.nested(() => this.#or());
  }

  /** Reads what stands between comparison operators: also what can be assigned to. */
  parseOperand(): Expression {
    return this.#limits.nested(() => this.#binary(0));
  }

  /** Reads an expression or `*` and what it spreads. */
  parseItem(): Expression | Starred {
    const { cursor } = this;
    const star = cursor.take('*');
    if (!star) return this.parse();
    const value = this.parseOperand();
    return { kind: 'starred', span: cover(star.span, value.span), value };
  }

  /** Reads one or more expressions between commas, which are a tuple if there is a comma. */
  parseList(): Expression {
    const first = this.parseListed(() => this.parseItem());
    return first.kind === 'starred' ? this.unstarred(first) : first;
  }

  /** Reads one or more items between commas: the only one there is, or a tuple of them. */
  parseListed(read: () => Expression | Starred): Expression | Starred {
    const { cursor } = this;
    const first = read();
    if (!cursor.at(',')) return first;
    const items = [first];
    while (cursor.take(',')) {
      if (!this.atItem()) break;
      items.push(read());
    }
    return { kind: 'tuple', span: cursor.since(first.span), items };
  }

  /** Whether an expression or `*` and an expression may begin with the next token. */
  atItem(): boolean {
    return this.cursor.at('*') || beginsExpression(this.cursor.peek());
  }

  /** What `*` spreads, where nothing can be spread. */
  unstarred({ span, value }: Starred): Expression {
    const star = { start: span.start, end: span.start + 1 };
    this.cursor.report(
      'syntax/unexpected',
      star,
      '`*` spreads items only in a display, a call or between commas.',
    );
    return value;
  }

  /** Reads a condition, in which a lonely `=` is taken for `==`. */
  condition(read: () => Expression = () => this.parse()): Expression {
    const first = read();
    return this.cursor.at('=') ? this.compared(first) : first;
  }

  /** Reads a `=` that should be `==`, and what is compared. */
  compared(first: Expression): ComparisonChain {
    const { cursor } = this;
    const opSpan = cursor.peek().span;
    cursor.accept('syntax/operator', opSpan, '`=` assigns and has no value; `==` compares.', [
      { title: 'Write `==`', edits: [{ span: opSpan, text: '==' }] },
    ]);
    cursor.next();
    const operand = this.#or();
    const span = cover(first.span, operand.span);
    return { kind: 'comparison', span, first, rest: [{ op: '==', opSpan, operand }] };
  }

  #lambda(): Lambda {
    const { cursor } = this;
    const { span } = cursor.next();
    const params = this.#params.ofLambda();
    if (!cursor.take(':'))
      cursor.reportExpected(
        'syntax/token',
        (found) => `a \`:\` was expected, not ${found}: \`lambda x: x + 1\`.`,
      );
    const body = this.parse();
    return { kind: 'lambda', span: cover(span, body.span), params, body };
  }

  #named(left: Expression): Expression {
    const { cursor } = this;
    cursor.report(
      'syntax/unsupported',
      cursor.peek().span,
      '`:=` is not part of RASPy: assign in a statement of its own.',
    );
    cursor.next();
    const right = this.parse();
    return { kind: 'parenthesized', span: cover(left.span, right.span), inner: right };
  }

  #missingElse(): Missing {
    this.cursor.reportExpected(
      'syntax/token',
      (found) => `a ternary needs an \`else\`: \`a if condition else b\`, but ${found} follows.`,
    );
    return missingAt(this.cursor.gap);
  }

  #or(): Expression {
    return this.#logic('or', () => this.#logic('and', () => this.#not()));
  }

  #logic(op: 'and' | 'or', read: () => Expression): Expression {
    const { cursor } = this;
    let left = read();
    for (let length = 0; cursor.at(op); length++) {
      if (this.#limits.ends(length)) return left;
      const opSpan = cursor.next().span;
      const right = read();
      left = { kind: 'logic', span: cover(left.span, right.span), op, opSpan, left, right };
    }
    return left;
  }

  #not(): Expression {
    const { cursor } = this;
    if (!cursor.at('not')) return this.#comparison();
    return this.#limits.nested(() => {
      const { span } = cursor.next();
      const operand = this.#not();
      return { kind: 'unary', span: cover(span, operand.span), op: 'not', operand };
    });
  }

  #comparison(): Expression {
    const { cursor } = this;
    const first = this.#binary(0);
    const rest: ComparisonChain['rest'][number][] = [];
    for (;;) {
      const { span } = cursor.peek();
      const op = takeComparison(cursor);
      if (!op) break;
      const opSpan = cursor.since(span);
      rest.push({ op, opSpan, operand: this.#binary(0) });
    }
    const last = rest.at(-1);
    return last ? { kind: 'comparison', span: cover(first.span, last.operand.span), first, rest } : first;
  }

  /** Reads values and the operators between them that bind at least as tightly as a level. */
  #binary(loosest: number): Expression {
    const { cursor } = this;
    let left = this.#prefixed();
    for (let length = 0; ; length++) {
      const infix = infixOf(cursor.peek());
      if (!infix || infix.level < loosest) return left;
      if (this.#limits.ends(length)) return left;
      if (cursor.at('@'))
        cursor.report(
          'syntax/unsupported',
          cursor.peek().span,
          'The matrix product `@` is not part of RASPy.',
        );
      const opSpan = cursor.next().span;
      const right = this.#binary(infix.level + 1);
      left = { kind: 'binary', span: cover(left.span, right.span), op: infix.op, opSpan, left, right };
    }
  }

  #prefixed(): Expression {
    const { cursor } = this;
    if (cursor.at('not') || cursor.at('lambda')) return this.#loosePrefix();
    const op = (['-', '+', '~'] as const).find((candidate) => cursor.at(candidate));
    if (!op) return this.#power();
    return this.#limits.nested(() => {
      const { span } = cursor.next();
      const operand = this.#prefixed();
      return { kind: 'unary', span: cover(span, operand.span), op, operand };
    });
  }

  /** Reads `not x` or a lambda behind an operator that binds tighter, which Python does not read. */
  #loosePrefix(): Expression {
    const { cursor } = this;
    const { text, span } = cursor.peek();
    return this.#limits.nested(() => {
      const inner = text === 'not' ? this.#not() : this.#lambda();
      cursor.accept('syntax/operator', span, `\`${text}\` needs parentheses here: \`(${text} …)\`.`, [
        {
          title: 'Put it in parentheses',
          edits: [
            { span: { start: span.start, end: span.start }, text: '(' },
            { span: { start: inner.span.end, end: inner.span.end }, text: ')' },
          ],
        },
      ]);
      return inner;
    });
  }

  #power(): Expression {
    const { cursor } = this;
    const left = this.#primaries.parse(this.#limits);
    if (!cursor.at('**')) return left;
    return this.#limits.nested(() => {
      const opSpan = cursor.next().span;
      const right = this.#prefixed();
      return { kind: 'binary', span: cover(left.span, right.span), op: '**', opSpan, left, right };
    });
  }
}
