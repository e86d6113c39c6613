import type { Expression, Statement } from './tree';
import type { CommentPlaces } from './comments';
import type { Cursor } from './cursor';
import { readSemicolon } from './ends';
import type { ExpressionParser } from './expressions';
import { reportExpected } from './mistakes';
import { skipStrays } from './strays';
import type { Token } from './tokens';

/** Bodies nested deeper than this are reported instead of read. */
const deepestBody = 60;

export interface Body {
  readonly statements: readonly Statement[];
  /** What a function returns. */
  readonly results: readonly Expression[];
  /** Whether it stands in braces and was read. */
  readonly sound: boolean;
}

/** What a body belongs to. */
interface Owner {
  /** Its `def` or `for`. */
  readonly word: Token;
  readonly isFunction: boolean;
  /** The column at which the line of the word begins. */
  readonly indentation: number;
}

/** Reads the bodies of functions and loops, and finds the end of those that are not closed. */
export class BodyParser {
  readonly #unmatched: ReadonlySet<Token>;
  #depth = 0;

  constructor(
    private readonly cursor: Cursor,
    private readonly expressions: ExpressionParser,
    private readonly comments: CommentPlaces,
    private readonly statement: () => Statement,
    /** Whether a `}` that is missing may still come. */
    mayGoOn: boolean,
  ) {
    this.#unmatched = mayGoOn ? new Set() : unmatchedBraces(cursor.tokens);
  }

  /** Reads `{ statements }`; of a function also the `return` that must be its last statement. */
  parse(word: Token): Body {
    const owner: Owner = {
      word,
      isFunction: word.text === 'def',
      indentation: this.cursor.indentationAt(word.span.start),
    };
    const open = this.#open(owner);
    if (this.#depth >= deepestBody) return this.#tooDeep(open ?? word, open !== undefined);
    this.#depth += 1;
    const { statements, results } = this.#inside(owner, open);
    this.#depth -= 1;
    this.#close(owner, open);
    if (open && owner.isFunction && !results) {
      this.cursor.report(
        'syntax/return',
        word.span,
        'This function returns nothing: its last statement must be a `return`.',
      );
    }
    return { statements, results: results ?? [], sound: open !== undefined };
  }

  /** Reads the `{`; if it is missing or something stands before it on its line, that is reported. */
  #open({ word }: Owner): Token | undefined {
    const { cursor } = this;
    if (!cursor.at('{')) {
      reportExpected(
        cursor,
        'syntax/token',
        (found) => `\`{\` was expected, not ${found}: the body of \`${word.text}\` stands in braces.`,
      );
      let ahead = 0;
      while (!this.#endsHeader(ahead)) ahead += 1;
      const end = cursor.peek(ahead);
      if (!cursor.at('{', ahead)) {
        cursor.take(':');
        return undefined;
      }
      cursor.skipUntil((token) => token === end);
    }
    const open = cursor.next();
    this.comments.allowHere();
    return open;
  }

  #endsHeader(ahead: number): boolean {
    const token = this.cursor.peek(ahead);
    return token.startsLine || this.cursor.at(';', ahead) || this.cursor.at('{', ahead);
  }

  #inside(
    owner: Owner,
    open: Token | undefined,
  ): { readonly statements: readonly Statement[]; readonly results: readonly Expression[] | undefined } {
    const { cursor } = this;
    const statements: Statement[] = [];
    let results: readonly Expression[] | undefined;
    let reported = false;
    while (!this.#ends(owner, open)) {
      if (skipStrays(cursor, ')]')) continue;
      if (results && !reported) {
        reported = true;
        cursor.report(
          'syntax/return',
          cursor.peek().span,
          '`return` must be the last statement of a function; nothing after it is ever run.',
        );
      }
      if (owner.isFunction && cursor.at('return')) {
        const returned = this.#return();
        results ??= returned;
      } else statements.push(this.statement());
    }
    return { statements, results };
  }

  #return(): readonly Expression[] {
    this.cursor.next();
    const results = this.expressions.parseSome();
    readSemicolon(this.cursor);
    this.comments.allowHere();
    return results;
  }

  /**
   * Whether a body ends before the next token. One that has no `}` ends with its indentation; so does a loop before a
   * `return`, which can only belong to the function around it.
   */
  #ends({ isFunction, indentation }: Owner, open: Token | undefined): boolean {
    const { cursor } = this;
    const next = cursor.peek();
    if (next.kind === 'end' || cursor.at('}')) return true;
    if (!next.startsLine || cursor.map.placeAt(next.span.start).column > indentation) return false;
    return !open || this.#unmatched.has(open) || (!isFunction && cursor.at('return'));
  }

  #close({ word, isFunction }: Owner, open: Token | undefined): void {
    const { cursor } = this;
    if (!open) {
      if (this.#unmatched.has(cursor.peek())) cursor.next();
      return;
    }
    if (cursor.take('}')) return;
    const end = cursor.endOfPrevious;
    cursor.noteMissing();
    cursor.report(
      'syntax/unclosed',
      open.span,
      `This \`{\` is never closed: the \`}\` of the ${isFunction ? 'function' : 'loop'} is missing.`,
      [
        {
          title: 'Insert `}`',
          edits: [{ span: { start: end, end }, text: `${cursor.lineBreakAt(word.span.start)}}` }],
        },
      ],
    );
  }

  #tooDeep({ span }: Token, inBraces: boolean): Body {
    const { cursor } = this;
    cursor.report('syntax/too-deep', span, `Bodies are nested more than ${deepestBody} levels deep.`);
    let depth = 0;
    cursor.skipUntil((token) => {
      if (token.kind === 'sign') depth += token.text === '{' ? 1 : token.text === '}' ? -1 : 0;
      return depth < 0;
    });
    if (inBraces) cursor.take('}');
    return { statements: [], results: [], sound: false };
  }
}

/** The braces of a file that have no partner. */
function unmatchedBraces(tokens: readonly Token[]): ReadonlySet<Token> {
  const open: Token[] = [];
  const unmatched = new Set<Token>();
  for (const token of tokens) {
    if (token.kind !== 'sign') continue;
    if (token.text === '{') open.push(token);
    else if (token.text === '}' && !open.pop()) unmatched.add(token);
  }
  for (const token of open) unmatched.add(token);
  return unmatched;
}
