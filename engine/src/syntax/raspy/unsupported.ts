import type { Span } from '../../text/span';
import type { Statement, Unsupported } from './tree';
import type { BodyParser, Owner } from './bodies';
import type { ContentOf } from './content';
import type { Context } from './context';
import type { Cursor } from './cursor';
import { closingOf, isClosing, isToken } from '../tokens';

const blocks: ReadonlySet<string> = new Set(['class', 'with', 'try', 'async']);
const simple: ReadonlySet<string> = new Set(['del', 'raise', 'yield', 'await']);
/** What goes on with another statement, and can not begin one. */
const continuing: ReadonlyMap<string, string> = new Map([
  ['elif', 'if'],
  ['else', 'if'],
  ['except', 'try'],
  ['finally', 'try'],
]);

/** Reads the statements of Python that RASPy does not have, and the parts of statements that have lost theirs. */
export class UnsupportedParser {
  #inMatch = false;

  constructor(
    private readonly cursor: Cursor,
    private readonly bodies: BodyParser,
    private readonly context: Context,
  ) {}

  /** Whether such a statement is next. */
  begins(): boolean {
    const { kind, text } = this.cursor.peek();
    if (kind === 'command') return true;
    if (kind === 'keyword') return blocks.has(text) || simple.has(text) || continuing.has(text);
    return kind === 'name' && (text === 'match' || (text === 'case' && this.#inMatch)) && this.#isHeader();
  }

  parse(): ContentOf<Unsupported> {
    const { cursor } = this;
    const { kind, text, span } = cursor.peek();
    if (kind === 'command') return this.#command(span);
    const needed = continuing.get(text);
    if (needed !== undefined) {
      const message = `\`${text}\` stands only behind the body of \`${needed}\`, in the same column.`;
      cursor.report('syntax/unexpected', span, message);
      return this.#block(text);
    }
    if (text !== 'case') this.#report(span, text);
    if (simple.has(text)) {
      cursor.skipLine();
      return { kind: 'unsupported', body: [] };
    }
    return text === 'match' ? this.#match() : this.#block(text);
  }

  #command(span: Span): ContentOf<Unsupported> {
    const { cursor } = this;
    // A body may have nothing else.
    const inBody = (cursor.line?.indentation.column ?? 0) > 0;
    cursor.accept(
      'syntax/pasted',
      span,
      'This line is a command for a notebook; nothing needs to be installed or set up here.',
      [
        inBody
          ? { title: 'Write `pass` instead', edits: [{ span, text: 'pass' }] }
          : { title: 'Remove the command', edits: [{ span, text: '' }] },
      ],
    );
    cursor.next();
    return { kind: 'unsupported', body: [] };
  }

  #report(span: Span, text: string): void {
    const word = text === 'async' ? `async ${this.cursor.peek(1).text}` : text;
    this.cursor.report('syntax/unsupported', span, `\`${word.trim()}\` is not part of RASPy.`);
  }

  #match(): ContentOf<Unsupported> {
    const outer = this.#inMatch;
    this.#inMatch = true;
    const content = this.#block('match');
    this.#inMatch = outer;
    return content;
  }

  /** Reads a statement with its body, and whatever goes on with it. */
  #block(word: string): ContentOf<Unsupported> {
    const { cursor, bodies } = this;
    const owner = bodies.ownerAt(word);
    const body = this.#body(owner);
    for (;;) {
      const next = ['except', 'finally', 'else'].find((candidate) => bodies.continues(owner, candidate));
      if (next === undefined || (word !== 'try' && next !== 'else')) break;
      if (next === 'else' && word !== 'try' && word !== 'async') break;
      const more = this.#body({ ...owner, word: next, span: cursor.peek().span });
      for (const statement of more) body.push(statement);
    }
    return { kind: 'unsupported', body };
  }

  /** Skips up to the colon that the body stands behind, and reads the body. */
  #body(owner: Owner): Statement[] {
    const { cursor, context } = this;
    const isFunction = owner.word === 'async' && cursor.at('def', 1);
    const isLoop = owner.word === 'async' && cursor.at('for', 1);
    let depth = 0;
    let lambdas = 0;
    cursor.skipUntil((token) => {
      if (isToken(token, 'lambda')) lambdas += 1;
      if (token.kind === 'sign' && closingOf.has(token.text)) depth += 1;
      if (isClosing(token)) depth -= 1;
      if (depth > 0 || !isToken(token, ':')) return false;
      lambdas -= 1;
      return lambdas < 0;
    });
    const read = (): Statement[] => this.bodies.parse(owner);
    if (isFunction) return context.ofFunction(read);
    return isLoop ? context.ofLoop(read) : read();
  }

  /** Whether the line ends with a colon, as that of `match x:` does. */
  #isHeader(): boolean {
    const { line, tokens, index } = this.cursor;
    if (line?.first !== index || line.last - line.first < 3) return false;
    const last = tokens[line.last - 1];
    const second = tokens[line.first + 1];
    if (!last || !second) return false;
    return isToken(last, ':') && !isToken(second, '=') && !isToken(second, '.');
  }
}
