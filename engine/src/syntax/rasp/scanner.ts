import type { Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import type { Comment } from '../tree';

/**
 * `word` is a name or one of the words below; `form` a word that has its parenthesis directly behind it, such as
 * `select(`, which the reference reads as one sign. The parenthesis is a token of its own here.
 */
export type TokenKind = 'word' | 'keyword' | 'form' | 'int' | 'float' | 'string' | 'sign' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly span: Span;
  /** A line break stands between the token before and this one. */
  readonly startsLine: boolean;
  /** A mistake in the token itself, or characters before it that mean nothing, already reported. */
  readonly tainted: boolean;
}

export interface Scan {
  /** All tokens but comments; the last one is of kind `end`. */
  readonly tokens: readonly Token[];
  readonly comments: readonly (Comment & { readonly nextToken: number })[];
  readonly problems: readonly Problem[];
}

const keywords = new Set(
  'set s-op selector example show on off examples exit quit load draw def for in return not round indicator and or if else'.split(
    ' ',
  ),
);

/** The words that are names unless a parenthesis stands directly behind them. */
export const formWords: ReadonlySet<string> = new Set(['aggregate', 'select', 'range', 'zip', 'len']);

const patterns = {
  blank: /[ \t\r\n]+/y,
  comment: /#[^\r\n]*/y,
  phrase: /full seq display(?![A-Za-z0-9_])|(?:exit|quit)\(\)|s-op/y,
  word: /[A-Za-z_][A-Za-z0-9_]*/y,
  number: /[0-9]+(?:\.[0-9]+)?/y,
  string: /"[^"\r\n]*"/y,
  singleQuoted: /'[^'\r\n]*'/y,
  openString: /["'][^\r\n]*/y,
  sign: /==|<=|>=|!=|[-+*/%^<>=(),;:[\]{}]/y,
  unknown: /[^\s\w"'#\-+*/%^<>=(),;:[\]{}]+/uy,
};

/** Splits a RASP text into tokens. Characters that mean nothing are reported and left out. */
export function scan(text: string): Scan {
  const tokens: Token[] = [];
  const comments: (Comment & { nextToken: number })[] = [];
  const problems: Problem[] = [];
  let at = 0;
  let startsLine = true;
  let tainted = false;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const push = (kind: TokenKind, matched: string, value = matched): void => {
    tokens.push({ kind, text: value, span: { start: at, end: at + matched.length }, startsLine, tainted });
    startsLine = false;
    tainted = false;
    at += matched.length;
  };
  const report = (
    code: Problem['code'],
    length: number,
    message: string,
    fixes: Problem['fixes'] = [],
  ): void => {
    problems.push({ code, severity: 'error', span: { start: at, end: at + length }, message, fixes });
  };

  while (at < text.length) {
    const blank = match(patterns.blank);
    if (blank !== undefined) {
      startsLine ||= /[\r\n]/.test(blank);
      at += blank.length;
      continue;
    }
    const comment = match(patterns.comment);
    if (comment !== undefined) {
      comments.push({
        span: { start: at, end: at + comment.length },
        ownLine: startsLine,
        nextToken: tokens.length,
      });
      at += comment.length;
      continue;
    }
    const phrase = match(patterns.phrase);
    const word = match(patterns.word);
    if (phrase !== undefined && phrase.length >= (word?.length ?? 0)) {
      push('keyword', phrase, phrase.replace('()', ''));
      continue;
    }
    if (word !== undefined) {
      const glued = formWords.has(word) && text.charAt(at + word.length) === '(';
      push(glued ? 'form' : keywords.has(word) ? 'keyword' : 'word', word);
      continue;
    }
    const number = match(patterns.number);
    if (number !== undefined) {
      push(number.includes('.') ? 'float' : 'int', number);
      continue;
    }
    const string = match(patterns.string);
    if (string !== undefined) {
      push('string', string, string.slice(1, -1));
      continue;
    }
    const single = match(patterns.singleQuoted);
    if (single !== undefined) {
      const inner = single.slice(1, -1);
      const fixes = inner.includes('"')
        ? []
        : [
            {
              title: 'Use double quotes',
              edits: [{ span: { start: at, end: at + single.length }, text: `"${inner}"` }],
            },
          ];
      report('syntax/string', single.length, 'RASP strings stand in double quotes.', fixes);
      push('string', single, inner);
      continue;
    }
    const open = match(patterns.openString);
    if (open !== undefined) {
      // What follows a forgotten quote is most often the end of the statement, which then still counts as such.
      const kept = open.replace(/[\s)\];,]*$/, '');
      const quote = open.charAt(0);
      report(
        'syntax/string',
        kept.length,
        `This string is never closed: a ${quote} is missing on this line.`,
        [
          {
            title: `Close the string`,
            edits: [{ span: { start: at + kept.length, end: at + kept.length }, text: quote }],
          },
        ],
      );
      tainted = true;
      push('string', kept, kept.slice(1));
      continue;
    }
    const sign = match(patterns.sign);
    if (sign !== undefined) {
      push('sign', sign);
      continue;
    }
    const unknown = match(patterns.unknown) ?? text.charAt(at);
    report(
      'syntax/character',
      unknown.length,
      `${JSON.stringify(unknown)} means nothing in RASP${adviceFor(unknown)}`,
    );
    at += unknown.length;
    tainted = true;
  }
  tokens.push({
    kind: 'end',
    text: '',
    span: { start: text.length, end: text.length },
    startsLine: true,
    tainted,
  });
  return { tokens, comments, problems };
}

function adviceFor(unknown: string): string {
  switch (unknown) {
    case '.':
      return ': a number needs digits on both sides of its point, and nothing has attributes.';
    case '&':
    case '&&':
      return '; `and` combines conditions and selectors.';
    case '|':
    case '||':
      return '; `or` combines conditions and selectors.';
    case '!':
      return '; `not` negates.';
    default:
      return '.';
  }
}
