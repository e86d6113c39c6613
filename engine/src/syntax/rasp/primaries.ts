import type { Span } from '../../text/span';
import type { Expression, Missing } from './tree';
import type { Brackets } from './brackets';
import type { Cursor } from './cursor';
import { FormParser } from './forms';
import { missingAt } from '../missing';
import { reportExpected } from './mistakes';
import type { Names } from './names';
import { beginsStatement } from './recovery';

/** Keywords that carry an expression on; where a value is missing before one, it is not taken for the value. */
const connecting: ReadonlySet<string> = new Set(['if', 'else', 'in', 'for', 'and', 'or', 'not']);

/** Reads what operators stand between: literals, names, forms, and whatever begins with a bracket. */
export class PrimaryParser {
  readonly #forms: FormParser;

  constructor(
    private readonly cursor: Cursor,
    private readonly brackets: Brackets,
    private readonly names: Names,
    private readonly expression: () => Expression,
    /** Reads what a comprehension goes through. */
    private readonly iterable: () => Expression,
  ) {
    this.#forms = new FormParser(cursor, brackets, expression);
  }

  parse(): Expression {
    const { cursor } = this;
    const token = cursor.peek();
    switch (token.kind) {
      case 'int':
        return this.#literal(BigInt(token.text));
      case 'float':
        return this.#literal(Number(token.text));
      case 'string':
        return this.#literal(token.text);
      case 'form':
        return this.#forms.parse(cursor.next());
      case 'keyword':
        if (token.text !== 'round' && token.text !== 'indicator') return this.#missing();
        return this.#forms.parse(cursor.next());
      case 'word':
        return this.#name();
      case 'sign':
        if (token.text === '(') return this.#parenthesized();
        if (token.text === '[') return this.#list();
        if (token.text === '{') return this.#dict();
        return this.#missing();
      case 'end':
        return this.#missing();
    }
  }

  /** Reports that there is no expression. A word of the language that was taken for a name is read. */
  #missing(): Missing {
    const { cursor } = this;
    const token = cursor.peek();
    const belongsHere = !(token.startsLine && beginsStatement(cursor));
    reportExpected(cursor, 'syntax/expression', (found) =>
      token.kind === 'keyword' && belongsHere
        ? noValue(token.text)
        : `an expression was expected, not ${found}.`,
    );
    if (token.kind === 'keyword' && belongsHere && !connecting.has(token.text)) {
      cursor.next();
      if (token.text === 'load' && cursor.peek().kind === 'string') cursor.next();
      return { kind: 'missing', span: token.span };
    }
    return missingAt(cursor.endOfPrevious);
  }

  #literal(value: bigint | number | string): Expression {
    return { kind: 'literal', span: this.cursor.next().span, value };
  }

  #name(): Expression {
    const { cursor } = this;
    const token = cursor.peek();
    if (token.startsLine && beginsStatement(cursor)) return this.#missing();
    cursor.next();
    if (this.names.meansForm(token) && cursor.at('(') && !cursor.peek().startsLine)
      return this.#forms.parseApart(token);
    return { kind: 'name', span: token.span, name: token.text };
  }

  #parenthesized(): Expression {
    return this.#bracketed(() => ({ kind: 'parenthesized', inner: this.expression() }));
  }

  /** Reads `[a, b]` or `[a for x in b]`. */
  #list(): Expression {
    const { cursor, brackets } = this;
    return this.#bracketed(() => {
      if (cursor.at(']')) return { kind: 'list', items: [] };
      const element = this.expression();
      if (cursor.at('for')) return this.#comprehension(undefined, element);
      const items = [element];
      while (brackets.comma('item')) items.push(this.expression());
      return { kind: 'list', items };
    });
  }

  /** Reads `{a: b, c: d}` or `{a: b for x in c}`. */
  #dict(): Expression {
    const { cursor, brackets } = this;
    return this.#bracketed(() => {
      if (cursor.at('}')) return { kind: 'dict', pairs: [] };
      const first = this.#pair();
      if (cursor.at('for')) return this.#comprehension(first.key, first.value);
      const pairs = [first];
      while (pairs.at(-1)?.complete && brackets.comma('pair')) pairs.push(this.#pair());
      return { kind: 'dict', pairs: pairs.map(({ key, value }) => [key, value] as const) };
    });
  }

  #pair(): { readonly key: Expression; readonly value: Expression; readonly complete: boolean } {
    const { cursor } = this;
    const key = this.expression();
    if (cursor.take(':')) return { key, value: this.expression(), complete: true };
    reportExpected(
      cursor,
      'syntax/token',
      (found) => `a dict has pairs \`key: value\`, but ${found} follows the key; lists stand in [ ].`,
    );
    return { key, value: missingAt(cursor.endOfPrevious), complete: false };
  }

  #comprehension(key: Expression | undefined, element: Expression): Unplaced<Expression> {
    const { cursor } = this;
    cursor.next();
    const names = this.names.taken('a comprehension', '[x for x in list]');
    return { kind: 'comprehension', key, element, names, iterable: this.iterable() };
  }

  #bracketed(read: () => Unplaced<Expression>): Expression {
    const open: Span = this.cursor.peek().span;
    const inner = this.brackets.enclosed(read);
    return { ...inner, span: this.cursor.since(open) };
  }
}

type Unplaced<E extends Expression> = E extends Expression ? Omit<E, 'span'> : never;

function noValue(keyword: string): string {
  return keyword === 'load'
    ? '`load` is a statement of its own and gives no value; it binds the names of the file.'
    : `\`${keyword}\` is a word of the language and no value.`;
}
