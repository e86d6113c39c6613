import { isAtom, type Value } from '../../values/value';
import { compareNumbers } from '../../values/compare';
import type { Column } from '../column';
import { allPositions } from './countingSort';
import { numbersOf } from './numbers';
import { firstIndex, nowhere, placesByElement, type Places, type Ranking } from './places';

/** Ranks doubles: ints close to each other by a table, all others by sorting. */
export function numberRanking(data: Doubles): Ranking {
  const first = data[0] ?? 0;
  if (areConsecutive(data, first)) return consecutive(first, data.length);
  let lowest = Infinity;
  let highest = -Infinity;
  let areInts = true;
  for (let i = 0; i < data.length; i++) {
    const number = data[i] ?? 0;
    if (!Number.isSafeInteger(number)) areInts = false;
    if (number < lowest) lowest = number;
    if (number > highest) highest = number;
  }
  const isDense = areInts && highest - lowest <= 4 * data.length + 1024;
  return isDense ? dense(data, lowest, highest - lowest + 1) : sparse(data);
}

type Doubles = Float64Array | Uint8Array;

function areConsecutive(data: Doubles, first: number): boolean {
  const { length } = data;
  if (length === 0 || !Number.isSafeInteger(first) || !Number.isSafeInteger(first + length)) return false;
  for (let i = 0; i < length; i++) if (data[i] !== first + i) return false;
  return true;
}

/** Positions, mostly. */
function consecutive(first: number, length: number): Ranking {
  const clamped = (place: number): number => (place < 0 ? 0 : place > length ? length : place);
  let ranks: Int32Array | undefined;
  return {
    // Often nobody asks: what equals a position is found without.
    get ranks() {
      ranks ??= allPositions(length);
      return ranks;
    },
    count: length,
    isIdentity: true,
    locate: (query) =>
      amongPositions(query, first, length) ??
      placesOf(
        query,
        (number) => clamped(Math.ceil(number) - first),
        (number) => clamped(Math.floor(number) + 1 - first),
      ),
  };
}

/** What most heads ask for, without rounding: ints among positions. */
function amongPositions(query: Column, first: number, length: number): Places | undefined {
  if (query.storage !== 'int') return undefined;
  const { data } = query;
  const below = new Int32Array(data.length);
  const upTo = new Int32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const place = (data[i] ?? 0) - first;
    below[i] = place < 0 ? 0 : place > length ? length : place;
    upTo[i] = place < 0 ? 0 : place >= length ? length : place + 1;
  }
  return { below, upTo };
}

/** Ints by a table: how many different keys are less than the lowest one plus the index. */
function dense(data: Doubles, lowest: number, range: number): Ranking {
  const table = new Int32Array(range + 1);
  for (let i = 0; i < data.length; i++) table[(data[i] ?? 0) - lowest + 1] = 1;
  for (let i = 1; i <= range; i++) table[i] = (table[i] ?? 0) + (table[i - 1] ?? 0);
  const ranks = new Int32Array(data.length);
  for (let i = 0; i < data.length; i++) ranks[i] = table[(data[i] ?? 0) - lowest] ?? 0;
  const at = (place: number): number => table[place < 0 ? 0 : place > range ? range : place] ?? 0;
  return {
    ranks,
    count: table[range] ?? 0,
    isIdentity: false,
    locate: (query) =>
      placesOf(
        query,
        (number) => at(Math.ceil(number) - lowest),
        (number) => at(Math.floor(number) + 1 - lowest),
      ),
  };
}

function sparse(data: Doubles): Ranking {
  const sorted = differentIn(data);
  const count = sorted.length;
  const below = (number: number): number => firstIndex(count, (at) => (sorted[at] ?? 0) >= number);
  const ranks = new Int32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const number = data[i] ?? 0;
    ranks[i] = Number.isNaN(number) ? count : below(number);
  }
  return {
    ranks,
    count,
    isIdentity: false,
    locate: (query) =>
      placesOf(query, below, (number) => firstIndex(count, (at) => (sorted[at] ?? 0) > number)),
  };
}

/** The different numbers in their order, without those that are none. */
function differentIn(data: Doubles): Float64Array {
  const sorted = Float64Array.from(data).sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    const number = sorted[i] ?? 0;
    if (Number.isNaN(number) || (count > 0 && sorted[count - 1] === number)) continue;
    sorted[count] = number;
    count += 1;
  }
  return sorted.slice(0, count);
}

/** Where queries stand, by functions of numbers that grow with them. */
function placesOf(
  query: Column,
  belowOf: (number: number) => number,
  upToOf: (number: number) => number,
): Places {
  const numbers = query.storage === 'constant' ? undefined : numbersOf(query);
  if (!numbers) return placesByElement(query, (element) => placeOf(element, belowOf, upToOf));
  const { data } = numbers;
  const below = new Int32Array(data.length);
  const upTo = new Int32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const number = data[i] ?? 0;
    const isNone = Number.isNaN(number);
    below[i] = isNone ? -1 : belowOf(number);
    upTo[i] = isNone ? -1 : upToOf(number);
  }
  return { below, upTo };
}

/** Where an element stands that may be an int that no double is: between the doubles next to it. */
function placeOf(
  element: Value,
  belowOf: (number: number) => number,
  upToOf: (number: number) => number,
): readonly [number, number] {
  if (!isAtom(element) || typeof element === 'string') return nowhere;
  const number = Number(element);
  if (Number.isNaN(number)) return nowhere;
  const sign = compareNumbers(element, number);
  if (sign === 0) return [belowOf(number), upToOf(number)];
  const place = sign < 0 ? belowOf(number) : upToOf(number);
  return [place, place];
}
