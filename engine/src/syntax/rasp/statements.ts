import { cover, type Span } from '../../text/span';
import type { ExampleTarget, Expression, Statement } from '../tree';
import type { Cursor } from './cursor';
import { ExpressionParser } from './expressions';
import { formWords, type Token } from './scanner';

/** Words that only begin statements: where one stands at the start of a line, a new statement begins. */
const starters = new Set([
  'set',
  'show',
  'examples',
  'full seq display',
  'exit',
  'quit',
  'load',
  'draw',
  'def',
  'for',
  'return',
]);
/** Bodies nested deeper than this are reported instead of read. */
const deepestBody = 60;

type Place = 'file' | 'body';

/** Reads statements, and after a mistake finds the place where the next one begins. */
export class StatementParser {
  readonly #rebound = new Set<string>();
  readonly #expressions: ExpressionParser;
  /** Indices of the tokens behind which the reference allows a comment. */
  readonly #commentPlaces = new Set<number>([0]);
  #depth = 0;

  constructor(private readonly cursor: Cursor) {
    this.#expressions = new ExpressionParser(cursor, this.#rebound);
  }

  /** Reads all statements of the file. */
  parseFile(): Statement[] {
    const statements: Statement[] = [];
    let lastEnd: Token | undefined;
    while (this.cursor.peek().kind !== 'end') {
      const first = this.cursor.peek();
      if (this.#skipStray()) continue;
      if (lastEnd && !first.startsLine) this.#reportSharedLine(first, lastEnd);
      statements.push(this.#statement('file'));
      lastEnd = this.cursor.previous;
    }
    this.#checkComments();
    return statements;
  }

  /** Closing brackets and semicolons that belong to nothing. */
  #skipStray(): boolean {
    const { cursor } = this;
    const token = cursor.peek();
    if (cursor.at(';')) {
      cursor.accept('syntax/semicolon', token.span, 'There is no statement before this `;`.', [
        { title: 'Remove the `;`', edits: [{ span: token.span, text: '' }] },
      ]);
    } else if (cursor.at('}') || cursor.at(')') || cursor.at(']')) {
      cursor.report('syntax/unexpected', token.span, `This \`${token.text}\` closes nothing.`);
    } else return false;
    cursor.next();
    this.#commentPlaces.add(cursor.index);
    return true;
  }

  #reportSharedLine(first: Token, last: Token): void {
    this.cursor.accept(
      'syntax/one-line',
      first.span,
      'The original interpreter runs neither of two statements on one line; begin a new line.',
      [
        {
          title: 'Begin a new line',
          edits: [{ span: { start: last.span.end, end: first.span.start }, text: '\n' }],
        },
      ],
    );
  }

  #statement(place: Place): Statement {
    const { cursor } = this;
    const first = cursor.peek();
    const mistakesBefore = cursor.mistakes;
    const base = (): { span: Span; broken: boolean } => ({
      span: { start: first.span.start, end: Math.max(first.span.end, cursor.endOfPrevious) },
      broken: cursor.mistakes > mistakesBefore,
    });
    const indexBefore = cursor.index;
    const read = this.#read(place);
    const statement = { ...read, ...base() } as Statement;
    if (cursor.index === indexBefore) cursor.next();
    this.#commentPlaces.add(cursor.index);
    return statement;
  }

  /** Reads a statement of any kind, its `;` included, but for the fields that all of them share. */
  #read(place: Place): object {
    const { cursor } = this;
    const token = cursor.peek();
    if (token.kind === 'keyword') {
      switch (token.text) {
        case 'def':
          return this.#definition();
        case 'for':
          return this.#loop();
        case 'load':
          return this.#load();
        case 'draw':
          return this.#draw();
        case 'return':
          return this.#strayReturn();
        case 'set':
        case 's-op':
        case 'selector':
        case 'show':
        case 'examples':
        case 'full seq display':
        case 'exit':
        case 'quit':
          if (place === 'body') {
            cursor.report(
              'syntax/unexpected',
              token.span,
              `\`${token.text}\` stands only at the top level of a file, not in a body.`,
            );
          }
          return this.#command(token);
      }
    }
    return this.#isAssignment() ? this.#assignment() : this.#expressionStatement();
  }

  #isAssignment(): boolean {
    for (let ahead = 0; ; ahead += 2) {
      const name = this.cursor.peek(ahead);
      if (name.kind !== 'word' && !(name.kind === 'keyword' && !starters.has(name.text) && ahead === 0))
        return false;
      const sign = this.cursor.peek(ahead + 1);
      if (sign.kind !== 'sign') return false;
      if (sign.text === '=') return true;
      if (sign.text !== ',') return false;
    }
  }

  #assignment(): object {
    const names = this.#expressions.names('only names can be assigned to');
    for (const { name } of names) if (formWords.has(name)) this.#rebound.add(name);
    if (!this.cursor.take('=')) this.#recover();
    const values = this.#expressionList();
    this.#semicolon();
    return { kind: 'assignment', names, values };
  }

  #expressionList(): Expression[] {
    const values = [this.#expressions.parse()];
    while (this.cursor.take(',')) values.push(this.#expressions.parse());
    return values;
  }

  #expressionStatement(): object {
    const expression = this.#expressions.parse();
    const { cursor } = this;
    if (cursor.at('=')) {
      cursor.report(
        'syntax/unexpected',
        cursor.peek().span,
        'Only a name can be assigned to; `==` compares.',
      );
      this.#recover();
    } else this.#semicolon();
    return { kind: 'expression', expression };
  }

  #definition(): object {
    const { cursor } = this;
    const def = cursor.next();
    const [name = missingName(cursor)] = this.#functionName();
    if (formWords.has(name.name)) this.#rebound.add(name.name);
    const open = cursor.peek();
    let params: ReturnType<ExpressionParser['names']> = [];
    if (cursor.take('(')) {
      if (!cursor.at(')')) params = this.#expressions.names('parameters are names');
      this.#expressions.close(')', open.span);
    } else
      cursor.report(
        'syntax/token',
        open.span,
        `The parameters of a function stand in parentheses: \`def ${name.name || 'f'}(a, b) { … }\`.`,
      );
    const { body, results } = this.#body(def, true);
    return { kind: 'def', name, params, body, results };
  }

  #functionName(): ReturnType<ExpressionParser['names']> {
    const { cursor } = this;
    const token = cursor.peek();
    if (token.kind === 'word') {
      cursor.next();
      return [{ kind: 'name', span: token.span, name: token.text }];
    }
    const what =
      token.kind === 'keyword' || token.kind === 'form'
        ? `\`${token.text}\` is a word of the language and can not name a function`
        : `a function needs a name, not ${cursor.describe(token)}`;
    cursor.report('syntax/name', token.span, `${what.charAt(0).toUpperCase()}${what.slice(1)}.`);
    if (token.kind === 'keyword' || token.kind === 'form') cursor.next();
    return [];
  }

  #loop(): object {
    const { cursor } = this;
    const start = cursor.next();
    const names = this.#expressions.names('a loop names what it takes from the list: `for x in list { … }`');
    if (!cursor.take('in'))
      cursor.report(
        'syntax/token',
        cursor.peek().span,
        `\`in\` was expected, not ${cursor.describe(cursor.peek())}: \`for x in list { … }\`.`,
      );
    const iterable = this.#expressions.parse();
    const { body } = this.#body(start, false);
    if (body.length === 0)
      cursor.report(
        'syntax/empty-body',
        { start: start.span.start, end: cursor.endOfPrevious },
        'A loop needs at least one statement in its body.',
      );
    return { kind: 'for', names, iterable, body };
  }

  /** Reads `{ statements }`; of a function also the `return` that must be its last statement. */
  #body(owner: Token, isFunction: boolean): { body: Statement[]; results: Expression[] } {
    const { cursor } = this;
    const open = cursor.peek();
    const body: Statement[] = [];
    let results: Expression[] = [];
    if (!cursor.take('{')) {
      cursor.report(
        'syntax/token',
        open.span,
        `\`{\` was expected, not ${cursor.describe(open)}: the body of \`${owner.text}\` stands in braces.`,
      );
      this.#recover();
      return { body, results };
    }
    this.#commentPlaces.add(cursor.index);
    if (this.#depth >= deepestBody) {
      cursor.report('syntax/too-deep', open.span, `Bodies are nested more than ${deepestBody} levels deep.`);
      this.#skipBody();
      return { body, results };
    }
    this.#depth += 1;
    let returned = false;
    while (!cursor.at('}') && cursor.peek().kind !== 'end') {
      const token = cursor.peek();
      if (isFunction && token.startsLine && token.text === 'def' && this.#atColumnZero(token)) break;
      if (cursor.at(';')) {
        cursor.accept('syntax/semicolon', token.span, 'There is no statement before this `;`.', [
          { title: 'Remove the `;`', edits: [{ span: token.span, text: '' }] },
        ]);
        cursor.next();
        continue;
      }
      if (returned) {
        cursor.report(
          'syntax/return',
          token.span,
          '`return` must be the last statement of a function; nothing after it is ever run.',
        );
      }
      if (isFunction && cursor.at('return') && !returned) {
        cursor.next();
        results = this.#expressionList();
        this.#semicolon();
        this.#commentPlaces.add(cursor.index);
        returned = true;
      } else body.push(this.#statement('body'));
    }
    this.#depth -= 1;
    if (isFunction && !returned) {
      cursor.report(
        'syntax/return',
        owner.span,
        'This function returns nothing: its last statement must be a `return`.',
      );
    }
    if (!cursor.take('}')) {
      cursor.report(
        'syntax/unclosed',
        open.span,
        `This \`{\` is never closed: the \`}\` of the ${owner.text === 'def' ? 'function' : 'loop'} is missing.`,
      );
    }
    return { body, results };
  }

  #atColumnZero(token: Token): boolean {
    const before = this.cursor.text.charAt(token.span.start - 1);
    return this.#depth === 1 && (before === '\n' || before === '\r');
  }

  #skipBody(): void {
    let depth = 1;
    while (depth > 0 && this.cursor.peek().kind !== 'end') {
      const token = this.cursor.next();
      if (token.kind === 'sign') depth += token.text === '{' ? 1 : token.text === '}' ? -1 : 0;
    }
  }

  #strayReturn(): object {
    const { cursor } = this;
    cursor.report('syntax/return', cursor.next().span, '`return` stands only at the end of a function.');
    const expression = this.#expressions.parse();
    this.#semicolon();
    return { kind: 'expression', expression };
  }

  #load(): object {
    const { cursor } = this;
    cursor.next();
    const path = cursor.peek();
    if (path.kind === 'string') cursor.next();
    else
      cursor.report(
        'syntax/token',
        path.span,
        `\`load\` needs a file's name in double quotes, without \`.rasp\`: \`load "name";\`.`,
      );
    this.#semicolon();
    return { kind: 'load', path: path.kind === 'string' ? path.text : '', pathSpan: path.span };
  }

  #draw(): object {
    const { cursor } = this;
    cursor.next();
    const open = cursor.peek();
    if (!cursor.take('(')) {
      cursor.report(
        'syntax/token',
        open.span,
        '`draw` needs what to draw in parentheses: `draw(s-op);` or `draw(s-op, input);`.',
      );
      this.#recover();
      return { kind: 'draw', subject: { kind: 'missing', span: open.span }, input: undefined };
    }
    const [subject = { kind: 'missing' as const, span: open.span }, input, extra] = this.#expressions.list(
      ')',
      'argument',
    );
    if (extra || subject.kind === 'missing')
      cursor.report(
        'syntax/token',
        cover(open.span, cursor.previous.span),
        '`draw` takes what to draw and, if wanted, an input: `draw(s-op, input);`.',
      );
    this.#expressions.close(')', open.span);
    this.#semicolon();
    return { kind: 'draw', subject, input };
  }

  /** The statements of the interactive session, which have no `;`. */
  #command(token: Token): object {
    const { cursor } = this;
    cursor.next();
    let command: object;
    switch (token.text) {
      case 'exit':
      case 'quit':
        command = { kind: 'exit' };
        break;
      case 'set': {
        const target = this.#exampleTarget('set example "hello"');
        command = { kind: 'set example', target, value: this.#expressions.parseLine() };
        break;
      }
      case 'show':
        command = { kind: 'show example', target: this.#exampleTarget('show example') };
        break;
      case 'full seq display':
        command = { kind: 'switch', display: 'full', on: this.#onOrOff() };
        break;
      default: {
        const display: ExampleTarget =
          token.text === 's-op' ? 's-op' : token.text === 'selector' ? 'selector' : 'both';
        if (display !== 'both') this.#word('examples', `${display} examples on`);
        command = { kind: 'switch', display, on: this.#onOrOff() };
      }
    }
    this.#endOfCommand();
    return command;
  }

  #exampleTarget(usage: string): ExampleTarget {
    const target = this.cursor.take('s-op') ? 's-op' : this.cursor.take('selector') ? 'selector' : 'both';
    this.#word('example', usage);
    return target;
  }

  #word(text: string, usage: string): void {
    const { cursor } = this;
    const next = cursor.peek();
    if (!cursor.take(text)) {
      cursor.report(
        'syntax/token',
        next.span,
        `\`${text}\` was expected, not ${cursor.describe(next)}: \`${usage}\`.`,
      );
    }
  }

  #onOrOff(): boolean {
    if (this.cursor.take('on')) return true;
    this.#word('off', 'examples on` or `examples off');
    return false;
  }

  #endOfCommand(): void {
    const { cursor } = this;
    const token = cursor.peek();
    if (cursor.at(';') && !token.startsLine) {
      cursor.accept(
        'syntax/semicolon',
        token.span,
        'The original interpreter accepts no `;` after this statement.',
        [{ title: 'Remove the `;`', edits: [{ span: token.span, text: '' }] }],
      );
      cursor.next();
    } else if (!token.startsLine && token.kind !== 'end') this.#unexpected(token);
  }

  /** Reads the `;` at the end of a statement; a missing one at the end of a line is plain in meaning. */
  #semicolon(): void {
    const { cursor } = this;
    if (cursor.take(';')) return;
    const token = cursor.peek();
    if (token.startsLine || token.kind === 'end' || cursor.at('}')) {
      const at = cursor.endOfPrevious;
      cursor.accept(
        'syntax/semicolon',
        { start: Math.max(0, at - 1), end: at },
        'A `;` is missing at the end of this statement.',
        [{ title: 'Insert `;`', edits: [{ span: { start: at, end: at }, text: ';' }] }],
      );
    } else this.#unexpected(token);
  }

  #unexpected(token: Token): void {
    const { cursor } = this;
    cursor.report(
      'syntax/unexpected',
      token.span,
      `${cursor.describe(token)} does not belong here: the statement before it is complete.`,
    );
    this.#recover();
  }

  /** Skips what belongs to no statement: up to a `;`, or to the start of a line that looks like a new statement. */
  #recover(): void {
    const { cursor } = this;
    let depth = 0;
    for (let token = cursor.peek(); token.kind !== 'end'; token = cursor.peek()) {
      if (token.kind === 'sign') {
        if (depth === 0 && token.text === '}') return;
        if (/^[([{]$/.test(token.text)) depth += 1;
        if (/^[)\]}]$/.test(token.text)) depth = Math.max(0, depth - 1);
      }
      if (token.startsLine && cursor.index > 0 && this.#looksLikeStart(token)) return;
      cursor.next();
      if (depth === 0 && token.kind === 'sign' && token.text === ';') return;
    }
  }

  #looksLikeStart(token: Token): boolean {
    if (token.kind === 'keyword') return starters.has(token.text);
    const after = this.cursor.peek(1);
    return token.kind === 'word' && after.kind === 'sign' && after.text === '=';
  }

  #checkComments(): void {
    const { cursor } = this;
    for (const comment of cursor.scanned.comments) {
      if (comment.ownLine || this.#commentPlaces.has(comment.nextToken)) continue;
      cursor.accept(
        'syntax/comment',
        comment.span,
        'The original interpreter allows a comment on a line of its own or after a whole statement, not inside of one.',
        [],
      );
    }
  }
}

function missingName(cursor: Cursor): { kind: 'name'; span: Span; name: string } {
  const at = cursor.peek().span.start;
  return { kind: 'name', span: { start: at, end: at }, name: '' };
}
