import { valueOf, type Reader } from './reader';

/** The prefix and the quote that a string begins with. */
export interface Opening {
  /** In small letters. */
  readonly prefix: string;
  readonly quote: string;
}

const openings = /(?:([bfru]|br|rb|fr|rf)(?=["']))?("""|'''|"|')/iy;

/** How a string begins at an offset, if one does. */
export function openingOf(text: string, offset: number): Opening | undefined {
  openings.lastIndex = offset;
  const match = openings.exec(text);
  return match ? { prefix: (match[1] ?? '').toLowerCase(), quote: match[2] ?? '"' } : undefined;
}

/** Where the text of a string ends that begins at an offset: at its quote, at its line's end if it has no more, or open. */
export function endOfText(
  text: string,
  start: number,
  quote: string,
): { readonly end: number; readonly closed: boolean } {
  const stops =
    quote.length === 3 ? new RegExp(`\\\\|${quote}`, 'g') : new RegExp(`[\\\\\\r\\n${quote}]`, 'g');
  stops.lastIndex = start;
  for (let stop = stops.exec(text); stop; stop = stops.exec(text)) {
    if (stop[0] === quote) return { end: stop.index, closed: true };
    if (stop[0] !== '\\') return { end: stop.index, closed: false };
    stops.lastIndex = stop.index + (text.startsWith('\r\n', stop.index + 1) ? 3 : 2);
  }
  return { end: text.length, closed: false };
}

/** A line that is hardly the text of a string any more. */
const codeLine =
  /(?:\r\n|[\r\n])(?=[ \t]*(?:(?:def|return|import|from|for|if|while)[ \t].*|\w+[ \t]*=[^=].*)$)/gm;

/**
 * Where a string of several lines ends that nothing closes: at the end of the last line before code, or of the text.
 * @param start where its text begins.
 */
export function endOfOpenText(text: string, start: number): number {
  codeLine.lastIndex = start;
  const code = codeLine.exec(text);
  if (!code) return text.length;
  // Empty lines before the code belong to it: a formatter may add some.
  const ink = start + text.slice(start, code.index).trimEnd().length;
  return ink + text.slice(ink).search(/[\r\n]/);
}

const foreignQuotes = /[“”„][^“”\r\n]*[“”]|[‘’‚][^‘’\r\n]*[‘’]/y;
const foreignQuote = /[“”„‘’‚][^\r\n]*/y;

/** Reads the strings without fields. */
export class StringScanner {
  constructor(private readonly reader: Reader) {}

  /** Reads a string that begins here. */
  read({ prefix, quote }: Opening): void {
    const { reader } = this;
    const open = reader.at;
    const start = open + prefix.length + quote.length;
    const { end, closed } = endOfText(reader.text, start, quote);
    if (prefix.includes('b')) {
      reader.report(
        'syntax/unsupported',
        { start: open, end: closed ? end + quote.length : end },
        'Strings of bytes are not part of RASPy: leave out the `b`.',
        [
          {
            title: 'Leave out the `b`',
            edits: [{ span: { start: open, end: open + prefix.length }, text: prefix.replace('b', '') }],
          },
        ],
      );
      reader.taint();
    }
    if (closed) {
      const value = valueOf(reader, { start, end }, prefix.includes('r'));
      reader.push('string', end + quote.length - open, { value });
    } else if (quote.length === 3) this.#openLong(open, start, quote);
    else this.#openShort(open, end, prefix.length, quote);
  }

  /** What follows a forgotten quote is most often the end of the statement, which then still counts as such. */
  #openShort(open: number, lineEnd: number, prefix: number, quote: string): void {
    const { reader } = this;
    const rest = reader.text.slice(open + prefix + 1, lineEnd).replace(/[\s)\]}:,]*$/, '');
    const end = open + prefix + 1 + rest.length;
    reader.report(
      'syntax/string',
      { start: open, end },
      `This string is never closed: a ${quote} is missing on this line.`,
      rest.endsWith('\\')
        ? []
        : [{ title: 'Close the string', edits: [{ span: { start: end, end }, text: quote }] }],
    );
    reader.taint();
    reader.push('string', end - open, { value: rest });
  }

  #openLong(open: number, start: number, quote: string): void {
    const { reader } = this;
    const end = endOfOpenText(reader.text, start);
    reader.report(
      'syntax/string',
      { start: open, end: start },
      `This string is never closed: ${quote} is missing at its end.`,
      [{ title: `Insert ${quote}`, edits: [{ span: { start: end, end }, text: quote }] }],
    );
    reader.taint();
    reader.push('string', end - open, { value: reader.text.slice(start, end), unfinished: true });
  }

  /** Reads a string in the quotes of a word processor. */
  readForeign(): boolean {
    const { reader } = this;
    foreignQuotes.lastIndex = reader.at;
    foreignQuote.lastIndex = reader.at;
    const whole = foreignQuotes.exec(reader.text)?.[0];
    const string = whole ?? foreignQuote.exec(reader.text)?.[0];
    if (string === undefined) return false;
    const span = { start: reader.at, end: reader.at + string.length };
    const inner = whole === undefined ? string.slice(1) : string.slice(1, -1);
    const plain = !/["\\]/.test(inner);
    reader.report('syntax/string', span, 'Strings stand in straight quotes: " or \'.', [
      ...(plain ? [{ title: 'Use straight quotes', edits: [{ span, text: `"${inner}"` }] }] : []),
    ]);
    if (whole === undefined || !plain) reader.taint();
    reader.push('string', string.length, { value: inner });
    return true;
  }
}
