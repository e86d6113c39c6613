import { cover, type Span } from '../../text/span';
import type { Statement } from './tree';
import type { Cursor } from './cursor';
import type { Indentation } from './indentation';
import { IndentationChecks } from './indentationChecks';
import { lastLostLine } from './lostIndentation';
import { describe, type Token } from './tokens';

/** Bodies nested deeper than this are reported instead of read. */
const deepestBody = 60;

/** What a body belongs to. */
export interface Owner {
  readonly word: string;
  readonly span: Span;
  /** The indentation of its line. */
  readonly indentation: Indentation;
  /** The mistakes before it. */
  readonly mistakes: number;
}

const unindented: Indentation = { column: 0, text: '' };

/** Reads the bodies of functions, branches and loops: what is indented further than the line they belong to. */
export class BodyParser {
  readonly #checks: IndentationChecks;
  #depth = 0;

  constructor(
    private readonly cursor: Cursor,
    private readonly readLine: () => Statement[],
  ) {
    this.#checks = new IndentationChecks(cursor);
  }

  /** Reads all statements of the file. */
  parseFile(): Statement[] {
    return this.#lines(unindented, 0);
  }

  /** The owner of a body whose first word is next. */
  ownerAt(word: string): Owner {
    const { line, mistakes } = this.cursor;
    const { span } = this.cursor.peek();
    return { word, span, indentation: line?.indentation ?? unindented, mistakes };
  }

  /** The owner of another body of the same statement, whose word was just read. */
  ownerBefore(word: string, { indentation }: Owner): Owner {
    return { word, span: this.cursor.previous.span, indentation, mistakes: this.cursor.mistakes };
  }

  /** Whether the next line goes on with a statement: `else` behind `if`. */
  continues({ indentation }: Owner, word: string): boolean {
    const { cursor } = this;
    const { line } = cursor;
    return cursor.at(word) && line?.first === cursor.index && line.indentation.column === indentation.column;
  }

  /** Reads the `:` behind what a body belongs to, and the body. */
  parse(owner: Owner): Statement[] {
    const { cursor } = this;
    const colon = this.#colon(owner);
    if (cursor.peek().kind !== 'newline') {
      return cursor.peek().kind === 'end'
        ? this.#nothing(owner, colon)
        : this.#deeper(owner, () => this.#sameLine(owner));
    }
    cursor.next();
    const { line } = cursor;
    if (!line || cursor.peek().kind === 'end') return this.#nothing(owner, colon);
    if (line.indentation.column > owner.indentation.column) {
      return this.#deeper(owner, () => {
        this.#checks.checkDeeper(line, owner.indentation);
        return this.#lines(line.indentation, owner.indentation.column + 1);
      });
    }
    return this.#lost(owner, colon);
  }

  /** Reads lines that are indented at least to a column. */
  #lines(nominal: Indentation, column: number, lastLine = Infinity): Statement[] {
    const { cursor } = this;
    const statements: Statement[] = [];
    const run = this.#checks.run(nominal);
    let forgiving = false;
    while (cursor.peek().kind !== 'end' && cursor.lineIndex <= lastLine) {
      const { line } = cursor;
      if (!line || line.indentation.column < column) break;
      run.check(line, forgiving);
      const before = cursor.index;
      const read = this.readLine();
      for (const statement of read) statements.push(statement);
      forgiving = read.at(-1)?.broken ?? false;
      if (cursor.index === before) cursor.next();
    }
    run.end();
    return statements;
  }

  #colon(owner: Owner): Span {
    const { cursor } = this;
    const taken = cursor.take(':');
    if (taken) return taken.span;
    const { previous } = cursor;
    if (cursor.atLineEnd) {
      const end = cursor.endOfPrevious;
      cursor.noteMissing();
      cursor.accept(
        'syntax/colon',
        previous.span,
        `a \`:\` is missing at the end of this \`${owner.word}\``,
        [{ title: 'Insert `:`', edits: [{ span: { start: end, end }, text: ':' }] }],
      );
      return previous.span;
    }
    const isBrace = cursor.at('{');
    cursor.reportExpected('syntax/token', (found) =>
      isBrace
        ? `the body of \`${owner.word}\` stands behind a \`:\` and is indented; braces make dicts and sets.`
        : `a \`:\` was expected, not ${found}: the body of \`${owner.word}\` stands behind it.`,
    );
    const last = this.#lastOfLine();
    cursor.skipUntil((token) => token === last && token.text === ':');
    return cursor.take(':')?.span ?? cursor.previous.span;
  }

  #lastOfLine(): Token | undefined {
    const { line, tokens } = this.cursor;
    return line && tokens[line.last - 1];
  }

  #sameLine(owner: Owner): Statement[] {
    const { cursor } = this;
    const { kind, text, span } = cursor.peek();
    if (kind === 'keyword' && ['def', 'if', 'for', 'while', 'class', 'with', 'try'].includes(text))
      cursor.accept(
        'syntax/unexpected',
        span,
        `\`${text}\` can not stand on the line of \`${owner.word}\`: begin a new line.`,
      );
    return this.readLine();
  }

  #deeper(owner: Owner, read: () => Statement[]): Statement[] {
    if (this.#depth >= deepestBody) return this.#tooDeep(owner);
    this.#depth += 1;
    const statements = read();
    this.#depth -= 1;
    return statements;
  }

  #tooDeep(owner: Owner): Statement[] {
    const { cursor } = this;
    cursor.report('syntax/too-deep', owner.span, `Bodies are nested more than ${deepestBody} levels deep.`);
    const { column } = owner.indentation;
    do {
      cursor.skipLine();
      if (cursor.peek().kind === 'newline') cursor.next();
    } while (cursor.line && cursor.peek().kind !== 'end' && cursor.line.indentation.column > column);
    cursor.silence();
    return [];
  }

  #lost(owner: Owner, colon: Span): Statement[] {
    const { cursor } = this;
    const lastLine = lastLostLine(cursor, owner);
    if (lastLine === undefined) return this.#nothing(owner, colon);
    const { indentation } = owner;
    const mend = this.#checks.reportLost(owner, cover(owner.span, colon), lastLine);
    const statements = this.#deeper(owner, () => this.#lines(indentation, indentation.column, lastLine));
    mend();
    return statements;
  }

  #nothing(owner: Owner, colon: Span): Statement[] {
    const { cursor } = this;
    if (cursor.mistakes > owner.mistakes && cursor.peek().kind === 'end') return [];
    cursor.noteUnfinished();
    const found = cursor.peek();
    cursor.report(
      'syntax/indentation',
      cover(owner.span, colon),
      `\`${owner.word}\` needs an indented body below it, but ${describe(found)} follows.`,
    );
    return [];
  }
}
