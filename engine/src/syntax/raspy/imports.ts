import type { Import, Name } from './tree';
import type { ContentOf } from './content';
import type { Context } from './context';
import type { Cursor } from './cursor';
import type { ExpressionParser } from './expressions';

type Imported = Import['names'][number];

/** Reads imports. */
export class ImportParser {
  constructor(
    private readonly cursor: Cursor,
    private readonly expressions: ExpressionParser,
    private readonly context: Context,
  ) {}

  parse(): ContentOf<Import> {
    const { cursor } = this;
    return cursor.next().text === 'import' ? this.#modules() : this.#namesOfModule();
  }

  /** Reads `import a.b, c as d`. */
  #modules(): ContentOf<Import> {
    const { cursor } = this;
    const names: Imported[] = [];
    do {
      const first = cursor.peek();
      const name = this.#dotted();
      if (name === undefined) break;
      const plain: Name = { kind: 'name', span: first.span, name: first.text };
      names.push({ name, bound: this.#renamed() ?? plain });
    } while (cursor.take(','));
    return { kind: 'import', from: undefined, names };
  }

  /** Reads `from a import b, c as d`, or with `*`. */
  #namesOfModule(): ContentOf<Import> {
    const { cursor } = this;
    let dots = '';
    while (cursor.at('.') || cursor.at('...')) dots += cursor.next().text;
    const from = `${dots}${dots !== '' && cursor.at('import') ? '' : (this.#dotted() ?? '')}`;
    if (!cursor.take('import')) {
      cursor.reportExpected(
        'syntax/token',
        (found) => `\`import\` was expected, not ${found}: \`from raspy import *\`.`,
      );
      return { kind: 'import', from, names: [] };
    }
    const star = cursor.take('*');
    if (star) {
      if (this.context.inFunction)
        cursor.accept('syntax/scope', star.span, '`import *` stands only at the top level of a file.');
      return { kind: 'import', from, names: [] };
    }
    const names: Imported[] = [];
    const { brackets } = this.expressions;
    const read = (): void => {
      const name = this.#imported();
      if (name) names.push(name);
    };
    if (cursor.at('(')) brackets.enclosed(() => brackets.items('name', read));
    else {
      do read();
      while (cursor.take(','));
    }
    return { kind: 'import', from, names };
  }

  #imported(): Imported | undefined {
    const name = this.#name();
    return name && { name: name.name, bound: this.#renamed() ?? name };
  }

  #renamed(): Name | undefined {
    return this.cursor.take('as') ? this.#name() : undefined;
  }

  #dotted(): string | undefined {
    const { cursor } = this;
    const first = this.#name();
    if (!first) return undefined;
    const parts = [first.name];
    while (cursor.take('.')) {
      const name = this.#name();
      if (!name) break;
      parts.push(name.name);
    }
    return parts.join('.');
  }

  #name(): Name | undefined {
    const { cursor } = this;
    const { kind, text, span } = cursor.peek();
    if (kind === 'name') {
      cursor.next();
      return { kind: 'name', span, name: text };
    }
    cursor.reportExpected(
      'syntax/name',
      (found) => `a name was expected, not ${found}: \`from raspy import *\`.`,
    );
    return undefined;
  }
}
