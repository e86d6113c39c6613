import type { Complex } from './complex';
import { roundToThousandths } from './decimal';
import { deepestNesting, largestSize } from './sizes';
import type { DictView } from './dictView';
import type { SetValue } from './set';
import { isAtom, type Dict, type List, type Opaque, type Tuple, type Value } from './value';

/** Python's `repr` of a float: the shortest digits that read back, `.0` or an exponent always there. */
export function formatFloat(float: number): string {
  if (Number.isNaN(float)) return 'nan';
  if (!Number.isFinite(float)) return float > 0 ? 'inf' : '-inf';
  if (Object.is(float, -0)) return '-0.0';
  const [mantissa = '', exponentText = '0'] = float.toExponential().split('e');
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) {
    const digits = String(Math.abs(exponent)).padStart(2, '0');
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${digits}`;
  }
  const plain = exponent < 0 ? fixedSmall(mantissa, exponent) : String(float);
  return plain.includes('.') ? plain : `${plain}.0`;
}

/** JavaScript switches to exponents below 1e-6, Python below 1e-4; both are written out from the digits. */
function fixedSmall(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace('-', '').replace('.', '');
  return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
}

/** Python's `repr` of a complex number. */
export function formatComplex({ re, im }: Complex): string {
  const part = (float: number): string => formatFloat(float).replace(/\.0$/, '');
  if (re === 0 && !Object.is(re, -0)) return `${part(im)}j`;
  const sign = im >= 0 && !Object.is(im, -0) ? '+' : Number.isNaN(im) ? '+' : '';
  return `(${part(re)}${sign}${part(im)}j)`;
}

/** Python's `repr` of a string: single quotes unless only those are inside; escapes as Python writes them. */
export function formatString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return quote + text.replace(mayNeedEscape, (char) => escapeCharacter(char, quote)) + quote;
}

const mayNeedEscape = /["'\\]|[^\P{C} ]|[^\P{Z} ]/gu;

function escapeCharacter(char: string, quote: string): string {
  if (char === quote || char === '\\') return `\\${char}`;
  if (char === '\n') return '\\n';
  if (char === '\r') return '\\r';
  if (char === '\t') return '\\t';
  // Python prints what Unicode calls printable: no control, format, surrogate, private or unassigned characters, and
  // of the separators only the blank.
  return char !== ' ' && /[\p{C}\p{Z}]/u.test(char) ? codeEscape(char) : char;
}

/** Python's `ascii` of what its `repr` gave: characters beyond ASCII by their codes. */
export function escapeNonAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, codeEscape);
}

function codeEscape(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}

/** The text of what operators only know by name, inside of a value; `undefined` for its label in angle brackets. */
export type TextOfOpaque = (value: Opaque) => string | undefined;

/** Python's `repr` of a value; functions, s-ops and selectors show their label in angle brackets. */
export function repr(value: Value, ofOpaque?: TextOfOpaque): string {
  return textOf(value, formatString, ofOpaque);
}

/** Python's `str`: as `repr`, strings bare. */
export function str(value: Value): string {
  return typeof value === 'string' ? value : repr(value);
}

/** An atom as RASP source and as messages quote it: strings in double quotes. */
export function quote(value: Value, ofOpaque?: TextOfOpaque): string {
  return typeof value === 'string' ? inDoubleQuotes(value) : repr(value, ofOpaque);
}

/** A value as RASP source, as far as it has one: all strings in double quotes. */
export function source(value: Value): string {
  return textOf(value, inDoubleQuotes);
}

/** A value as Python source: strings in double quotes where they need no escapes, else as their `repr`. */
export function pythonSource(value: Value): string {
  return textOf(value, (text) =>
    formatString(text).slice(1, -1) === text && !text.includes('"')
      ? inDoubleQuotes(text)
      : formatString(text),
  );
}

/** How long a value may be that is cut. */
const longestBrief = 60;

/** A value as messages show it: as source, cut when long. */
export function brief(value: Value, ofOpaque?: TextOfOpaque): string {
  return textOf(value, inDoubleQuotes, ofOpaque, longestBrief);
}

/** Python's `repr`, cut when long. */
export function briefRepr(value: Value, ofOpaque?: TextOfOpaque): string {
  return textOf(value, formatString, ofOpaque, longestBrief);
}

function inDoubleQuotes(text: string): string {
  return `"${text}"`;
}

/** The text of a value, cut with `…` past `longest` characters. */
function textOf(
  value: Value,
  ofString: (text: string) => string,
  ofOpaque: TextOfOpaque = () => undefined,
  longest = largestSize,
): string {
  const writer = new Writer(ofString, ofOpaque, longest);
  writer.write(value);
  return writer.text.length > longest ? `${writer.text.slice(0, longest)}…` : writer.text;
}

/** Writes values until the text is long enough: lists can be long, deep, and hold each other many times over. */
class Writer {
  text = '';
  /** What is being written: what holds itself is not written again. */
  readonly #open = new Set<object>();

  constructor(
    private readonly ofString: (text: string) => string,
    private readonly ofOpaque: TextOfOpaque,
    private readonly longest: number,
  ) {}

  write(value: Value): void {
    const each = (item: Value): void => {
      this.write(item);
    };
    if (isAtom(value)) this.text += textOfLeaf(value, this.ofString, this.ofOpaque);
    else {
      switch (value.kind) {
        case 'list':
          this.#writeAll(value, '[', value.items, ']', each);
          break;
        case 'tuple':
          // Python writes a tuple of one item with a comma.
          this.#writeAll(value, '(', value.items, value.items.length === 1 ? ',)' : ')', each);
          break;
        case 'set':
          if (value.size === 0) this.text += 'set()';
          else this.#writeAll(value, '{', value.values(), '}', each);
          break;
        case 'view':
          this.text += `dict_${value.part}(`;
          this.#writeAll(value, '[', value.values(), '])', each);
          break;
        case 'dict':
          this.#writeAll(value, '{', value.live(), '}', ([key, item]) => {
            this.write(key);
            this.text += ': ';
            this.write(item);
          });
          break;
        default:
          this.text += textOfLeaf(value, this.ofString, this.ofOpaque);
      }
    }
  }

  #writeAll<T>(
    whole: object,
    open: string,
    items: Iterable<T>,
    close: string,
    write: (item: T) => void,
  ): void {
    this.text += open;
    if (this.#open.has(whole)) this.text += '...';
    else if (this.#open.size >= deepestNesting) this.text += '…';
    else {
      this.#open.add(whole);
      let first = true;
      for (const item of items) {
        if (this.text.length > this.longest) break;
        if (!first) this.text += ', ';
        first = false;
        write(item);
      }
      this.#open.delete(whole);
    }
    this.text += close;
  }
}

type Leaf = Exclude<Value, List | Tuple | Dict | DictView | SetValue>;

function textOfLeaf(value: Leaf, ofString: (text: string) => string, ofOpaque: TextOfOpaque): string {
  switch (typeof value) {
    case 'bigint':
      return value.toString();
    case 'number':
      return formatFloat(value);
    case 'boolean':
      return value ? 'True' : 'False';
    case 'string':
      return ofString(value);
    default:
      if (value.kind === 'none') return 'None';
      if (value.kind === 'range') return value.text;
      if (value.kind === 'complex') return formatComplex(value);
      return (value.kind === 'iterator' ? undefined : ofOpaque(value)) ?? `<${value.label}>`;
  }
}

/**
 * An element inside a shown sequence: floats to three decimals, bools as `T` and `F`, strings bare, what is no atom as
 * Python's `repr`.
 */
export function formatElement(element: Value): string {
  switch (typeof element) {
    case 'number':
      return formatFloat(roundToThousandths(element));
    case 'boolean':
      return element ? 'T' : 'F';
    default:
      return str(element);
  }
}
