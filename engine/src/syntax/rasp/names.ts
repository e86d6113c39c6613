import type { Name } from '../tree';
import type { Cursor } from './cursor';
import { reportExpected } from './mistakes';
import { formWords, type Token } from './tokens';

/** Reads names where they are bound. */
export class Names {
  readonly #boundForms = new Set<string>();

  constructor(private readonly cursor: Cursor) {}

  /** Whether a token is a form word that the file has not bound, so that it can only mean the form. */
  meansForm({ kind, text }: Token): boolean {
    return kind === 'word' && formWords.has(text) && !this.#boundForms.has(text);
  }

  /** Reads names between commas; `why` tells what they are for where one is missing. */
  list(why: string): Name[] {
    const names: Name[] = [];
    do {
      const name = this.one(why);
      if (!name) break;
      names.push(name);
    } while (this.cursor.take(','));
    return names;
  }

  /** Reads a name, or reports that there is none and why there should be. */
  one(why: string): Name | undefined {
    const { cursor } = this;
    const token = cursor.peek();
    if (token.kind === 'word') {
      cursor.next();
      if (formWords.has(token.text)) this.#boundForms.add(token.text);
      return { kind: 'name', span: token.span, name: token.text };
    }
    if (this.#isTakenForName(token)) {
      const message = `\`${token.text}\` is a word of the language and can not be a name; ${why}.`;
      cursor.report('syntax/name', token.span, message);
      cursor.next();
    } else {
      reportExpected(cursor, 'syntax/name', (found) => `a name was expected, not ${found}; ${why}.`);
    }
    return undefined;
  }

  /** Whether a word of the language stands where a name should; before `in` or a new statement a name is missing. */
  #isTakenForName({ kind, text, startsLine }: Token): boolean {
    if (kind === 'form') return true;
    return kind === 'keyword' && (this.cursor.at('=', 1) || (!startsLine && text !== 'in'));
  }
}
