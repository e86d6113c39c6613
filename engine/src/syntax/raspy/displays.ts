import { cover } from '../../text/span';
import type { Clause, DictDisplay, Expression, Starred } from './tree';
import type { Brackets } from './brackets';
import type { Cursor } from './cursor';
import type { ExpressionParser } from './expressions';
import { missingAt } from '../missing';

type Unplaced<E extends Expression> = E extends Expression ? Omit<E, 'span'> : never;
type Entry = DictDisplay['entries'][number];

/** Reads what begins with a bracket: lists, tuples, sets, dicts, comprehensions and parentheses. */
export class DisplayParser {
  constructor(
    private readonly cursor: Cursor,
    private readonly brackets: Brackets,
    private readonly expressions: ExpressionParser,
    private readonly clauses: () => Clause[],
  ) {}

  parenthesized(): Expression {
    return this.#bracketed(() => {
      if (this.brackets.atClose) return { kind: 'tuple', items: [] };
      const first = this.expressions.parseItem();
      if (this.#atFor()) return this.#comprehension('generator', first);
      const items = this.#rest(first);
      if (items) return { kind: 'tuple', items };
      return { kind: 'parenthesized', inner: this.#whole(first) };
    });
  }

  list(): Expression {
    return this.#bracketed(() => {
      if (this.brackets.atClose) return { kind: 'list', items: [] };
      const first = this.expressions.parseItem();
      if (this.#atFor()) return this.#comprehension('list', first);
      return { kind: 'list', items: this.#rest(first) ?? [first] };
    });
  }

  /** Reads a set or a dict. */
  braces(): Expression {
    const { cursor } = this;
    return this.#bracketed(() => {
      if (this.brackets.atClose) return { kind: 'dict', entries: [] };
      if (cursor.at('**')) return { kind: 'dict', entries: this.#entries(this.#entry()) };
      const first = this.expressions.parseItem();
      if (first.kind !== 'starred' && (cursor.at(':') || cursor.at('='))) {
        const entry = this.#valueOf(first);
        if (!this.#atFor()) return { kind: 'dict', entries: this.#entries(entry) };
        return {
          kind: 'comprehension',
          form: 'dict',
          key: first,
          element: entry.value,
          clauses: this.clauses(),
        };
      }
      if (this.#atFor()) return this.#comprehension('set', first);
      return { kind: 'set', items: this.#rest(first) ?? [first] };
    });
  }

  /** Reads the items behind the first one, if there is a comma. */
  #rest(first: Expression | Starred): (Expression | Starred)[] | undefined {
    if (!this.brackets.comma('item')) return undefined;
    return [first, ...this.brackets.items('item', () => this.expressions.parseItem())];
  }

  #entries(first: Entry): Entry[] {
    if (!this.brackets.comma('entry')) return [first];
    return [first, ...this.brackets.items('entry', () => this.#entry())];
  }

  #entry(): Entry {
    const { cursor } = this;
    if (cursor.take('**')) {
      const value = this.expressions.parseOperand();
      if (this.#atFor()) {
        cursor.report('syntax/unexpected', cursor.peek().span, '`**` spreads no dict in a comprehension.');
        this.clauses();
      }
      return { key: undefined, value };
    }
    return this.#valueOf(this.expressions.parse());
  }

  #valueOf(key: Expression): Entry {
    const { cursor } = this;
    if (cursor.take(':')) return { key, value: this.expressions.parse() };
    const end = cursor.endOfPrevious;
    const isAssigned = cursor.at('=');
    cursor.reportExpected(
      'syntax/token',
      (found) => `a \`:\` and a value were expected behind this key, not ${found}.`,
      isAssigned ? [{ title: 'Write `:`', edits: [{ span: cursor.peek().span, text: ':' }] }] : [],
    );
    if (!isAssigned) return { key, value: missingAt(end) };
    cursor.next();
    return { key, value: this.expressions.parse() };
  }

  #atFor(): boolean {
    return this.cursor.at('for') || (this.cursor.at('async') && this.cursor.at('for', 1));
  }

  #comprehension(form: 'list' | 'set' | 'generator', first: Expression | Starred): Unplaced<Expression> {
    const element = this.#whole(first);
    return { kind: 'comprehension', form, key: undefined, element, clauses: this.clauses() };
  }

  #whole(item: Expression | Starred): Expression {
    return item.kind === 'starred' ? this.expressions.unstarred(item) : item;
  }

  #bracketed(read: () => Unplaced<Expression>): Expression {
    const open = this.cursor.peek().span;
    const inner = this.brackets.enclosed(read);
    return { ...inner, span: cover(open, this.cursor.since(open)) };
  }
}
