import type { ProblemCode } from '../../text/codes';
import type { Fix, Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import type { Comment } from './tree';
import { formWords, keywords, type Token, type TokenKind } from './tokens';
import { meantBy, unknownMessage } from './unknownCharacters';

/** A comment, and the index of the token behind it. */
export interface ScannedComment extends Comment {
  readonly nextToken: number;
}

export interface Scan {
  /** All tokens but comments; the last one is of kind `end`. */
  readonly tokens: readonly Token[];
  readonly comments: readonly ScannedComment[];
  readonly problems: readonly Problem[];
}

const patterns = {
  blank: /[ \t\r\n]+/y,
  comment: /#[^\r\n]*/y,
  phrase: /full[ \t]+seq[ \t]+display(?![A-Za-z0-9_])|(?:exit|quit)\(\)|s-op/y,
  word: /[A-Za-z_][A-Za-z0-9_]*(?![\p{L}\w])/uy,
  number: /[0-9]+(?:\.[0-9]+)?/y,
  string: /"[^"\r\n]*"/y,
  otherQuotes: /'[^'\r\n]*'|[“”„][^“”\r\n]*[“”]|[‘’‚][^‘’\r\n]*[‘’]/y,
  openString: /["'“”„‘’‚][^\r\n]*/y,
  foreignWord: /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy,
  sign: /==|<=|>=|!=|[-+*/%^<>=(),;:[\]{}]/y,
  unknown: /[^\S \t\r\n]+|[^\s\w\p{L}"'“”„‘’‚#\-+*/%^<>=(),;:[\]{}]+/uy,
};

/** Splits a RASP text into tokens, from the start of a line on. What means nothing is reported and left out. */
export function scan(text: string, from = 0): Scan {
  return new Scanner(text, from).scan();
}

class Scanner {
  readonly #tokens: Token[] = [];
  readonly #comments: ScannedComment[] = [];
  readonly #problems: Problem[] = [];
  #at: number;
  #startsLine = true;
  #tainted = false;

  constructor(
    private readonly text: string,
    from: number,
  ) {
    this.#at = from === 0 && text.startsWith('\uFEFF') ? 1 : from;
  }

  scan(): Scan {
    while (this.#at < this.text.length) {
      const found =
        this.#blank() ||
        this.#comment() ||
        this.#phrase() ||
        this.#word() ||
        this.#number() ||
        this.#string() ||
        this.#otherQuotes() ||
        this.#openString() ||
        this.#sign() ||
        this.#foreignWord();
      if (!found) this.#unknown();
    }
    this.#startsLine = true;
    this.#push('end', '');
    return { tokens: this.#tokens, comments: this.#comments, problems: this.#problems };
  }

  #blank(): boolean {
    const blank = this.#match(patterns.blank);
    if (blank === undefined) return false;
    this.#startsLine ||= /[\r\n]/.test(blank);
    this.#at += blank.length;
    return true;
  }

  #comment(): boolean {
    const comment = this.#match(patterns.comment);
    if (comment === undefined) return false;
    this.#comments.push({
      span: this.#span(comment.length),
      ownLine: this.#startsLine,
      nextToken: this.#tokens.length,
    });
    this.#at += comment.length;
    return true;
  }

  /** The keywords that are more than a word. */
  #phrase(): boolean {
    const phrase = this.#match(patterns.phrase);
    if (phrase === undefined || phrase.length < (this.#match(patterns.word)?.length ?? 0)) return false;
    const plain = phrase.replace('()', '').replace(/[ \t]+/g, ' ');
    if (plain.startsWith('full') && plain !== phrase) {
      this.#report(
        'syntax/blank',
        phrase.length,
        'The original interpreter accepts exactly one blank between the words of `full seq display`.',
        [this.#rewrite('Leave one blank between the words', phrase.length, plain)],
      );
    }
    return this.#push('keyword', phrase, plain);
  }

  #word(): boolean {
    const word = this.#match(patterns.word);
    if (word === undefined) return false;
    const glued = formWords.has(word) && this.text.charAt(this.#at + word.length) === '(';
    return this.#push(glued ? 'form' : keywords.has(word) ? 'keyword' : 'word', word);
  }

  #number(): boolean {
    const number = this.#match(patterns.number);
    if (number === undefined) return false;
    return this.#push(number.includes('.') ? 'float' : 'int', number);
  }

  #string(): boolean {
    const string = this.#match(patterns.string);
    if (string === undefined) return false;
    return this.#push('string', string, string.slice(1, -1));
  }

  #otherQuotes(): boolean {
    const string = this.#match(patterns.otherQuotes);
    if (string === undefined) return false;
    const inner = string.slice(1, -1);
    this.#report(
      'syntax/string',
      string.length,
      'RASP strings stand in double quotes.',
      inner.includes('"') ? [] : [this.#rewrite('Use double quotes', string.length, `"${inner}"`)],
    );
    return this.#push('string', string, inner);
  }

  #openString(): boolean {
    const rest = this.#match(patterns.openString);
    if (rest === undefined) return false;
    // What follows a forgotten quote is most often the end of the statement, which then still counts as such.
    const open = rest.replace(/[\s)\];,]*$/, '');
    const inner = open.slice(1);
    this.#report(
      'syntax/string',
      open.length,
      `This string is never closed: a ${open.startsWith('"') ? '"' : 'double quote'} is missing on this line.`,
      inner.includes('"') ? [] : [this.#rewrite('Close the string', open.length, `"${inner}"`)],
    );
    this.#tainted = true;
    return this.#push('string', open, inner);
  }

  #sign(): boolean {
    const sign = this.#match(patterns.sign);
    if (sign === undefined) return false;
    return this.#push('sign', sign);
  }

  /** A name with letters that RASP has no use for is a name still, so that what is around it can be read. */
  #foreignWord(): boolean {
    const word = this.#match(patterns.foreignWord);
    if (word === undefined) return false;
    this.#report(
      'syntax/character',
      word.length,
      `\`${word}\` is no name: names are made of the letters a to z and A to Z, digits and \`_\`.`,
      [],
    );
    this.#tainted = true;
    return this.#push('word', word);
  }

  #unknown(): boolean {
    const unknown = this.#match(patterns.unknown) ?? this.text.charAt(this.#at);
    const meant = meantBy(unknown);
    this.#report(
      'syntax/character',
      unknown.length,
      unknownMessage(unknown),
      meant === undefined
        ? []
        : [this.#rewrite(`Write \`${meant}\``, unknown.length, this.#apart(meant, unknown.length))],
    );
    this.#at += unknown.length;
    this.#tainted = true;
    return true;
  }

  /** A word with blanks where it would run into its neighbours. */
  #apart(word: string, length: number): string {
    if (!/^\w/.test(word)) return word;
    const before = /\s/.test(this.text.charAt(this.#at - 1)) ? '' : ' ';
    const after = /\s/.test(this.text.charAt(this.#at + length)) ? '' : ' ';
    return `${before}${word}${after}`;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.text)?.[0];
  }

  #push(kind: TokenKind, matched: string, text = matched): true {
    this.#tokens.push({
      kind,
      text,
      span: this.#span(matched.length),
      startsLine: this.#startsLine,
      tainted: this.#tainted,
    });
    this.#startsLine = false;
    this.#tainted = false;
    this.#at += matched.length;
    return true;
  }

  #report(code: ProblemCode, length: number, message: string, fixes: readonly Fix[]): void {
    this.#problems.push({ code, severity: 'error', span: this.#span(length), message, fixes });
  }

  #rewrite(title: string, length: number, text: string): Fix {
    return { title, edits: [{ span: this.#span(length), text }] };
  }

  #span(length: number): Span {
    return { start: this.#at, end: this.#at + length };
  }
}
