import type { Language } from '../../syntax/tree';
import { codePoints } from '../../text/codePoints';
import { formatFloat, pythonSource } from '../../values/format';
import { Range } from '../../values/range';
import { Dict, isAtom, List, none, Tuple, type Atom, type Value } from '../../values/value';

/** How many values one source may hold. */
const mostValues = 500;

/**
 * Source of a language that gives a value again; `undefined` where there is none (`nan`, functions, strings that RASP can
 * not write) or it would be too long to be read.
 */
export function sourceOf(value: Value, language: Language): string | undefined {
  let left = mostValues;
  const write = (part: Value): string | undefined => {
    left -= 1;
    if (left < 0) return undefined;
    if (isAtom(part)) return language === 'rasp' ? raspAtom(part) : pythonAtom(part);
    if (part instanceof List) return writeAll('[', part.items, ']');
    if (part instanceof Dict) {
      const pairs = part.entries().map(([key, item]) => joined([write(key), write(item)], ': '));
      return bracketed('{', pairs, '}');
    }
    if (language === 'rasp') return undefined;
    if (part instanceof Tuple) return writeAll('(', part.items, part.items.length === 1 ? ',)' : ')');
    return part === none || part instanceof Range ? pythonSource(part) : undefined;
  };
  const writeAll = (open: string, items: readonly Value[], close: string): string | undefined =>
    items.length > left ? undefined : bracketed(open, items.map(write), close);
  return write(value);
}

/** Source that equals the elements of a sequence: a string where all are characters, else a list. */
export function sequenceSource(items: readonly Value[], language: Language): string | undefined {
  const text = charactersIn(items);
  const string = text === undefined ? undefined : sourceOf(text, language);
  return string ?? sourceOf(new List(items), language);
}

/** Elements that are all single characters, as one string; `undefined` for others, and for none. */
export function charactersIn(items: readonly Value[]): string | undefined {
  if (items.length === 0 || items.length > mostValues) return undefined;
  const strings = items.filter((item) => typeof item === 'string');
  const areCharacters =
    strings.length === items.length && strings.every((item) => codePoints(item).length === 1);
  if (!areCharacters) return undefined;
  const text = strings.join('');
  // Two halves of one character would become one.
  return codePoints(text).length === items.length ? text : undefined;
}

function bracketed(open: string, parts: readonly (string | undefined)[], close: string): string | undefined {
  const text = joined(parts, ', ');
  return text === undefined ? undefined : open + text + close;
}

function joined(parts: readonly (string | undefined)[], between: string): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join(between);
}

function raspAtom(atom: Atom): string | undefined {
  if (typeof atom === 'string') return /["\r\n]/.test(atom) ? undefined : `"${atom}"`;
  if (typeof atom !== 'number') return pythonSource(atom);
  return Number.isFinite(atom) ? withoutExponent(formatFloat(atom)) : undefined;
}

function pythonAtom(atom: Atom): string | undefined {
  if (typeof atom !== 'number' || Number.isFinite(atom)) return pythonSource(atom);
  return Number.isNaN(atom) ? undefined : `float("${formatFloat(atom)}")`;
}

/** The same digits without an exponent, which RASP has not. */
function withoutExponent(float: string): string {
  const [, sign = '', digits = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(float) ?? [];
  if (exponent === undefined) return float;
  const point = digits.length + Number(exponent);
  const all = digits + fraction;
  return point <= 0
    ? `${sign}0.${'0'.repeat(-point)}${all}`
    : `${sign}${all.padEnd(point, '0').slice(0, point)}.${all.slice(point) || '0'}`;
}
