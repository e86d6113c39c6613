import fc from 'fast-check';
import { columnOf, StringTable, type Column } from '../../../engine/src/evaluate/column';
import type { Comparison } from '../../../engine/src/values/compare';
import type { Atom } from '../../../engine/src/values/value';

const bools = fc.boolean();
// Few different values, so that many are equal; and the neighbours that doubles can not tell apart.
const smallInts = fc.integer({ min: -3, max: 3 }).map(BigInt);
const largeInts = fc.constantFrom(2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 70n, 0n);
const floats = fc.constantFrom(-1.5, -0, 0, 0.1, 0.2, 1, 2 ** 53, Infinity, -Infinity, NaN);
const strings = fc.constantFrom('', 'a', 'b', 'aa', '\uffff', '😀', '1');

/** The atoms of a sequence of some type. */
export const sequences = (length: number): fc.Arbitrary<Atom[]> => {
  const of = (atoms: fc.Arbitrary<Atom>): fc.Arbitrary<Atom[]> =>
    fc.array(atoms, { minLength: length, maxLength: length });
  return fc.oneof(
    of(bools),
    of(smallInts),
    of(fc.oneof(smallInts, largeInts)),
    of(floats),
    of(fc.oneof(bools, smallInts)),
    of(fc.oneof(bools, smallInts, largeInts, floats)),
    of(strings),
  );
};

export const comparisons: fc.Arbitrary<Comparison> = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');

/** Makes columns that belong to one evaluator. */
export function columnMaker(): (atoms: readonly Atom[]) => Column {
  const table = new StringTable();
  return (atoms) => columnOf(atoms, table);
}
