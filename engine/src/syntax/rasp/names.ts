import type { Name } from './tree';
import type { Cursor } from './cursor';
import { reportExpected } from './mistakes';
import { beginsStatement } from './recovery';
import { beginsExpression, formWords, type Token } from './tokens';

/** Reads names where they are bound. */
export class Names {
  readonly #boundForms = new Set<string>();

  constructor(private readonly cursor: Cursor) {}

  /** Whether a token is a form word that the file has not bound, so that it can only mean the form. */
  meansForm({ kind, text }: Token): boolean {
    return kind === 'word' && formWords.has(text) && !this.#boundForms.has(text);
  }

  /** Reads the names on the left of an assignment, which begins here. */
  targets(): Name[] {
    return this.#several(() => this.#bound() ?? this.#missing('only names can be assigned to'));
  }

  /** Reads names and the `in` behind them; `usage` shows how they are used. */
  taken(what: string, usage: string): Name[] {
    const { cursor } = this;
    const names = this.#several(() => this.one(`${what} names what it takes from the list: \`${usage}\``));
    if (!cursor.take('in')) {
      reportExpected(cursor, 'syntax/token', (found) => `\`in\` was expected, not ${found}: \`${usage}\`.`);
      if (this.#atWordForIn()) cursor.next();
    }
    return names;
  }

  /** Reads a name, or reports that there is none and why there should be. */
  one(why: string): Name | undefined {
    const { cursor } = this;
    const isNext = cursor.peek().startsLine && beginsStatement(cursor);
    return (isNext ? undefined : this.#bound()) ?? this.#missing(why);
  }

  #several(read: () => Name | undefined): Name[] {
    const names: Name[] = [];
    do {
      const name = read();
      if (!name) break;
      names.push(name);
    } while (this.cursor.take(','));
    return names;
  }

  #bound(): Name | undefined {
    const { kind, text, span } = this.cursor.peek();
    if (kind !== 'word') return undefined;
    this.cursor.next();
    if (formWords.has(text)) this.#boundForms.add(text);
    return { kind: 'name', span, name: text };
  }

  #missing(why: string): Name | undefined {
    const { cursor } = this;
    const token = cursor.peek();
    if (this.#isTakenForName(token)) {
      const message = `\`${token.text}\` is a word of the language and can not be a name; ${why}.`;
      cursor.report('syntax/name', token.span, message);
      cursor.next();
    } else {
      reportExpected(cursor, 'syntax/name', (found) => `a name was expected, not ${found}; ${why}.`);
    }
    return undefined;
  }

  /** Whether a word stands where `in` should, such as `of`. */
  #atWordForIn(): boolean {
    const { cursor } = this;
    const behind = cursor.peek(1);
    return (
      cursor.peek().kind === 'word' &&
      behind.kind !== 'sign' &&
      beginsExpression(behind) &&
      !behind.startsLine
    );
  }

  /** Whether a word of the language stands where a name should; before `in` or a new statement a name is missing. */
  #isTakenForName({ kind, text, startsLine }: Token): boolean {
    if (kind === 'form') return true;
    return kind === 'keyword' && (this.cursor.at('=', 1) || (!startsLine && text !== 'in'));
  }
}
