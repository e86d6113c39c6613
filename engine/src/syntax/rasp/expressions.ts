import { cover, type Span } from '../../text/span';
import type { ArithmeticOperator } from '../../values/arithmetic';
import type { Comparison } from '../../values/compare';
import type { BinaryOperator, Expression, FormName, Missing, Name } from '../tree';
import type { Cursor } from './cursor';
import { formWords } from './scanner';

/** Brackets nested deeper than this are reported instead of read; the reference's own limit is of this order. */
const deepestNesting = 200;
/** Operators chained longer than this fail in the reference too. */
const longestChain = 600;

const comparisons: readonly Comparison[] = ['==', '<=', '>=', '<', '>'];

/**
 * The binary operators from the tightest level to the loosest. Every level is left-associative, also `^`; the ternary
 * and `in` are looser still and are read by methods of their own.
 */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['^'],
  ['*', '/'],
  ['%'],
  ['+', '-'],
  [...comparisons, '!='],
  ['and', 'or'],
] satisfies readonly (readonly (ArithmeticOperator | Comparison | 'and' | 'or')[])[];

const forms: ReadonlyMap<string, { readonly least: number; readonly most: number; readonly usage: string }> =
  new Map([
    ['aggregate', { least: 2, most: 3, usage: 'aggregate(selector, values, default)' }],
    ['round', { least: 1, most: 1, usage: 'round(x)' }],
    ['indicator', { least: 1, most: 1, usage: 'indicator(x)' }],
    ['range', { least: 1, most: Infinity, usage: 'range(start, stop, step)' }],
    ['zip', { least: 1, most: Infinity, usage: 'zip(list1, list2)' }],
    ['len', { least: 1, most: 1, usage: 'len(list)' }],
  ]);

/** Reads expressions. What cannot be read is reported and stands in the tree as `missing`. */
export class ExpressionParser {
  #nesting = 0;
  /** Brackets open around what is being read. */
  #brackets = 0;
  /** Whether the expression ends with its line, unless a bracket is open. */
  #oneLine = false;

  constructor(
    private readonly cursor: Cursor,
    /** Words such as `select` that the file itself has bound, and that then are ordinary names. */
    private readonly rebound: ReadonlySet<string>,
  ) {}

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

  /** Reads one expression of any kind. */
  parse(): Expression {
    if (this.#nesting >= deepestNesting) return this.#tooDeep();
    this.#nesting += 1;
    let left = this.#ternary();
    while (this.#at('in')) left = this.#binary('in', left, () => this.#ternary());
    this.#nesting -= 1;
    return left;
  }

  /** Reads expressions between commas, up to `close`, which is not read. Knows an extra comma before it. */
  list(close: string, what: string): Expression[] {
    const items: Expression[] = [];
    if (this.cursor.at(close)) return items;
    for (;;) {
      items.push(this.parse());
      const comma = this.cursor.take(',');
      if (!comma) return items;
      if (this.cursor.at(close)) {
        this.cursor.accept(
          'syntax/trailing-comma',
          comma.span,
          `The original interpreter accepts no comma after the last ${what}.`,
          [{ title: 'Remove the comma', edits: [{ span: comma.span, text: '' }] }],
        );
        return items;
      }
    }
  }

  /** Reads `close`, or reports that the bracket opened at `open` is not closed. */
  close(close: string, open: Span): void {
    this.#brackets = Math.max(0, this.#brackets - 1);
    if (this.cursor.take(close)) return;
    const { cursor } = this;
    const next = cursor.peek();
    const at = { start: cursor.endOfPrevious, end: cursor.endOfPrevious };
    const opened = cursor.text.slice(open.start, open.end);
    if (next.startsLine || next.text === ';' || next.text === ')' || next.text === ']' || next.text === '}') {
      cursor.report('syntax/unclosed', open, `\`${opened}\` is never closed: a \`${close}\` is missing.`, [
        { title: `Insert \`${close}\``, edits: [{ span: at, text: close }] },
      ]);
    } else {
      cursor.report(
        'syntax/unexpected',
        next.span,
        `${cursor.describe(next)} does not belong here; \`${close}\` or an operator was expected.`,
      );
    }
    this.#skipTo(close);
  }

  /** Skips to a closing bracket on the same line, if there is one before the statement ends. */
  #skipTo(close: string): void {
    const { cursor } = this;
    let depth = 0;
    for (let ahead = 0; ; ahead++) {
      const token = cursor.peek(ahead);
      if (token.kind === 'end' || token.startsLine || token.text === ';' || token.text === '{') return;
      if (depth === 0 && token.kind === 'sign' && token.text === close) {
        for (let i = 0; i <= ahead; i++) cursor.next();
        return;
      }
      if (token.kind === 'sign' && /^[([]$/.test(token.text)) depth += 1;
      if (token.kind === 'sign' && /^[)\]]$/.test(token.text)) depth -= 1;
      if (depth < 0) return;
    }
  }

  #tooDeep(): Missing {
    const { cursor } = this;
    const start = cursor.peek().span;
    cursor.report(
      'syntax/too-deep',
      start,
      `This expression is nested more than ${deepestNesting} levels deep; give its parts names.`,
    );
    while (cursor.peek().kind !== 'end' && !cursor.at(';')) cursor.next();
    return { kind: 'missing', span: start };
  }

  #ternary(): Expression {
    let then = this.#level(levels.length - 1);
    while (this.#at('if')) {
      this.cursor.next();
      const condition = this.parse();
      let otherwise: Expression;
      if (this.cursor.take('else')) otherwise = this.#level(levels.length - 1);
      else {
        const next = this.cursor.peek();
        this.cursor.report(
          'syntax/token',
          next.span,
          `A ternary needs an \`else\`: \`a if condition else b\`, but ${this.cursor.describe(next)} follows.`,
        );
        otherwise = this.#missing();
      }
      then = { kind: 'ternary', span: cover(then.span, otherwise.span), then, condition, otherwise };
    }
    return then;
  }

  #level(level: number): Expression {
    const operators = levels[level];
    if (!operators) return this.#prefix();
    let left = this.#level(level - 1);
    for (let length = 0; ; length++) {
      const operator = operators.find((candidate) => this.#at(candidate));
      if (!operator) return left;
      if (length >= longestChain) return this.#tooLong(left);
      if (operator === '!=') this.#reportInfixNotEqual(left);
      left = this.#binary(operator, left, () => this.#level(level - 1));
    }
  }

  #tooLong(left: Expression): Expression {
    this.cursor.report(
      'syntax/too-deep',
      this.cursor.peek().span,
      `This chain has more than ${longestChain} operators; give its parts names.`,
    );
    while (this.cursor.peek().kind !== 'end' && !this.cursor.at(';')) this.cursor.next();
    return left;
  }

  /** Whether this operator or bracket carries the expression on. */
  #at(text: string): boolean {
    return this.cursor.at(text) && !(this.#oneLine && this.#brackets === 0 && this.cursor.peek().startsLine);
  }

  #binary(op: BinaryOperator, left: Expression, readRight: () => Expression): Expression {
    const opSpan = this.cursor.next().span;
    if (op === '-' && this.#brackets > 0 && this.cursor.peek().startsLine) this.#reportLineBreak(opSpan);
    const right = readRight();
    return { kind: 'binary', span: cover(left.span, right.span), op, opSpan, left, right };
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

  #reportInfixNotEqual(left: Expression): void {
    const { span } = this.cursor.peek();
    this.cursor.accept(
      'syntax/operator',
      span,
      'The original interpreter knows `!=` only as the third argument of `select`; write `not (a == b)`.',
      [
        {
          title: 'Write it with `not` and `==`',
          edits: [
            { span: { start: left.span.start, end: left.span.start }, text: 'not (' },
            { span, text: '==' },
            { span: this.#endOfRightSide(), text: ')' },
          ],
        },
      ],
    );
  }

  /** Where the comparison's right side will end: before the next sign that is looser, looked up without reading. */
  #endOfRightSide(): Span {
    let depth = 0;
    let end = this.cursor.peek().span.end;
    for (let ahead = 1; ; ahead++) {
      const token = this.cursor.peek(ahead);
      if (token.kind === 'end') break;
      if (/^[([{]$/.test(token.text) && token.kind === 'sign') depth += 1;
      if (/^[)\]}]$/.test(token.text) && token.kind === 'sign') depth -= 1;
      const looser =
        /^(?:[;,:=]|and|or|if|else|in|for|==|<=|>=|<|>|!=)$/.test(token.text) && token.kind !== 'string';
      if (depth < 0 || (depth === 0 && looser)) break;
      end = token.span.end;
    }
    return { start: end, end };
  }

  #prefix(): Expression {
    const op = (['not', '-', '+'] as const).find((candidate) => this.cursor.at(candidate));
    if (!op) return this.#postfix();
    if (this.#nesting >= deepestNesting) return this.#tooDeep();
    this.#nesting += 1;
    const { span } = this.cursor.next();
    const operand = this.#prefix();
    this.#nesting -= 1;
    return { kind: 'unary', span: cover(span, operand.span), op, operand };
  }

  #postfix(): Expression {
    let expression = this.#primary();
    for (let length = 0; length < longestChain; length++) {
      const open = this.cursor.peek();
      if (!this.#at('[') && !this.#at('(')) break;
      if (this.cursor.take('[')) {
        this.#brackets += 1;
        const index = this.parse();
        this.close(']', open.span);
        expression = { kind: 'index', span: this.#from(expression.span), object: expression, index };
      } else {
        this.cursor.next();
        this.#brackets += 1;
        const args = this.list(')', 'argument');
        this.close(')', open.span);
        expression = { kind: 'call', span: this.#from(expression.span), callee: expression, args };
      }
    }
    return expression;
  }

  #primary(): Expression {
    const { cursor } = this;
    const token = cursor.peek();
    switch (token.kind) {
      case 'int':
        cursor.next();
        return { kind: 'literal', span: token.span, value: BigInt(token.text) };
      case 'float':
        cursor.next();
        return { kind: 'literal', span: token.span, value: Number(token.text) };
      case 'string':
        cursor.next();
        return { kind: 'literal', span: token.span, value: token.text };
      case 'form':
        cursor.next();
        return token.text === 'select' ? this.#select(token.span) : this.#form(token.text, token.span);
      case 'keyword':
        if (token.text === 'round' || token.text === 'indicator') {
          cursor.next();
          return this.#form(token.text, token.span);
        }
        return this.#missing();
      case 'word':
        return this.#nameOrSeparatedForm(token.text, token.span);
      case 'sign':
        if (token.text === '(') return this.#parenthesized();
        if (token.text === '[') return this.#bracketed();
        if (token.text === '{') return this.#braced();
        return this.#missing();
      case 'end':
        return this.#missing();
    }
  }

  /** `select (…)` is plain in meaning, though the reference reads `select` as a name there. */
  #nameOrSeparatedForm(text: string, span: Span): Expression {
    const { cursor } = this;
    cursor.next();
    const open = cursor.peek();
    if (formWords.has(text) && !this.rebound.has(text) && cursor.at('(') && !open.startsLine) {
      cursor.accept(
        'syntax/blank',
        { start: span.start, end: open.span.end },
        `The original interpreter accepts no blank in \`${text}(\`.`,
        [
          {
            title: 'Remove the blank',
            edits: [{ span: { start: span.end, end: open.span.start }, text: '' }],
          },
        ],
      );
      return text === 'select' ? this.#select(span) : this.#form(text, span);
    }
    return { kind: 'name', span, name: text };
  }

  #select(start: Span): Expression {
    const { cursor } = this;
    const open = cursor.next().span;
    this.#brackets += 1;
    const key = this.parse();
    this.#comma('select(key, query, ==)');
    const query = this.parse();
    this.#comma('select(key, query, ==)');
    const sign = cursor.peek();
    const op = [...comparisons, '!=' as const].find(
      (candidate) => candidate === sign.text && sign.kind === 'sign',
    );
    if (op) cursor.next();
    else {
      cursor.report(
        'syntax/token',
        sign.span,
        `The third argument of \`select\` is a comparison: one of == != < <= > >=, not ${cursor.describe(sign)}.`,
      );
    }
    this.close(')', { start: start.start, end: open.end });
    const span = this.#from(start);
    return op ? { kind: 'select', span, key, query, op } : { kind: 'missing', span };
  }

  #form(text: string, start: Span): Expression {
    const { cursor } = this;
    const form = forms.get(text);
    const open = cursor.peek();
    if (!cursor.take('(')) {
      cursor.report(
        'syntax/token',
        open.span,
        `\`${text}\` needs its argument in parentheses: \`${form?.usage ?? text}\`.`,
      );
      return { kind: 'missing', span: start };
    }
    this.#brackets += 1;
    const args = this.list(')', 'argument');
    this.close(')', { start: start.start, end: open.span.end });
    const span = this.#from(start);
    if (form && (args.length < form.least || args.length > form.most)) {
      cursor.report(
        'syntax/token',
        span,
        `\`${text}\` is used as \`${form.usage}\`, but has ${args.length === 0 ? 'no arguments' : `${args.length} argument${args.length === 1 ? '' : 's'}`} here.`,
      );
      return { kind: 'missing', span };
    }
    return { kind: 'form', span, name: text as FormName, args };
  }

  #parenthesized(): Expression {
    const open = this.cursor.next().span;
    this.#brackets += 1;
    const inner = this.parse();
    this.close(')', open);
    return { kind: 'parenthesized', span: this.#from(open), inner };
  }

  #bracketed(): Expression {
    const open = this.cursor.next().span;
    this.#brackets += 1;
    if (this.cursor.at(']')) {
      this.close(']', open);
      return { kind: 'list', span: this.#from(open), items: [] };
    }
    const element = this.parse();
    if (this.cursor.at('for')) return this.#comprehension(open, undefined, element, ']');
    const items = [element, ...this.#more(']')];
    this.close(']', open);
    return { kind: 'list', span: this.#from(open), items };
  }

  #more(close: string): Expression[] {
    const comma = this.cursor.take(',');
    if (!comma) return [];
    if (!this.cursor.at(close)) return this.list(close, 'item');
    this.cursor.accept(
      'syntax/trailing-comma',
      comma.span,
      'The original interpreter accepts no comma after the last item.',
      [{ title: 'Remove the comma', edits: [{ span: comma.span, text: '' }] }],
    );
    return [];
  }

  #braced(): Expression {
    const { cursor } = this;
    const open = cursor.next().span;
    this.#brackets += 1;
    const pairs: (readonly [Expression, Expression])[] = [];
    while (!cursor.at('}')) {
      const key = this.parse();
      if (!cursor.take(':')) {
        const next = cursor.peek();
        cursor.report(
          'syntax/token',
          next.span,
          `A dict has pairs \`key: value\`, but ${cursor.describe(next)} follows the key; lists stand in [ ].`,
        );
        this.#skipTo('}');
        return { kind: 'missing', span: this.#from(open) };
      }
      const value = this.parse();
      if (pairs.length === 0 && cursor.at('for')) return this.#comprehension(open, key, value, '}');
      pairs.push([key, value]);
      const comma = cursor.take(',');
      if (!comma) break;
      if (cursor.at('}')) {
        cursor.accept(
          'syntax/trailing-comma',
          comma.span,
          'The original interpreter accepts no comma after the last pair.',
          [{ title: 'Remove the comma', edits: [{ span: comma.span, text: '' }] }],
        );
      }
    }
    this.close('}', open);
    return { kind: 'dict', span: this.#from(open), pairs };
  }

  #comprehension(open: Span, key: Expression | undefined, element: Expression, close: string): Expression {
    this.cursor.next();
    const names = this.names('a comprehension names what it takes from the list: `[x for x in list]`');
    if (!this.cursor.take('in')) this.#expected('in');
    const iterable = this.parse();
    if (this.cursor.at('if')) {
      this.cursor.report('syntax/unexpected', this.cursor.peek().span, 'RASP comprehensions have no `if`.');
    }
    this.close(close, open);
    return { kind: 'comprehension', span: this.#from(open), key, element, names, iterable };
  }

  /** Reads names between commas; `why` tells what they are for where one is missing. */
  names(why: string): Name[] {
    const names: Name[] = [];
    do {
      const token = this.cursor.peek();
      if (token.kind !== 'word') {
        const what =
          token.kind === 'keyword'
            ? `\`${token.text}\` is a word of the language and can not be a name`
            : `a name was expected, not ${this.cursor.describe(token)}`;
        this.cursor.report('syntax/name', token.span, `${what}; ${why}.`);
        if (token.kind === 'keyword' && token.text !== 'in') this.cursor.next();
        return names;
      }
      this.cursor.next();
      names.push({ kind: 'name', span: token.span, name: token.text });
    } while (this.cursor.take(','));
    return names;
  }

  #comma(usage: string): void {
    if (this.cursor.take(',')) return;
    const next = this.cursor.peek();
    this.cursor.report(
      'syntax/token',
      next.span,
      `A comma was expected, not ${this.cursor.describe(next)}: \`${usage}\`.`,
    );
  }

  #expected(text: string): void {
    const next = this.cursor.peek();
    this.cursor.report(
      'syntax/token',
      next.span,
      `\`${text}\` was expected, not ${this.cursor.describe(next)}.`,
    );
  }

  #missing(): Missing {
    const { cursor } = this;
    const token = cursor.peek();
    const what =
      token.kind === 'keyword'
        ? `\`${token.text}\` is a word of the language and no value`
        : `an expression was expected, not ${cursor.describe(token)}`;
    const at =
      token.startsLine && cursor.index > 0
        ? { start: cursor.endOfPrevious, end: cursor.endOfPrevious }
        : token.span;
    cursor.report('syntax/expression', at, `${what.charAt(0).toUpperCase()}${what.slice(1)}.`);
    return { kind: 'missing', span: { start: token.span.start, end: token.span.start } };
  }

  #from(start: Span): Span {
    return { start: start.start, end: Math.max(start.end, this.cursor.endOfPrevious) };
  }
}
