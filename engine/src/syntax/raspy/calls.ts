import type { Span } from '../../text/span';
import { missingAt } from '../missing';
import type { Argument, Call, Clause, Expression } from './tree';
import type { Brackets } from './brackets';
import type { Cursor } from './cursor';
import type { ExpressionParser } from './expressions';
import { isComparisonSign } from './operators';

/** Reads the arguments of calls. */
export class CallParser {
  constructor(
    private readonly cursor: Cursor,
    private readonly brackets: Brackets,
    private readonly expressions: ExpressionParser,
    private readonly clauses: () => Clause[],
  ) {}

  /** Reads the parentheses behind what is called. */
  parse(callee: Expression): Call {
    const { cursor, brackets } = this;
    const args = brackets.enclosed(() => {
      const read = brackets.items('argument', () => this.#argument());
      if (read.length > 1 || cursor.previous.text === ',') this.#checkGenerators(read);
      return read;
    });
    this.#checkOrder(args);
    const call: Call = { kind: 'call', span: cursor.since(callee.span), callee, args };
    this.#checkSign(call);
    return call;
  }

  #argument(): Argument {
    const { cursor } = this;
    const { span, kind, text } = cursor.peek();
    const at = { start: span.start, end: span.start };
    if (isComparisonSign(cursor.peek()) && cursor.at(')', 1)) {
      cursor.next();
      return { kind: 'argument', span, name: undefined, spread: undefined, value: missingAt(span.end) };
    }
    const spread = (['*', '**'] as const).find((sign) => cursor.at(sign));
    if (spread) {
      cursor.next();
      const value = this.expressions.parse();
      return { kind: 'argument', span: cursor.since(at), name: undefined, spread, value };
    }
    if (kind === 'name' && cursor.at('=', 1)) {
      cursor.next();
      cursor.next();
      const value = this.expressions.parse();
      const name = { kind: 'name', span, name: text } as const;
      return { kind: 'argument', span: cursor.since(at), name, spread: undefined, value };
    }
    const value = this.#value();
    return { kind: 'argument', span: cursor.since(at), name: undefined, spread: undefined, value };
  }

  #value(): Expression {
    const { cursor } = this;
    const first = this.expressions.parse();
    if (cursor.at('=')) return this.expressions.compared(first);
    if (!cursor.at('for') && !(cursor.at('async') && cursor.at('for', 1))) return first;
    const clauses = this.clauses();
    const span = cursor.since(first.span);
    return { kind: 'comprehension', form: 'generator', span, key: undefined, element: first, clauses };
  }

  #checkGenerators(args: readonly Argument[]): void {
    for (const { value } of args) {
      if (value.kind !== 'comprehension' || value.form !== 'generator') continue;
      const { start, end } = value.span;
      if (this.cursor.text.charAt(start) === '(' && value.element.span.start !== start) continue;
      this.cursor.accept(
        'syntax/argument',
        value.span,
        'A generator beside other arguments needs parentheses.',
        [
          {
            title: 'Put it in parentheses',
            edits: [
              { span: { start, end: start }, text: '(' },
              { span: { start: end, end }, text: ')' },
            ],
          },
        ],
      );
    }
  }

  /** A sign as the last argument is how RASP selects: `select(a, b, ==)`. */
  #checkSign({ span, callee, args }: Call): void {
    const { text } = this.cursor;
    const last = args.at(-1);
    if (last?.value.kind !== 'missing' || last.span.end === last.span.start) return;
    const textOf = ({ start, end }: Span): string => text.slice(start, end);
    const sign = textOf(last.span);
    const [keys, queries, third] = args;
    const selects = callee.kind === 'name' && callee.name === 'select' && third === last && args.length === 3;
    if (!selects || !keys || !queries || keys.name || keys.spread || queries.name || queries.spread) {
      this.cursor.report(
        'syntax/operator',
        last.span,
        `\`${sign}\` is no value; a function can be given: \`lambda a, b: a ${sign} b\`.`,
      );
      return;
    }
    const selection = `key(${textOf(keys.span)}) ${sign} query(${textOf(queries.span)})`;
    const advice = `this is how RASP selects; in RASPy a selector is a key compared with a query: \`${selection}\`.`;
    this.cursor.report('syntax/operator', last.span, advice, [
      { title: `Write \`${selection}\``, edits: [{ span, text: `(${selection})` }] },
    ]);
  }

  #checkOrder(args: readonly Argument[]): void {
    const names = new Set<string>();
    let named: 'keyword' | '**' | undefined;
    for (const { span, name, spread } of args) {
      if (name) {
        named ??= 'keyword';
        if (names.has(name.name)) this.#report(name.span, `The argument \`${name.name}\` is given twice.`);
        names.add(name.name);
      } else if (spread === '**') named = '**';
      else if (named === '**' && spread === '*')
        this.#report(span, 'An argument with `*` can not stand behind one with `**`.');
      else if (named && !spread)
        this.#report(
          span,
          `An argument without a name can not stand behind ${named === '**' ? 'one with `**`' : 'one with a name'}.`,
        );
    }
  }

  #report(span: Argument['span'], message: string): void {
    this.cursor.report('syntax/argument', span, message);
  }
}
