import type { Statement } from './tree';
import { BlockParser } from './blocks';
import { BodyParser } from './bodies';
import type { Content, ContentOf } from './content';
import { Context } from './context';
import type { Cursor } from './cursor';
import { ExpressionParser } from './expressions';
import { SimpleParser } from './simple';
import { skipClosing, skipSemicolons } from './strays';
import type { Token } from './tokens';
import { UnsupportedParser } from './unsupported';

/** Reads statements, and after a mistake goes on with the next one. */
export class StatementParser {
  readonly #simple: SimpleParser;
  readonly #blocks: BlockParser;
  readonly #bodies: BodyParser;
  readonly #unsupported: UnsupportedParser;

  constructor(private readonly cursor: Cursor) {
    const context = new Context();
    const expressions = new ExpressionParser(cursor);
    this.#bodies = new BodyParser(cursor, () => this.#line());
    this.#simple = new SimpleParser(cursor, expressions, context);
    this.#blocks = new BlockParser(cursor, expressions, this.#bodies, context);
    this.#unsupported = new UnsupportedParser(cursor, this.#bodies, context);
  }

  /** Reads all statements of the file. */
  parseFile(): Statement[] {
    return this.#bodies.parseFile();
  }

  /** Reads a line: a block with its body, or simple statements with `;` between them. */
  #line(): Statement[] {
    const { cursor } = this;
    const statements: Statement[] = [];
    const begin = cursor.index;
    skipClosing(cursor);
    while (!cursor.atLineEnd) {
      if (skipSemicolons(cursor, cursor.index === begin)) continue;
      if (statements.length > 0) this.#checkBlockBehind();
      const { line, statement } = this.#statement();
      statements.push(statement);
      if (!line) break;
      this.#endSimple();
    }
    if (cursor.peek().kind === 'newline' && this.#onSameLine(statements)) cursor.next();
    return statements;
  }

  /** Whether the next token still is on the line that the statements began on: a body would have ended it. */
  #onSameLine(statements: readonly Statement[]): boolean {
    const last = statements.at(-1);
    return !last || this.cursor.previous.kind !== 'newline';
  }

  #statement(): { readonly statement: Statement; readonly line: boolean } {
    const { cursor } = this;
    const first = cursor.peek();
    cursor.beginStatement();
    const mistakesBefore = cursor.mistakes;
    const lineBefore = cursor.lineIndex;
    const content = this.#content(first);
    const broken = cursor.mistakes > mistakesBefore;
    const statement = { ...content, span: cursor.since(first.span), broken };
    return { statement, line: cursor.lineIndex === lineBefore };
  }

  #content(first: Token): Content {
    const { cursor } = this;
    if (cursor.at('def')) return this.#blocks.definition();
    if (cursor.at('if')) return this.#blocks.branches();
    if (cursor.at('for')) return this.#blocks.forLoop();
    if (cursor.at('while')) return this.#blocks.whileLoop();
    if (cursor.at('@')) return this.#decorated();
    if (this.#unsupported.begins()) return this.#unsupported.parse();
    return this.#simple.parse(first);
  }

  /** Reads a function behind its decorators, which keep it from being run. */
  #decorated(): ContentOf<Statement> {
    const { cursor } = this;
    while (cursor.at('@')) {
      cursor.report(
        'syntax/unsupported',
        cursor.peek().span,
        'Decorators are not part of RASPy: call the function instead.',
      );
      cursor.skipLine();
      if (cursor.peek(1).kind === 'end') break;
      cursor.next();
    }
    if (cursor.at('def')) return this.#blocks.definition();
    if (this.#unsupported.begins()) return this.#unsupported.parse();
    return { kind: 'unsupported', body: [] };
  }

  #checkBlockBehind(): void {
    const { cursor } = this;
    const { kind, text, span } = cursor.peek();
    if (kind !== 'keyword' || !['def', 'if', 'for', 'while'].includes(text)) return;
    cursor.accept('syntax/unexpected', span, `\`${text}\` begins a line of its own.`);
  }

  /** Reads the end of a simple statement. */
  #endSimple(): void {
    const { cursor } = this;
    if (cursor.take(';') || cursor.atLineEnd) return;
    cursor.skipLine();
  }
}
