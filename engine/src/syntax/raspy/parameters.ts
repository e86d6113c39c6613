import type { Parameter } from './tree';
import type { Cursor } from './cursor';
import type { ExpressionParser } from './expressions';

type Takes = Parameter['takes'];

/** Reads the parameters of functions and lambdas. */
export class ParameterParser {
  constructor(
    private readonly cursor: Cursor,
    private readonly expressions: ExpressionParser,
  ) {}

  /** Reads the parameters behind the name of a function, in parentheses. */
  ofFunction(owner: string): Parameter[] {
    const { cursor } = this;
    if (cursor.at('('))
      return this.expressions.brackets.enclosed(() =>
        this.#list(true, () => this.expressions.brackets.atClose),
      );
    cursor.reportExpected(
      'syntax/token',
      (found) =>
        `the parameters of a function stand in parentheses: \`def ${owner}(a, b):\`, but ${found} follows.`,
      cursor.at(':')
        ? [
            {
              title: 'Insert `()`',
              edits: [{ span: { start: cursor.endOfPrevious, end: cursor.endOfPrevious }, text: '()' }],
            },
          ]
        : [],
    );
    return [];
  }

  /** Reads the parameters of a lambda, up to its colon. */
  ofLambda(): Parameter[] {
    return this.#list(false, () => this.cursor.at(':'));
  }

  #list(annotated: boolean, atEnd: () => boolean): Parameter[] {
    const { cursor } = this;
    const params: Parameter[] = [];
    let takes: Takes = 'either';
    let bareStar = false;
    /** How many parameters stand before a `/`. */
    let positional = 0;
    while (!atEnd() && !cursor.atLineEnd) {
      const before = cursor.index;
      const { span } = cursor.peek();
      const last = params.at(-1);
      if (last?.takes === 'named')
        this.#report(span, '`**` takes all that is left over: no parameter can stand behind it.');
      if (cursor.take('/')) {
        if (takes !== 'either' || params.length === 0 || positional > 0)
          this.#report(span, '`/` stands once, behind the parameters that are given only by position.');
        for (const [i, param] of params.slice(positional).entries())
          if (param.takes === 'either') params[positional + i] = { ...param, takes: 'position' };
        positional = params.length;
      } else if (cursor.at('*') && (cursor.at(',', 1) || cursor.at(')', 1) || cursor.at(':', 1))) {
        cursor.next();
        if (takes === 'name') this.#report(span, 'Only one parameter can have a `*`.');
        takes = 'name';
        bareStar = true;
      } else {
        const spread = cursor.take('**') ? 'named' : cursor.take('*') ? 'rest' : undefined;
        if (spread === 'rest' && takes === 'name') this.#report(span, 'Only one parameter can have a `*`.');
        const param = this.#parameter(spread ?? takes, annotated, span.start);
        if (param) params.push(param);
        if (spread === 'rest') takes = 'name';
        else if (bareStar && spread === 'named')
          this.#report(span, 'A parameter must stand behind the lonely `*`.');
        bareStar = false;
      }
      if (!this.#comma(atEnd) || cursor.index === before) break;
    }
    if (bareStar) this.#report(cursor.previous.span, 'A parameter must stand behind the lonely `*`.');
    this.#check(params);
    return params;
  }

  #parameter(takes: Takes, annotated: boolean, start: number): Parameter | undefined {
    const { cursor } = this;
    const { kind, text, span } = cursor.peek();
    if (kind !== 'name') {
      if (kind === 'keyword') {
        cursor.report('syntax/name', span, `\`${text}\` is a word of the language and can not be a name.`);
        cursor.next();
      } else
        cursor.reportExpected(
          'syntax/name',
          (found) => `the name of a parameter was expected, not ${found}.`,
        );
      return undefined;
    }
    cursor.next();
    if (annotated && cursor.take(':')) this.expressions.parseItem();
    const equals = cursor.take('=');
    if (equals && (takes === 'rest' || takes === 'named'))
      this.#report(equals.span, 'A parameter with `*` can have no default.');
    return {
      kind: 'parameter',
      name: { kind: 'name', span, name: text },
      default: equals ? this.expressions.parse() : undefined,
      takes,
      span: cursor.since({ start, end: start }),
    };
  }

  #comma(atEnd: () => boolean): boolean {
    const { cursor } = this;
    if (cursor.take(',')) return true;
    if (atEnd() || cursor.peek().kind !== 'name') return false;
    const end = cursor.endOfPrevious;
    cursor.report('syntax/comma', cursor.peek().span, 'a comma is missing before this parameter', [
      { title: 'Insert `,`', edits: [{ span: { start: end, end }, text: ',' }] },
    ]);
    return true;
  }

  #check(params: readonly Parameter[]): void {
    const names = new Set<string>();
    let optional: string | undefined;
    for (const { name, takes, default: value } of params) {
      if (names.has(name.name)) this.#report(name.span, `Two parameters have the name \`${name.name}\`.`);
      names.add(name.name);
      if (takes !== 'either' && takes !== 'position') continue;
      if (value) optional = name.name;
      else if (optional !== undefined)
        this.#report(
          name.span,
          `\`${name.name}\` needs a default, because \`${optional}\` before it has one.`,
        );
    }
  }

  #report(span: Parameter['span'], message: string): void {
    this.cursor.report('syntax/parameter', span, message);
  }
}
