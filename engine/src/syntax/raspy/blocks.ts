import type { Definition, For, If, Name, Statement, While } from './tree';
import type { BodyParser, Owner } from './bodies';
import type { ContentOf } from './content';
import type { Context } from './context';
import type { Cursor } from './cursor';
import type { ExpressionParser } from './expressions';
import { ParameterParser } from './parameters';
import { targetOf } from './targets';

/** Reads functions, branches and loops. */
export class BlockParser {
  readonly #params: ParameterParser;

  constructor(
    private readonly cursor: Cursor,
    private readonly expressions: ExpressionParser,
    private readonly bodies: BodyParser,
    private readonly context: Context,
  ) {
    this.#params = new ParameterParser(cursor, expressions);
  }

  /** Reads a function, from its `def`. */
  definition(): ContentOf<Definition> {
    const { cursor } = this;
    const owner = this.bodies.ownerAt('def');
    cursor.next();
    const name = this.#name();
    const params = this.#params.ofFunction(name.name || 'f');
    if (cursor.take('->')) this.expressions.parse();
    const body = this.context.ofFunction(() => this.bodies.parse(owner));
    return { kind: 'def', name, params, body };
  }

  #name(): Name {
    const { cursor } = this;
    const { kind, text, span } = cursor.peek();
    if (kind === 'name') {
      cursor.next();
      return { kind: 'name', span, name: text };
    }
    if (kind === 'keyword') {
      cursor.report('syntax/name', span, `\`${text}\` is a word of the language and can not be a name.`);
      cursor.next();
    } else {
      cursor.reportExpected(
        'syntax/name',
        (found) => `a function needs a name: \`def f(a, b):\`, but ${found} follows.`,
      );
    }
    const end = cursor.endOfPrevious;
    return { kind: 'name', span: { start: end, end }, name: '' };
  }

  /** Reads `if` with all its branches. */
  branches(): ContentOf<If> {
    const { cursor, bodies } = this;
    const owner = bodies.ownerAt('if');
    cursor.next();
    const branches = [this.#branch(owner)];
    for (;;) {
      if (bodies.continues(owner, 'elif')) {
        cursor.next();
        branches.push(this.#branch(bodies.ownerBefore('elif', owner)));
      } else if (bodies.continues(owner, 'else') && cursor.at('if', 1)) {
        this.#readElseIf();
        branches.push(this.#branch(bodies.ownerBefore('elif', owner)));
      } else break;
    }
    return { kind: 'if', branches, otherwise: this.#otherwise(owner) };
  }

  #branch(owner: Owner): If['branches'][number] {
    const condition = this.expressions.condition();
    return { condition, body: this.bodies.parse(owner) };
  }

  #readElseIf(): void {
    const { cursor } = this;
    const { start } = cursor.peek().span;
    const span = { start, end: cursor.peek(1).span.end };
    cursor.accept('syntax/token', span, '`else if` is written `elif`.', [
      { title: 'Write `elif`', edits: [{ span, text: 'elif' }] },
    ]);
    cursor.next();
    cursor.next();
  }

  #otherwise(owner: Owner): Statement[] {
    if (!this.bodies.continues(owner, 'else')) return [];
    this.cursor.next();
    return this.bodies.parse(this.bodies.ownerBefore('else', owner));
  }

  /** Reads a loop, from its `for`. */
  forLoop(): ContentOf<For> {
    const { cursor, expressions } = this;
    const owner = this.bodies.ownerAt('for');
    cursor.next();
    const targets = expressions.parseListed(() =>
      cursor.at('*') ? expressions.parseItem() : expressions.parseOperand(),
    );
    const target = targetOf(cursor, targets);
    if (!cursor.take('in'))
      cursor.reportExpected(
        'syntax/token',
        (found) => `\`in\` was expected, not ${found}: \`for x in items:\`.`,
      );
    const iterable = expressions.parseList();
    const body = this.context.ofLoop(() => this.bodies.parse(owner));
    return { kind: 'for', target, iterable, body, otherwise: this.#otherwise(owner) };
  }

  /** Reads a loop, from its `while`. */
  whileLoop(): ContentOf<While> {
    const owner = this.bodies.ownerAt('while');
    this.cursor.next();
    const condition = this.expressions.condition();
    const body = this.context.ofLoop(() => this.bodies.parse(owner));
    return { kind: 'while', condition, body, otherwise: this.#otherwise(owner) };
  }
}
