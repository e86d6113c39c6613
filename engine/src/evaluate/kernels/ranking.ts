import { compareNumbers, compareStrings } from '../../values/compare';
import { isAtom, type Value } from '../../values/value';
import { columnLength, elementsOfColumn, type Column } from '../column';
import { Dictionary } from '../dictionary';
import { numberRanking } from './numberRanking';
import { numbersOf } from './numbers';
import { firstIndex, nowhere, placesByElement, type Places, type Ranking } from './places';

type Comparable = bigint | number | boolean;
type Strings = Pick<Extract<Column, { storage: 'string' }>, 'data' | 'dictionary'>;

/** Ranks the elements of a column, for orders between them; where `isOrdered` is not asked for, only for equality. */
export function rankingOf(key: Column, isOrdered: boolean): Ranking {
  if (key.storage === 'string') return stringRanking(key, isOrdered);
  if (key.storage === 'constant' && typeof key.value === 'string') {
    const { value, length } = key;
    return stringRanking({ data: new Int32Array(length), dictionary: new Dictionary([value]) }, isOrdered);
  }
  const numbers = key.storage === 'constant' ? undefined : numbersOf(key);
  if (numbers) return numberRanking(numbers.data);
  return isOrdered ? orderedRanking(key) : equalityRanking(key);
}

/** Where the keys themselves stand. */
export function placesOfKeys({ ranks, count }: Ranking): Places {
  const below = new Int32Array(ranks.length);
  const upTo = new Int32Array(ranks.length);
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i] ?? 0;
    below[i] = rank === count ? -1 : rank;
    upTo[i] = rank === count ? -1 : rank + 1;
  }
  return { below, upTo };
}

function stringRanking({ data, dictionary }: Strings, isOrdered: boolean): Ranking {
  const { strings } = dictionary;
  const rankOfCode = isOrdered ? dictionary.ranks : Int32Array.from(strings, (_, code) => code);
  const ranks = isOrdered ? data.map((code) => rankOfCode[code] ?? 0) : data;
  return {
    ranks,
    count: strings.length,
    isIdentity: false,
    locate: (query) => {
      const sorted = new Array<string>(strings.length);
      if (isOrdered) strings.forEach((text, code) => (sorted[rankOfCode[code] ?? 0] = text));
      return placesByElement(query, (element) => {
        const code = typeof element === 'string' ? dictionary.codeOf(element) : -1;
        const rank = rankOfCode[code];
        if (rank !== undefined) return [rank, rank + 1];
        if (!isOrdered || typeof element !== 'string') return nowhere;
        const place = firstIndex(sorted.length, (at) => compareStrings(sorted[at] ?? '', element) >= 0);
        return [place, place];
      });
    },
  };
}

/** Of numbers that doubles do not hold. */
function orderedRanking(key: Column): Ranking {
  const keys = elementsOfColumn(key);
  const sorted: Comparable[] = [];
  for (const number of keys.filter(isComparable).sort(compareNumbers)) {
    const last = sorted.at(-1);
    if (last === undefined || compareNumbers(last, number) !== 0) sorted.push(number);
  }
  const placeOf = (element: Value): readonly [number, number] => {
    if (!isComparable(element)) return nowhere;
    const place = firstIndex(sorted.length, (at) => compareNumbers(sorted[at] ?? 0, element) >= 0);
    const found = sorted[place];
    return [place, found !== undefined && compareNumbers(found, element) === 0 ? place + 1 : place];
  };
  const ranks = Int32Array.from(keys, (element) =>
    isComparable(element) ? placeOf(element)[0] : sorted.length,
  );
  return {
    ranks,
    count: sorted.length,
    isIdentity: false,
    locate: (query) => placesByElement(query, placeOf),
  };
}

function isComparable(value: Value): value is Comparable {
  return typeof value === 'number'
    ? !Number.isNaN(value)
    : typeof value === 'bigint' || typeof value === 'boolean';
}

/** Of elements that may have no order between them, numbered as they come. */
function equalityRanking(key: Column): Ranking {
  const numbers = new Map<unknown, number>();
  const ranks = new Int32Array(columnLength(key));
  for (const [position, element] of elementsOfColumn(key).entries()) {
    const identity = identityOf(element);
    const known = numbers.get(identity) ?? numbers.size;
    if (identity !== undefined) numbers.set(identity, known);
    ranks[position] = identity === undefined ? -1 : known;
  }
  const count = numbers.size;
  for (let i = 0; i < ranks.length; i++) if (ranks[i] === -1) ranks[i] = count;
  return {
    ranks,
    count,
    isIdentity: false,
    locate: (query) =>
      placesByElement(query, (element) => {
        const number = numbers.get(identityOf(element));
        return number === undefined ? nowhere : [number, number + 1];
      }),
  };
}

/** Something that JavaScript takes for the same where Python's `==` says so; `undefined` for what is equal to nothing. */
function identityOf(value: Value): unknown {
  if (!isAtom(value) || typeof value === 'string') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Number.isNaN(value)) return undefined;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;
}
