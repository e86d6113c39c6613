import type { Value } from '../../values/value';
import { columnLength, elementAt, type Column } from '../column';

/** For each query how many ranks are less than it, and how many are not greater; −1 for what is equal to nothing. */
export interface Places {
  readonly below: Int32Array;
  readonly upTo: Int32Array;
}

/**
 * The elements of a column of keys in their order: equal ones have one rank. What is equal to nothing, not even to itself,
 * has the rank `count`.
 */
export interface Ranking {
  /** The rank of each key. */
  readonly ranks: Int32Array;
  /** How many ranks there are. */
  readonly count: number;
  /** Whether keys have their positions as ranks. */
  readonly isIdentity: boolean;
  /** Where queries stand among the keys. */
  locate(query: Column): Places;
}

/** The place of what is equal to nothing, not even to itself. */
export const nowhere: readonly [number, number] = [-1, -1];

/** Where each query stands, given where its element stands: asked once for queries that are known to be the same. */
export function placesByElement(
  query: Column,
  placeOf: (element: Value) => readonly [number, number],
): Places {
  const length = columnLength(query);
  const below = new Int32Array(length);
  const upTo = new Int32Array(length);
  if (query.storage === 'constant') {
    const [first, last] = placeOf(query.value);
    return { below: below.fill(first), upTo: upTo.fill(last) };
  }
  if (query.storage === 'string') {
    const places = query.dictionary.strings.map(placeOf);
    for (let i = 0; i < length; i++) {
      const [first, last] = places[query.data[i] ?? 0] ?? nowhere;
      below[i] = first;
      upTo[i] = last;
    }
    return { below, upTo };
  }
  for (let i = 0; i < length; i++) {
    const [first, last] = placeOf(elementAt(query, i));
    below[i] = first;
    upTo[i] = last;
  }
  return { below, upTo };
}

/** The first index from 0 for which something holds that holds for all after it; `length` where it never does. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
