import type { Definition, Loop, Name } from './tree';
import type { BodyParser } from './bodies';
import type { Brackets } from './brackets';
import type { ContentOf } from './content';
import type { Cursor } from './cursor';
import type { ExpressionParser } from './expressions';
import { reportExpected } from './mistakes';
import type { Names } from './names';

/** Reads functions and loops. */
export class BlockParser {
  constructor(
    private readonly cursor: Cursor,
    private readonly brackets: Brackets,
    private readonly names: Names,
    private readonly expressions: ExpressionParser,
    private readonly bodies: BodyParser,
  ) {}

  /** Reads a function, from its `def`. */
  definition(): ContentOf<Definition> {
    const def = this.cursor.next();
    const name = this.names.one('a function needs one: `def f(a, b) { … }`') ?? this.#nameless();
    const params = this.#params(name.name || 'f');
    const { statements, results } = this.bodies.parse(def);
    return { kind: 'def', name, params, body: statements, results };
  }

  #nameless(): Name {
    const end = this.cursor.endOfPrevious;
    return { kind: 'name', span: { start: end, end }, name: '' };
  }

  #params(owner: string): Name[] {
    const { cursor, brackets, names } = this;
    if (!cursor.at('(')) {
      reportExpected(
        cursor,
        'syntax/token',
        () => `the parameters of a function stand in parentheses: \`def ${owner}(a, b) { … }\`.`,
      );
      return [];
    }
    const params = brackets.enclosed(() =>
      brackets.items('parameter', () => names.one('parameters are names')),
    );
    return params.filter((param) => param !== undefined);
  }

  /** Reads a loop, from its `for`. */
  loop(): ContentOf<Loop> {
    const { cursor } = this;
    const word = cursor.next();
    const names = this.names.taken('a loop', 'for x in list { … }');
    const iterable = this.expressions.parse();
    const { statements, sound } = this.bodies.parse(word);
    if (sound && statements.length === 0) {
      const span = cursor.since(word.span);
      cursor.report('syntax/empty-body', span, 'A loop needs at least one statement in its body.');
    }
    return { kind: 'for', names, iterable, body: statements };
  }
}
