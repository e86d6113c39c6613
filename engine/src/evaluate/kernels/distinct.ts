import { isAtom, type Value } from '../../values/value';
import { truthOf, type Column, type Sequences } from '../column';
import { columnOf, constantColumn } from '../columnOf';
import { gather } from '../gather';

/** Operands with more different elements together are better looked at one by one. */
const mostDistinct = 4096;

/** A column by numbers below `count` that are equal where elements are the same. */
interface Coded {
  readonly data: ArrayLike<number>;
  readonly count: number;
}

/** Results of an operation, each once, and which of them stands at each position. */
interface Distinct {
  readonly results: readonly Value[];
  readonly choice: Int32Array;
}

/**
 * Applies an operation once to the same elements, in the order in which they come, instead of at every position.
 * @param at Applies it to the elements at a position.
 * @returns `undefined` where there are too many different elements, or what comes of them is no atom, which might not be
 * the same twice.
 * @throws what `at` throws, at the first position at which it does.
 */
export function onceForEach(
  operands: readonly Column[],
  length: number,
  at: (position: number) => Value,
): Distinct | undefined {
  const codes = operands.map((operand) => codedColumn(operand, length)).filter((code) => code !== undefined);
  if (codes.length < operands.length) return undefined;
  const count = codes.reduce((product, code) => product * code.count, 1);
  if (count > Math.min(mostDistinct, Math.max(1, length / 4))) return undefined;
  const slots = slotsOf(codes, length);
  const found = new Int32Array(count).fill(-1);
  const results: Value[] = [];
  const choice = new Int32Array(length);
  for (let position = 0; position < length; position++) {
    const slot = slots[position] ?? 0;
    if (found[slot] === -1) {
      const value = at(position);
      if (!isAtom(value)) return undefined;
      found[slot] = results.length;
      results.push(value);
    }
    choice[position] = found[slot] ?? 0;
  }
  return { results, choice };
}

/**
 * The column of results that are known once each.
 * @returns `undefined` where they can not be in one sequence: that is told of all of them.
 * @throws Failure `budget/size` for strings that are too long together.
 */
export function columnOfDistinct({ results, choice }: Distinct, sequences: Sequences): Column | undefined {
  const [first] = results;
  if (results.length === 1 && first !== undefined) return constantColumn(first, choice.length, sequences);
  const strings = results.filter((value) => typeof value === 'string').length;
  if (sequences === 'typed' && strings > 0 && strings < results.length) return undefined;
  return gather(columnOf(results, sequences), choice);
}

function codedColumn(column: Column, length: number): Coded | undefined {
  switch (column.storage) {
    case 'constant':
      return { data: [], count: 1 };
    case 'string':
      return { data: column.data, count: column.dictionary.strings.length };
    case 'bool':
      return { data: truthOf(column, length), count: 2 };
    default:
      return undefined;
  }
}

/** One number for the elements of all operands at each position. */
function slotsOf(codes: readonly Coded[], length: number): Int32Array {
  const slots = new Int32Array(length);
  for (const { data, count } of codes) {
    if (count === 1) continue;
    for (let i = 0; i < length; i++) slots[i] = (slots[i] ?? 0) * count + (data[i] ?? 0);
  }
  return slots;
}
