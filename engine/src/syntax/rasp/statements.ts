import type { Assignment, Draw, ExpressionStatement, Load, Statement } from './tree';
import { BlockParser } from './blocks';
import { BodyParser } from './bodies';
import { Brackets } from './brackets';
import { CommandParser } from './commands';
import { CommentPlaces } from './comments';
import type { Content, ContentOf } from './content';
import type { Cursor } from './cursor';
import { readSemicolon } from './ends';
import { ExpressionParser } from './expressions';
import { missingAt } from '../missing';
import { reportExpected } from './mistakes';
import { Names } from './names';
import { skipStatement } from './recovery';
import { skipStrays } from './strays';
import { beginsExpression, describe, type Token } from './tokens';

type Place = 'file' | 'body';

/** Reads statements, and after a mistake finds the place where the next one begins. */
export class StatementParser {
  readonly #brackets: Brackets;
  readonly #names: Names;
  readonly #expressions: ExpressionParser;
  readonly #comments: CommentPlaces;
  readonly #commands: CommandParser;
  readonly #blocks: BlockParser;

  constructor(
    private readonly cursor: Cursor,
    mayGoOn: boolean,
  ) {
    this.#brackets = new Brackets(cursor);
    this.#names = new Names(cursor);
    this.#expressions = new ExpressionParser(cursor, this.#brackets, this.#names);
    this.#comments = new CommentPlaces(cursor);
    this.#commands = new CommandParser(cursor, this.#expressions);
    const bodies = new BodyParser(
      cursor,
      this.#expressions,
      this.#comments,
      () => this.#statement('body'),
      mayGoOn,
    );
    this.#blocks = new BlockParser(cursor, this.#brackets, this.#names, this.#expressions, bodies);
  }

  /** Reads all statements of the file. */
  parseFile(): Statement[] {
    const { cursor } = this;
    const statements: Statement[] = [];
    while (cursor.peek().kind !== 'end') {
      if (skipStrays(cursor, ')]}')) {
        this.#comments.allowHere();
        continue;
      }
      if (statements.length > 0) this.#checkSharedLine();
      statements.push(this.#statement('file'));
    }
    this.#comments.check();
    return statements;
  }

  #checkSharedLine(): void {
    const { cursor } = this;
    const { startsLine, span } = cursor.peek();
    if (startsLine) return;
    const end = cursor.endOfPrevious;
    cursor.accept(
      'syntax/one-line',
      span,
      'The original interpreter runs neither of two statements on one line; begin a new line.',
      [
        {
          title: 'Begin a new line',
          edits: [{ span: { start: end, end: span.start }, text: cursor.lineBreakAt(end) }],
        },
      ],
    );
  }

  #statement(place: Place): Statement {
    const { cursor } = this;
    const first = cursor.peek();
    const mistakesBefore = cursor.mistakes;
    const content = this.#content(first, place);
    const span = cursor.since(first.span);
    this.#comments.allowHere();
    return { ...content, span, broken: cursor.mistakes > mistakesBefore };
  }

  /** Reads a statement of any kind, its `;` included. */
  #content(first: Token, place: Place): Content {
    const { cursor } = this;
    if (this.#isAssignment()) return this.#assignment();
    if (this.#commands.begins()) {
      if (place === 'body') this.#reportCommandInBody(first);
      return this.#commands.parse();
    }
    if (cursor.at('def')) return this.#blocks.definition();
    if (cursor.at('for')) return this.#blocks.loop();
    if (cursor.at('load')) return this.#load();
    if (cursor.at('draw')) return this.#draw();
    if (cursor.at('return')) return this.#strayReturn();
    return beginsExpression(first) ? this.#expression() : this.#nothing(first);
  }

  /** Whether names and a `=` are next, or a word of the language taken for a name. */
  #isAssignment(): boolean {
    const { cursor } = this;
    if (cursor.peek().kind === 'keyword') return cursor.at('=', 1);
    let ahead = 0;
    while (cursor.peek(ahead).kind === 'word' && cursor.at(',', ahead + 1)) ahead += 2;
    if (cursor.peek(ahead).kind === 'word') ahead += 1;
    // Several names at the end of the text can only become an assignment.
    return ahead > 0 && (cursor.at('=', ahead) || (ahead > 1 && cursor.peek(ahead).kind === 'end'));
  }

  #assignment(): ContentOf<Assignment> {
    const names = this.#names.targets();
    if (!this.cursor.take('='))
      reportExpected(this.cursor, 'syntax/token', () => '`=` and a value are missing here.');
    const values = this.#expressions.parseSome();
    readSemicolon(this.cursor);
    return { kind: 'assignment', names, values };
  }

  #expression(): ContentOf<ExpressionStatement> {
    const expression = this.#expressions.parse();
    readSemicolon(this.cursor);
    return { kind: 'expression', expression };
  }

  #load(): ContentOf<Load> {
    const { cursor } = this;
    cursor.next();
    const path = cursor.peek();
    if (path.kind === 'string') cursor.next();
    else {
      reportExpected(
        cursor,
        'syntax/token',
        () => `\`load\` needs a file's name in double quotes, without \`.rasp\`: \`load "name";\`.`,
      );
    }
    const { span } = path.kind === 'string' ? path : missingAt(cursor.endOfPrevious);
    readSemicolon(cursor);
    return { kind: 'load', path: path.kind === 'string' ? path.text : '', pathSpan: span };
  }

  #draw(): ContentOf<Draw> {
    const { cursor } = this;
    const { span } = cursor.next();
    const usage = '`draw(s-op);` or `draw(s-op, input);`';
    if (!cursor.at('(')) {
      reportExpected(cursor, 'syntax/token', () => `\`draw\` needs what to draw in parentheses: ${usage}.`);
      readSemicolon(cursor);
      return { kind: 'draw', subject: missingAt(cursor.endOfPrevious), input: undefined };
    }
    const args = this.#brackets.enclosed(
      () => this.#brackets.items('argument', () => this.#expressions.parse()),
      span,
    );
    const [subject = missingAt(cursor.endOfPrevious), input] = args;
    if (args.length === 0 || args.length > 2) {
      const message = `\`draw\` takes what to draw and, if wanted, an input: ${usage}.`;
      cursor.report('syntax/token', cursor.since(span), message);
    }
    readSemicolon(cursor);
    return { kind: 'draw', subject, input };
  }

  #strayReturn(): ContentOf<ExpressionStatement> {
    const { span } = this.cursor.next();
    this.cursor.report('syntax/return', span, '`return` stands only at the end of a function.');
    return this.#expression();
  }

  #reportCommandInBody({ span, text }: Token): void {
    this.cursor.report(
      'syntax/unexpected',
      span,
      `\`${text}\` stands only at the top level of a file, not in a body.`,
    );
  }

  /** Skips what begins no statement. */
  #nothing(first: Token): ContentOf<ExpressionStatement> {
    const { cursor } = this;
    const expression = missingAt(first.span.start);
    cursor.report('syntax/expression', first.span, messageAbout(first));
    cursor.next();
    skipStatement(cursor);
    cursor.take(';');
    return { kind: 'expression', expression };
  }
}

function messageAbout(first: Token): string {
  if (first.kind !== 'keyword') return `an expression was expected, not ${describe(first)}.`;
  return first.text === 'if'
    ? '`if` stands between two values: `a if condition else b`.'
    : `\`${first.text}\` is a word of the language and no value.`;
}
