import type { ProblemCode } from '../../text/codes';
import type { Fix, Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import type { Comment } from '../tree';
import { FormattedStrings } from './formatted';
import { numberPattern, readNumber } from './numbers';
import { LineStarts } from './lineStarts';
import { OpenSigns } from './openSigns';
import type { Reader } from './reader';
import { foreignPattern, meantBy, rewritings, signPattern } from './signs';
import { openingOf, StringScanner } from './strings';
import { closingOf } from '../tokens';
import { keywords, type Token, type TokenKind } from './tokens';

export interface Scan {
  /** All tokens but comments and the ends of lines; the last one is of kind `end`. */
  readonly tokens: readonly Token[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
}

const patterns = {
  blank: /[ \t\f]+/y,
  foreignBlank: /[\u00a0\u2000-\u200b\u202f\u3000\ufeff]+/y,
  lineBreak: /\r\n|[\r\n]/y,
  joining: /\\[ \t]*(?:\r\n|[\r\n]|$)/y,
  comment: /#[^\r\n]*/y,
  word: /[\p{XIDS}_]\p{XIDC}*/uy,
  wordRest: /\p{XIDC}+/uy,
  unknown: /[^\s\p{XIDC}"'“”„‘’#\\\-+*/%@&|^~<>()[\]{},:;.=!≤≥≠−–×÷∧∨¬∈]+/uy,
};

/** The words that may stand directly behind a number. */
const behindNumbers: ReadonlySet<string> = new Set(['and', 'else', 'for', 'if', 'in', 'is', 'not', 'or']);

/** Splits a RASPy text into tokens, from the start of a line on. What means nothing is reported and left out. */
export function scan(text: string, from = 0): Scan {
  return new Scanner(text, from).scan();
}

class Scanner implements Reader {
  at: number;
  readonly #tokens: Token[] = [];
  readonly #comments: Comment[] = [];
  readonly #problems: Problem[] = [];
  /** The open brackets, those in f-strings left out. */
  readonly #open = new OpenSigns<string>();
  readonly #strings: StringScanner;
  readonly #formatted: FormattedStrings;
  readonly #lineStarts: LineStarts;
  /** Where the indentation of the line begins, while there is no token on it. */
  #margin: number | undefined;
  /** Where it ends, if not at the first token. */
  #marginEnd: number | undefined;
  #ownLine = true;
  #tainted = false;
  /** Whether the text ends after a `\`. */
  #joins = false;

  constructor(
    readonly text: string,
    from: number,
  ) {
    this.at = from === 0 && text.startsWith('\uFEFF') ? 1 : from;
    this.#strings = new StringScanner(this);
    this.#formatted = new FormattedStrings(this);
    this.#lineStarts = new LineStarts(this);
  }

  scan(): Scan {
    this.#startLine();
    while (this.at < this.text.length) {
      if (this.#formatted.inText) this.#formatted.readText();
      else this.#readCode();
    }
    this.#formatted.closeAll();
    [this.#margin, this.#marginEnd] = [this.at, undefined];
    this.push('end', 0, { unfinished: this.#joins });
    return { tokens: this.#tokens, comments: this.#comments, problems: this.#problems };
  }

  #readCode(): void {
    const found =
      this.#blank() ||
      this.#lineBreak() ||
      this.#joining() ||
      this.#comment() ||
      this.#string() ||
      this.#word() ||
      this.#number() ||
      this.#formatted.sign() ||
      this.#foreignSign() ||
      this.#sign();
    if (!found) this.#unknown();
  }

  #startLine(): void {
    this.#ownLine = true;
    const inside = this.#open.length > 0 || this.#formatted.inside;
    if (!inside) this.#lineStarts.read();
    [this.#margin, this.#marginEnd] = [this.at, undefined];
    if (!inside) this.#lineStarts.command();
  }

  #blank(): boolean {
    const blank = this.#match(patterns.blank);
    if (blank !== undefined) {
      // A form feed begins the line anew.
      const feed = blank.lastIndexOf('\f');
      if (feed >= 0 && this.#margin !== undefined && this.#marginEnd === undefined)
        this.#margin = this.at + feed + 1;
      this.at += blank.length;
      return true;
    }
    const foreign = this.#match(patterns.foreignBlank);
    if (foreign === undefined) return false;
    this.report(
      'syntax/character',
      this.#span(foreign.length),
      'This blank is not the one of the keyboard: it came along with a text from elsewhere.',
      [this.#rewrite('Write plain blanks', foreign.length, ' '.repeat(foreign.length))],
    );
    this.at += foreign.length;
    return true;
  }

  #lineBreak(): boolean {
    const lineBreak = this.#match(patterns.lineBreak);
    if (lineBreak === undefined) return false;
    if (this.#formatted.endsAtLineBreak) {
      this.#formatted.closeLine();
    }
    this.at += lineBreak.length;
    this.#startLine();
    return true;
  }

  #joining(): boolean {
    const joining = this.#match(patterns.joining);
    if (joining === undefined) return false;
    this.at += joining.length;
    this.#joins = this.at >= this.text.length;
    if (this.#joins)
      this.report(
        'syntax/unexpected',
        this.#span(0, -joining.length),
        'The text ends after a `\\`, which joins its line with the next.',
      );
    return true;
  }

  #comment(): boolean {
    const comment = this.#match(patterns.comment);
    if (comment === undefined) return false;
    this.#comments.push({ span: this.#span(comment.length), ownLine: this.#ownLine });
    this.at += comment.length;
    return true;
  }

  #string(): boolean {
    const opening = openingOf(this.text, this.at);
    if (!opening) return this.#strings.readForeign();
    if (this.#formatted.ends(opening)) {
      if (opening.prefix !== '') return false;
      this.#formatted.closeLine();
      return true;
    }
    if (opening.prefix.includes('f')) this.#formatted.open(opening);
    else this.#strings.read(opening);
    return true;
  }

  #word(): boolean {
    const word = this.#match(patterns.word);
    if (word === undefined) return false;
    this.push(keywords.has(word) ? 'keyword' : 'name', word.length);
    return true;
  }

  #number(): boolean {
    const number = this.#match(numberPattern);
    if (number === undefined || number === '') return false;
    const rest = this.#matchAt(patterns.wordRest, this.at + number.length) ?? '';
    const behind = this.#matchAt(patterns.word, this.at + number.length) ?? '';
    if (rest !== '' && !behindNumbers.has(behind)) return this.#gluedNumber(number, rest);
    const reading = readNumber(number);
    if ('problem' in reading) {
      this.report('syntax/number', this.#span(number.length), reading.problem);
      this.taint();
      this.push('int', number.length, { value: 0n });
      return true;
    }
    const { value, meant } = reading;
    if (meant) {
      const fix = this.#rewrite(`Write \`${meant.text}\``, number.length, meant.text);
      this.report('syntax/number', this.#span(number.length), meant.message, [fix]);
    }
    this.push(typeof value === 'bigint' ? 'int' : 'float', number.length, { value });
    return true;
  }

  #gluedNumber(number: string, rest: string): true {
    const length = number.length + rest.length;
    const all = `${number}${rest}`;
    if (rest === 'j' || rest === 'J') {
      this.report(
        'syntax/unsupported',
        this.#span(length),
        `Complex numbers such as \`${all}\` are not part of RASPy.`,
      );
    } else {
      this.report(
        'syntax/number',
        this.#span(length),
        `\`${all}\` is neither a number nor a name, which can not begin with a digit.`,
      );
    }
    this.taint();
    this.push(/^[0-9]+[^.]*$/.test(number) && rest.length > 1 ? 'name' : 'int', length, { value: 0n });
    return true;
  }

  #foreignSign(): boolean {
    const sign = this.#match(foreignPattern);
    const meant = sign === undefined ? undefined : meantBy(sign);
    if (sign === undefined || !meant) return false;
    const span = this.#span(sign.length);
    this.report('syntax/operator', span, meant.message, rewritings(meant, span));
    if (!meant.plain) this.taint();
    this.push(keywords.has(meant.text) ? 'keyword' : 'sign', sign.length, { text: meant.text });
    return true;
  }

  #sign(): boolean {
    const sign = this.#match(signPattern);
    if (sign === undefined) return false;
    const open = this.#formatted.brackets ?? this.#open;
    const close = closingOf.get(sign);
    if (close !== undefined) open.open(close, sign);
    // Brackets that are closed wrongly count as closed: the parser tells.
    else open.close(sign);
    this.push('sign', sign.length);
    return true;
  }

  #unknown(): void {
    const unknown = this.#match(patterns.unknown) ?? this.text.charAt(this.at);
    const [first = ''] = unknown;
    const shown = /^[\p{Z}\p{C}\p{M}]/u.test(first)
      ? `The character U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
      : `\`${unknown}\``;
    const message =
      unknown === '\\'
        ? 'A `\\` joins two lines: nothing may stand behind it on its line.'
        : `${shown} means nothing in RASPy.`;
    this.report('syntax/character', this.#span(unknown.length), message);
    this.#marginEnd ??= this.at;
    this.at += unknown.length;
    this.taint();
  }

  #match(pattern: RegExp): string | undefined {
    return this.#matchAt(pattern, this.at);
  }

  #matchAt(pattern: RegExp, offset: number): string | undefined {
    pattern.lastIndex = offset;
    return pattern.exec(this.text)?.[0];
  }

  push(kind: TokenKind, length: number, more: Partial<Token> = {}): void {
    const span = this.#span(length);
    const text = this.text.slice(span.start, span.end);
    const margin =
      this.#margin === undefined ? undefined : { start: this.#margin, end: this.#marginEnd ?? span.start };
    this.#tokens.push({ kind, text, span, margin, tainted: this.#tainted, ...more });
    this.#margin = undefined;
    this.#ownLine = false;
    this.#tainted = false;
    this.at += length;
  }

  taint(): void {
    this.#tainted = true;
  }

  report(code: ProblemCode, span: Span, message: string, fixes: readonly Fix[] = []): void {
    if (this.#problems.at(-1)?.span.start === span.start) return;
    this.#problems.push({ code, severity: 'error', span, message, fixes });
  }

  #rewrite(title: string, length: number, text: string): Fix {
    return { title, edits: [{ span: this.#span(length), text }] };
  }

  #span(length: number, from = 0): Span {
    return { start: this.at + from, end: this.at + length };
  }
}
