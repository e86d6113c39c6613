import fc from 'fast-check';
import type { Comparison } from '../../../engine/src/values/compare';
import { none, Tuple, type Atom, type Value } from '../../../engine/src/values/value';

const bools = fc.boolean();
// Few different values, so that many are equal; and the neighbours that doubles can not tell apart.
const smallInts = fc.integer({ min: -3, max: 3 }).map(BigInt);
const farInts = fc.constantFrom(0n, 1n, 100_000n, -70_000n, 2n ** 50n);
const largeInts = fc.constantFrom(
  2n ** 53n,
  2n ** 53n - 1n,
  2n ** 53n + 1n,
  -(2n ** 53n) - 1n,
  2n ** 70n,
  0n,
);
const floats = fc.constantFrom(-1.5, -0, 0, 0.1, 0.2, 1, 2, 2 ** 53, Infinity, -Infinity, NaN);
const wholeFloats = fc.constantFrom(-2, -0, 0, 1, 2, 3);
const strings = fc.constantFrom('', 'a', 'b', 'aa', '\uffff', '😀', '1');
const anything = fc.oneof<fc.Arbitrary<Value>[]>(
  bools,
  smallInts,
  largeInts,
  floats,
  strings,
  fc.constant(none),
  fc.constant(new Tuple([1n, 'b'])),
);

/** The atoms of a sequence of some type. */
export const sequences = (length: number): fc.Arbitrary<Atom[]> => {
  const of = (atoms: fc.Arbitrary<Atom>): fc.Arbitrary<Atom[]> =>
    fc.array(atoms, { minLength: length, maxLength: length });
  return fc.oneof(
    of(bools),
    of(smallInts),
    of(farInts),
    of(fc.oneof(smallInts, largeInts)),
    of(floats),
    of(wholeFloats),
    of(fc.oneof(bools, smallInts)),
    of(fc.oneof(bools, smallInts, wholeFloats)),
    of(fc.oneof(bools, smallInts, largeInts, floats)),
    of(strings),
    sortedOf(length),
  );
};

/** Values as positions are: in their order, some of them equal. */
const sortedOf = (length: number): fc.Arbitrary<Atom[]> =>
  fc
    .array(fc.integer({ min: 0, max: 2 }), { minLength: length, maxLength: length })
    .map((steps) => steps.map((_, at) => BigInt(steps.slice(0, at).reduce((sum, step) => sum + step, 0))));

/** The elements of a sequence of RASPy, which may be of any kind. */
export const mixedSequences = (length: number): fc.Arbitrary<Value[]> =>
  fc.oneof(
    { weight: 4, arbitrary: sequences(length) },
    { weight: 1, arbitrary: fc.array(anything, { minLength: length, maxLength: length }) },
  );

/** A single value, such as the default of an aggregate. */
export const singles: fc.Arbitrary<Value> = anything;

export const comparisons: fc.Arbitrary<Comparison> = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
