import type { Comparison } from '../../values/compare';
import { compareStrings, holds } from '../../values/compare';
import type { Column } from '../column';
import type { Dictionary } from '../dictionary';
import { numbersOf, type Numbers } from './numbers';

/**
 * Python's comparison of two columns, position by position, as ones and zeros.
 * @returns `undefined` where single values have to be looked at: what is no double and no string, an order between both.
 */
export function comparison(
  operator: Comparison,
  left: Column,
  right: Column,
  length: number,
): Uint8Array | undefined {
  const [a, b] = [numbersOf(left), numbersOf(right)];
  if (a && b) return ofNumbers(operator, a, b, length);
  const [s, t] = [stringsOf(left), stringsOf(right)];
  if (s && t) return ofStrings(operator, s, t, length);
  const areApart = (a && t) ?? (s && b);
  if (!areApart || (operator !== '==' && operator !== '!=')) return undefined;
  return new Uint8Array(length).fill(operator === '!=' ? 1 : 0);
}

function ofNumbers(operator: Comparison, a: Numbers, b: Numbers, length: number): Uint8Array {
  const [x, y, p, q] = [a.data, b.data, a.mask, b.mask];
  const result = new Uint8Array(length);
  switch (operator) {
    case '==':
      for (let i = 0; i < length; i++) result[i] = x[i & p] === y[i & q] ? 1 : 0;
      return result;
    case '!=':
      for (let i = 0; i < length; i++) result[i] = x[i & p] === y[i & q] ? 0 : 1;
      return result;
    case '<':
      for (let i = 0; i < length; i++) result[i] = (x[i & p] ?? 0) < (y[i & q] ?? 0) ? 1 : 0;
      return result;
    case '<=':
      for (let i = 0; i < length; i++) result[i] = (x[i & p] ?? 0) <= (y[i & q] ?? 0) ? 1 : 0;
      return result;
    case '>':
      for (let i = 0; i < length; i++) result[i] = (x[i & p] ?? 0) > (y[i & q] ?? 0) ? 1 : 0;
      return result;
    case '>=':
      for (let i = 0; i < length; i++) result[i] = (x[i & p] ?? 0) >= (y[i & q] ?? 0) ? 1 : 0;
      return result;
  }
}

/** A column of strings as loops read it, as `Numbers` are. */
interface Strings {
  readonly data: Int32Array;
  readonly mask: 0 | -1;
  readonly strings: readonly string[];
  /** The dictionary of a column; of a string that is the same everywhere there is none. */
  readonly dictionary: Dictionary | undefined;
}

function stringsOf(column: Column): Strings | undefined {
  if (column.storage === 'string') {
    const { data, dictionary } = column;
    return { data, mask: -1, strings: dictionary.strings, dictionary };
  }
  if (column.storage !== 'constant' || typeof column.value !== 'string') return undefined;
  return { data: Int32Array.of(0), mask: 0, strings: [column.value], dictionary: undefined };
}

function ofStrings(operator: Comparison, a: Strings, b: Strings, length: number): Uint8Array {
  const [x, y, p, q] = [a.data, b.data, a.mask, b.mask];
  const result = new Uint8Array(length);
  const [whole, part] = codes(a, b);
  if (operator === '==' || operator === '!=') {
    const [same, other] = operator === '==' ? [1, 0] : [0, 1];
    for (let i = 0; i < length; i++) result[i] = whole[x[i & p] ?? 0] === part[y[i & q] ?? 0] ? same : other;
    return result;
  }
  if (a.dictionary && a.dictionary === b.dictionary) {
    const { ranks } = a.dictionary;
    for (let i = 0; i < length; i++)
      result[i] = holds(operator, (ranks[x[i & p] ?? 0] ?? 0) - (ranks[y[i & q] ?? 0] ?? 0)) ? 1 : 0;
    return result;
  }
  for (let i = 0; i < length; i++) {
    const [s, t] = [a.strings[x[i & p] ?? 0] ?? '', b.strings[y[i & q] ?? 0] ?? ''];
    result[i] = holds(operator, compareStrings(s, t)) ? 1 : 0;
  }
  return result;
}

/** Numbers for the strings of both that are equal where the strings are. */
function codes(a: Strings, b: Strings): readonly [ArrayLike<number>, ArrayLike<number>] {
  const [own, other] = [a.strings.map((_, code) => code), b.strings];
  const toOwn = (text: string): number =>
    a.dictionary ? a.dictionary.codeOf(text) : a.strings.indexOf(text);
  if (a.dictionary && a.dictionary === b.dictionary) return [own, own];
  // A constant is looked up in the dictionary of the other, not the other way round.
  if (!a.dictionary && b.dictionary) {
    const code = b.dictionary.codeOf(a.strings[0] ?? '');
    return [[code], other.map((_, at) => at)];
  }
  return [own, other.map(toOwn)];
}
