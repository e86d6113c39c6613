import type { Span } from '../../text/span';

/** An escape sequence that can not be read. */
export interface BadEscape {
  readonly span: Span;
  readonly message: string;
  readonly unsupported: boolean;
}

/** No character has a name of a hundred letters: nothing is looked for further on. */
const escape =
  /\\(?:(\r\n|[\r\n])|([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{([^}\r\n]{0,99})\}|([\s\S]))/g;

const simple: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/**
 * What a piece of a string between its quotes stands for; line breaks become `\n`.
 * @param start where the piece begins in the text, for the places of what is wrong.
 */
export function unescaped(
  source: string,
  start: number,
  raw: boolean,
  wrong: (bad: BadEscape) => void,
): string {
  const lines = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  if (raw || !source.includes('\\')) return lines;
  return replaceEscapes(source, start, wrong);
}

function replaceEscapes(source: string, start: number, wrong: (bad: BadEscape) => void): string {
  let value = '';
  let end = 0;
  for (const match of source.matchAll(escape)) {
    const [all, lineBreak, octal, hex, short, long, named, other] = match;
    value += source.slice(end, match.index).replace(/\r\n?/g, '\n');
    end = match.index + all.length;
    const report = (message: string, unsupported = false): void => {
      const span = { start: start + match.index, end: start + end };
      wrong({ span, message, unsupported });
    };
    if (lineBreak !== undefined) continue;
    if (octal !== undefined) value += String.fromCharCode(parseInt(octal, 8));
    else if (named !== undefined) {
      report(`Characters by name are not part of RASPy: write the character itself for \`${all}\`.`, true);
      value += '\uFFFD';
    } else if (other !== undefined) {
      value += simple[other] ?? all;
      if (other === 'x') report('`\\x` needs two hexadecimal digits behind it.');
      if (other === 'u') report('`\\u` needs four hexadecimal digits behind it.');
      if (other === 'U') report('`\\U` needs eight hexadecimal digits behind it.');
      if (other === 'N') report('`\\N` needs the name of a character in braces behind it.');
    } else {
      const code = parseInt(hex ?? short ?? long ?? '0', 16);
      if (code <= 0x10ffff) value += String.fromCodePoint(code);
      else report(`There is no character with the number of \`${all}\`.`);
    }
  }
  return value + source.slice(end).replace(/\r\n?/g, '\n');
}
