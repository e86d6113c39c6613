import { numberKinds, type Column } from '../column';
import { numbersOf } from './numbers';
import type { Weight } from './tally';

/** Ints whose sizes add up to more may have a sum that no double is, after a few of their sums are added and taken away. */
const largestSum = 2 ** 47;

/** The values of a column as what is added up. */
export interface Summands {
  readonly weight: Weight;
  /** 1 for each float, where some values are and others are not. */
  readonly floats: Weight | undefined;
  /** Whether all are floats. */
  readonly areFloats: boolean;
}

const { float } = numberKinds;

/** @returns `undefined` for values that have no sum, or one that doubles may not hold. */
export function summandsOf(values: Column, length: number): Summands | undefined {
  const numbers = numbersOf(values);
  if (!numbers) return undefined;
  const data =
    numbers.mask === 0 ? new Float64Array(length).fill(numbers.data[0] ?? 0) : asDoubles(numbers.data);
  const { kind, kinds } = numbers;
  let ofInts = 0;
  let ofFloats = 0;
  let areWhole = true;
  let someFloats = false;
  for (let i = 0; i < length; i++) {
    const number = data[i] ?? 0;
    if ((kind ?? kinds[i]) === float) {
      someFloats = true;
      ofFloats += Math.abs(number);
      areWhole &&= Number.isInteger(number);
    } else ofInts += Math.abs(number);
  }
  if (ofInts > largestSum) return undefined;
  return {
    weight: { data, isExact: areWhole && ofInts + ofFloats <= largestSum },
    floats:
      kind === undefined && someFloats
        ? { data: Float64Array.from(kinds, (of) => (of === float ? 1 : 0)), isExact: true }
        : undefined,
    areFloats: kind === float,
  };
}

function asDoubles(data: Float64Array | Uint8Array): Float64Array {
  return data instanceof Float64Array ? data : new Float64Array(data);
}
