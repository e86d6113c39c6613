import type { Clause, Expression, Index, Missing, Name, Slice, Starred } from './tree';
import type { Brackets } from './brackets';
import type { ExpressionLimits } from '../expressionLimits';
import { CallParser } from './calls';
import type { Cursor } from './cursor';
import { DisplayParser } from './displays';
import type { ExpressionParser } from './expressions';
import { missingAt } from '../missing';
import { StringParser } from './stringLiterals';
import { targetOf } from './targets';
import type { Token } from './tokens';

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['True', true],
  ['False', false],
  ['None', null],
]);

/** Keywords that carry an expression on; where a value is missing before one, it is not taken for the value. */
const connecting: ReadonlySet<string> = new Set([
  'if',
  'else',
  'in',
  'is',
  'for',
  'and',
  'or',
  'not',
  'as',
  'import',
]);

/** Reads what operators stand between: literals, names, displays, and the calls and indices behind them. */
export class PrimaryParser {
  readonly #displays: DisplayParser;
  readonly #calls: CallParser;
  readonly #strings: StringParser;

  constructor(
    private readonly cursor: Cursor,
    private readonly brackets: Brackets,
    private readonly expressions: ExpressionParser,
  ) {
    const clauses = (): Clause[] => this.#clauses();
    this.#displays = new DisplayParser(cursor, brackets, expressions, clauses);
    this.#calls = new CallParser(cursor, brackets, expressions, clauses);
    this.#strings = new StringParser(cursor, brackets, expressions);
  }

  /** @param limits says how many calls, indices and attributes may follow each other. */
  parse(limits: ExpressionLimits<Token>): Expression {
    const { cursor } = this;
    let object = this.#atom();
    for (let length = 0; ; length++) {
      if (!cursor.at('.') && !cursor.at('(') && !cursor.at('[')) return object;
      if (limits.ends(length, 'calls, indices and attributes')) return object;
      if (cursor.at('(')) object = this.#calls.parse(object);
      else object = cursor.at('[') ? this.#index(object) : this.#attribute(object);
    }
  }

  #atom(): Expression {
    const { cursor } = this;
    const token = cursor.peek();
    switch (token.kind) {
      case 'int':
      case 'float':
        return { kind: 'literal', span: cursor.next().span, value: token.value ?? 0n };
      case 'string':
      case 'f-start':
        return this.#strings.parse();
      case 'name':
        return { kind: 'name', span: cursor.next().span, name: token.text };
      case 'keyword': {
        const value = constants.get(token.text);
        if (value === undefined) return this.#missing();
        return { kind: 'literal', span: cursor.next().span, value };
      }
      case 'sign':
        if (token.text === '(') return this.#displays.parenthesized();
        if (token.text === '[') return this.#displays.list();
        if (token.text === '{') return this.#displays.braces();
        return this.#missing();
      default:
        return this.#missing();
    }
  }

  /** Reports that there is no expression. A word of the language that was taken for a name is read. */
  #missing(): Missing {
    const { cursor } = this;
    const token = cursor.peek();
    if (token.kind === 'keyword' && (token.text === 'await' || token.text === 'yield')) {
      cursor.report('syntax/unsupported', token.span, `\`${token.text}\` is not part of RASPy.`);
      cursor.next();
      if (this.expressions.atItem()) this.expressions.parse();
      return { kind: 'missing', span: cursor.since(token.span) };
    }
    if (token.kind === 'sign' && token.text === '...') {
      cursor.report('syntax/unsupported', token.span, '`...` as a value is not part of RASPy.');
      return { kind: 'missing', span: cursor.next().span };
    }
    cursor.reportExpected('syntax/expression', (found) =>
      token.kind === 'keyword'
        ? `\`${token.text}\` is a word of the language and no value.`
        : `an expression was expected, not ${found}.`,
    );
    if (token.kind === 'keyword' && !connecting.has(token.text)) {
      cursor.next();
      return { kind: 'missing', span: token.span };
    }
    return missingAt(cursor.gap);
  }

  #attribute(object: Expression): Expression {
    const { cursor } = this;
    cursor.next();
    const token = cursor.peek();
    const span = { start: token.span.start, end: token.span.end };
    if (token.kind === 'name' || (token.kind === 'keyword' && !connecting.has(token.text))) {
      if (token.kind === 'keyword')
        cursor.report(
          'syntax/name',
          span,
          `\`${token.text}\` is a word of the language and can not be a name.`,
        );
      cursor.next();
      const name: Name = { kind: 'name', span, name: token.text };
      return { kind: 'attribute', span: cursor.since(object.span), object, name };
    }
    cursor.reportExpected('syntax/name', (found) => `a name was expected behind the \`.\`, not ${found}.`);
    const end = cursor.endOfPrevious;
    const name: Name = { kind: 'name', span: { start: end, end }, name: '' };
    return { kind: 'attribute', span: cursor.since(object.span), object, name };
  }

  #index(object: Expression): Index {
    const { cursor } = this;
    const index = this.brackets.enclosed(() => this.#subscript());
    return { kind: 'index', span: cursor.since(object.span), object, index };
  }

  #subscript(): Expression | Slice {
    const { cursor } = this;
    const first = this.#slice();
    if (!cursor.at(',')) return first.kind === 'starred' ? this.#tuple([first]) : first;
    const items = [first];
    while (cursor.take(',')) {
      if (!cursor.at(':') && !this.expressions.atItem()) break;
      items.push(this.#slice());
    }
    return this.#tuple(items);
  }

  #tuple(slices: readonly (Expression | Slice | Starred)[]): Expression {
    const { cursor } = this;
    const items = slices.filter((item) => item.kind !== 'slice');
    const slice = slices.find(({ kind }) => kind === 'slice');
    if (slice)
      cursor.report('syntax/unsupported', slice.span, 'A slice beside other indices is not part of RASPy.');
    return { kind: 'tuple', span: cursor.since(slices[0]?.span ?? cursor.peek().span), items };
  }

  #slice(): Expression | Slice | Starred {
    const { cursor } = this;
    const { span } = cursor.peek();
    const first = cursor.at(':') ? undefined : this.expressions.parseItem();
    if (!cursor.at(':') || first?.kind === 'starred') return first ?? missingAt(span.start);
    cursor.next();
    const stop = this.#bound();
    const step = cursor.take(':') ? this.#bound() : undefined;
    return {
      kind: 'slice',
      span: cursor.since({ start: span.start, end: span.start }),
      start: first,
      stop,
      step,
    };
  }

  #bound(): Expression | undefined {
    const { cursor } = this;
    return cursor.at(':') || cursor.at(',') || this.brackets.atClose ? undefined : this.expressions.parse();
  }

  #clauses(): Clause[] {
    const { cursor } = this;
    const clauses: Clause[] = [];
    for (;;) {
      if (cursor.at('async') && cursor.at('for', 1)) {
        cursor.report('syntax/unsupported', cursor.peek().span, '`async` is not part of RASPy.');
        cursor.next();
      }
      if (!cursor.take('for')) return clauses;
      const targets = this.expressions.parseListed(() => this.#target());
      const target = targetOf(cursor, targets);
      if (!cursor.take('in'))
        cursor.reportExpected(
          'syntax/token',
          (found) => `\`in\` was expected, not ${found}: \`for x in items\`.`,
        );
      const iterable = this.expressions.parseDisjunction();
      const conditions: Expression[] = [];
      while (cursor.take('if'))
        conditions.push(this.expressions.condition(() => this.expressions.parseDisjunction()));
      clauses.push({ target, iterable, conditions });
    }
  }

  #target(): Expression | Starred {
    return this.cursor.at('*') ? this.expressions.parseItem() : this.expressions.parseOperand();
  }
}
