import type { DisplaySwitch, ExampleTarget, SetExample, ShowExample } from './tree';
import type { Content, ContentOf } from './content';
import type { Cursor } from './cursor';
import { readEndOfCommand } from './ends';
import type { ExpressionParser } from './expressions';
import { reportExpected } from './mistakes';

const words: ReadonlySet<string> = new Set([
  'set',
  'show',
  's-op',
  'selector',
  'examples',
  'full seq display',
  'exit',
  'quit',
]);

/** Reads the statements of an interactive session, which have no `;` at their end. */
export class CommandParser {
  constructor(
    private readonly cursor: Cursor,
    private readonly expressions: ExpressionParser,
  ) {}

  /** Whether such a statement begins here. */
  begins(): boolean {
    const { kind, text } = this.cursor.peek();
    return kind === 'keyword' && words.has(text);
  }

  /** Reads a statement that begins here. */
  parse(): Content {
    const command = this.#parseWords();
    readEndOfCommand(this.cursor);
    return command;
  }

  #parseWords(): Content {
    const { text } = this.cursor.next();
    switch (text) {
      case 'set':
        return this.#setExample();
      case 'show':
        return this.#showExample();
      case 's-op':
      case 'selector':
        this.#expect('examples', `${text} examples on`);
        return this.#switch(text, `${text} examples on`);
      case 'examples':
        return this.#switch('both', 'examples on');
      case 'full seq display':
        return this.#switch('full', 'full seq display on');
      default:
        return { kind: 'exit' };
    }
  }

  #setExample(): ContentOf<SetExample> {
    const target = this.#target('set example "hello"');
    return { kind: 'set example', target, value: this.expressions.parseLine() };
  }

  #showExample(): ContentOf<ShowExample> {
    return { kind: 'show example', target: this.#target('show example') };
  }

  #switch(display: DisplaySwitch['display'], usage: string): ContentOf<DisplaySwitch> {
    const on = this.cursor.take('on') !== undefined;
    if (!on && !this.cursor.take('off')) this.#reportExpected('`on` or `off`', usage);
    return { kind: 'switch', display, on };
  }

  #target(usage: string): ExampleTarget {
    const target = this.cursor.take('s-op') ? 's-op' : this.cursor.take('selector') ? 'selector' : 'both';
    this.#expect('example', usage);
    return target;
  }

  #expect(word: 'example' | 'examples', usage: string): void {
    const { cursor } = this;
    if (cursor.take(word)) return;
    const { span, text } = cursor.peek();
    if (!cursor.at('example') && !cursor.at('examples')) {
      this.#reportExpected(`\`${word}\``, usage);
      return;
    }
    cursor.accept('syntax/token', span, `\`${word}\` was expected, not \`${text}\`: \`${usage}\`.`, [
      { title: `Write \`${word}\``, edits: [{ span, text: word }] },
    ]);
    cursor.next();
  }

  #reportExpected(what: string, usage: string): void {
    reportExpected(
      this.cursor,
      'syntax/token',
      (found) => `${what} was expected, not ${found}: \`${usage}\`.`,
    );
  }
}
