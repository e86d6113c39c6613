import { truthOf, type Column, type Sequences } from '../column';
import { numberColumn, stringColumn } from '../columnOf';
import { Dictionary } from '../dictionary';
import { kindsOf, numbersOf, type Numbers } from './numbers';

/**
 * At each position an element of one column or the other, as a condition says.
 * @returns `undefined` where single values have to be looked at.
 * @throws Failure `budget/size` for strings that are too long together.
 */
export function choice(
  condition: Column,
  then: Column,
  otherwise: Column,
  length: number,
  sequences: Sequences,
): Column | undefined {
  const truth = truthOf(condition, length);
  const [a, b] = [numbersOf(then), numbersOf(otherwise)];
  if (a && b) return ofNumbers(truth, a, b, length, sequences);
  if (then.elements === 'string' && otherwise.elements === 'string')
    return ofStrings(truth, then, otherwise, length);
  return undefined;
}

function ofNumbers(truth: Uint8Array, a: Numbers, b: Numbers, length: number, sequences: Sequences): Column {
  const [x, y, p, q] = [a.data, b.data, a.mask, b.mask];
  const data = new Float64Array(length);
  for (let i = 0; i < length; i++) data[i] = (truth[i] === 1 ? x[i & p] : y[i & q]) ?? 0;
  const [first, second] = [kindsOf(a, length), kindsOf(b, length)];
  const kinds = new Uint8Array(length);
  for (let i = 0; i < length; i++) kinds[i] = (truth[i] === 1 ? first[i] : second[i]) ?? 0;
  return numberColumn(data, kinds, sequences);
}

function ofStrings(truth: Uint8Array, then: Column, otherwise: Column, length: number): Column | undefined {
  const [a, b] = [coded(then), coded(otherwise)];
  if (!a || !b) return undefined;
  const dictionary = merged(a.dictionary, b.dictionary);
  const second = b.dictionary.codesIn(dictionary);
  const data = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    data[i] = (truth[i] === 1 ? a.data[i & a.mask] : second[b.data[i & b.mask] ?? 0]) ?? 0;
  }
  return stringColumn(data, dictionary);
}

function coded(column: Column): { data: Int32Array; mask: 0 | -1; dictionary: Dictionary } | undefined {
  if (column.storage === 'string') return { data: column.data, mask: -1, dictionary: column.dictionary };
  if (column.storage !== 'constant' || typeof column.value !== 'string') return undefined;
  return { data: Int32Array.of(0), mask: 0, dictionary: new Dictionary([column.value]) };
}

/** A dictionary that has the strings of the first under their numbers, and those of the second. */
function merged(first: Dictionary, second: Dictionary): Dictionary {
  const more = second.strings.filter((text) => first.codeOf(text) < 0);
  return more.length === 0 ? first : new Dictionary([...first.strings, ...more]);
}
