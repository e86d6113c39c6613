import { OpenSigns } from './openSigns';
import { endOfOpenText, endOfText, type Opening } from './strings';
import { valueOf, type Reader } from './reader';

/** Where the scanner is in an f-string: in its text, in a field, or in the format behind a field's colon. */
interface Place {
  readonly part: 'text' | 'field' | 'format';
  readonly opening: Opening;
  /** Where the f-string begins. */
  readonly start: number;
  /** The end of the line that it ends at if nothing closes it; where something does, it has none. */
  readonly limit: number;
  /** The brackets that are open in its field. */
  readonly brackets: OpenSigns<string>;
}

/** Splits f-strings into tokens. */
export class FormattedStrings {
  readonly #places: Place[] = [];

  constructor(private readonly reader: Reader) {}

  get inside(): boolean {
    return this.#places.length > 0;
  }

  /** Whether text is next, not code. */
  get inText(): boolean {
    const part = this.#places.at(-1)?.part;
    return part === 'text' || part === 'format';
  }

  /** Whether an f-string must have ended before a line break. */
  get endsAtLineBreak(): boolean {
    const place = this.#places.at(-1);
    return place !== undefined && (place.opening.quote.length === 1 || this.reader.at >= place.limit);
  }

  /** The open brackets of the innermost f-string. */
  get brackets(): OpenSigns<string> | undefined {
    return this.#places.at(-1)?.brackets;
  }

  open(opening: Opening): void {
    const { text, at } = this.reader;
    const length = opening.prefix.length + opening.quote.length;
    this.#places.push({
      part: 'text',
      opening,
      start: at,
      limit: limitOf(text, at + length, opening.quote),
      brackets: new OpenSigns(),
    });
    this.reader.push('f-start', length);
  }

  /** Whether a quote in a field rather ends the f-string around it, because no other one does on this line. */
  ends({ prefix, quote }: Opening): boolean {
    const { opening } = this.#places.at(-1) ?? {};
    if (opening?.quote !== quote.charAt(0)) return false;
    const { text } = this.reader;
    const at = this.reader.at + prefix.length;
    const next = text.indexOf(opening.quote, at + 1);
    const last = next < 0 ? -1 : text.indexOf(opening.quote, next + 1);
    if (last < 0) return true;
    return /[\r\n]/.test(text.slice(at, last));
  }

  /** Reads a sign that ends a field or begins its conversion or format. */
  sign(): boolean {
    const place = this.#places.at(-1);
    const { reader } = this;
    if (place?.part !== 'field' || place.brackets.length > 0) return false;
    const sign = reader.text.charAt(reader.at);
    if (sign === '}') {
      this.#places.pop();
      reader.push('f-close', 1);
    } else if (sign === ':') {
      this.#places.push({ ...place, part: 'format' });
      reader.push('sign', 1);
    } else if (sign === '!' && reader.text.charAt(reader.at + 1) !== '=') {
      reader.push('sign', 1);
    } else return false;
    return true;
  }

  /** Reads text, up to and including the next sign that means something. */
  readText(): void {
    const place = this.#places.at(-1);
    if (!place) return;
    const { reader } = this;
    const { text } = reader;
    const { quote, prefix } = place.opening;
    const raw = prefix.includes('r');
    const start = reader.at;
    let value = '';
    let from = start;
    let end = start;
    const take = (upTo: number): void => {
      value += valueOf(reader, { start: from, end: upTo }, raw);
    };
    for (;;) {
      stops.lastIndex = end;
      const stop = stops.exec(text);
      end = stop?.index ?? text.length;
      const sign = stop?.[0];
      if (sign === '\\') {
        const named = raw ? undefined : namedEscape(text, end);
        end += named ?? (/[{}]/.test(text.charAt(end + 1)) ? 1 : text.startsWith('\r\n', end + 1) ? 3 : 2);
        end = Math.min(end, text.length);
      } else if ((sign === '{' || sign === '}') && text.charAt(end + 1) === sign && place.part === 'text') {
        take(end + 1);
        end += 2;
        from = end;
      } else if ((sign === '"' || sign === "'") && !text.startsWith(quote, end)) end += 1;
      else if ((sign === '\n' || sign === '\r') && quote.length === 3 && end < place.limit) end += 1;
      else if (sign === '}' && place.part === 'text') {
        const span = { start: end, end: end + 1 };
        reader.report('syntax/string', span, 'A `}` in the text of an f-string is written `}}`.', [
          { title: 'Write `}}`', edits: [{ span, text: '}}' }] },
        ]);
        end += 1;
      } else break;
    }
    take(end);
    if (end > start) reader.push('f-text', end - start, { value });
    this.#endText(place);
  }

  #endText(place: Place): void {
    const { reader } = this;
    const sign = reader.text.charAt(reader.at);
    if (sign === '{') {
      reader.push('f-open', 1);
      place.brackets.shrink(0);
      this.#places.push({ ...place, part: 'field' });
    } else if (sign === '}') {
      this.#places.pop();
      this.#places.pop();
      reader.push('f-close', 1);
    } else if (sign === '\n' || sign === '\r') this.closeLine();
    else if (sign !== '') this.#close(place.opening.quote.length);
  }

  /** Ends the innermost f-string before its time. */
  closeLine(): void {
    const place = this.#places.at(-1);
    if (!place) return;
    const { reader } = this;
    const { quote } = place.opening;
    const closed = reader.text.startsWith(quote, reader.at) ? quote.length : 0;
    if (place.part === 'text' || !closed) {
      const end = reader.at;
      reader.report(
        'syntax/string',
        { start: place.start, end },
        `This f-string is never closed: a ${quote} is missing.`,
        [
          ...(place.part === 'text'
            ? [{ title: 'Close the f-string', edits: [{ span: { start: end, end }, text: quote }] }]
            : []),
        ],
      );
    } else {
      const end = reader.at;
      reader.report(
        'syntax/string',
        { start: place.start, end: end + closed },
        'A field of this f-string is never closed: a `}` is missing.',
        [{ title: 'Insert `}`', edits: [{ span: { start: end, end }, text: '}' }] }],
      );
    }
    reader.taint();
    this.#close(closed, quote.length === 3);
  }

  /** Ends all f-strings at the end of the text. */
  closeAll(): void {
    while (this.inside) this.closeLine();
  }

  #close(length: number, unfinished = false): void {
    const start = this.#places.at(-1)?.start;
    while (this.#places.at(-1)?.start === start && this.inside) this.#places.pop();
    this.reader.push('f-end', length, { unfinished });
  }
}

function limitOf(text: string, start: number, quote: string): number {
  return quote.length === 1 || endOfText(text, start, quote).closed ? Infinity : endOfOpenText(text, start);
}

const stops = /[\\{}"'\r\n]/g;
const namedEscapes = /\\N\{[^}\r\n]{0,99}\}/y;

function namedEscape(text: string, offset: number): number | undefined {
  namedEscapes.lastIndex = offset;
  return namedEscapes.exec(text)?.[0].length;
}
