import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aggregate } from '../../../engine/src/evaluate/aggregate';
import { elementsOfColumn } from '../../../engine/src/evaluate/column';
import { columnOf } from '../../../engine/src/evaluate/columnOf';
import { Selection } from '../../../engine/src/evaluate/selection';
import { Budget } from '../../../engine/src/text/budget';
import { Failure } from '../../../engine/src/text/failure';
import { arithmetic } from '../../../engine/src/values/arithmetic';
import { compare, type Comparison } from '../../../engine/src/values/compare';
import { List, type Atom, type Value } from '../../../engine/src/values/value';
import { comparisons, sequences } from './arbitraries';

const inputs = fc.integer({ min: 1, max: 12 }).chain((length) => {
  const positions = fc.array(fc.integer({ min: 0, max: 4 }).map(BigInt), {
    minLength: length,
    maxLength: length,
  });
  return fc.record({ keys: positions, queries: positions, values: sequences(length) });
});
const fallbacks: fc.Arbitrary<Value> = fc.constantFrom<Value>(0n, 0.5, false, '-', new List([]));

interface Input {
  readonly keys: readonly Atom[];
  readonly queries: readonly Atom[];
  readonly values: readonly Atom[];
}

describe('an aggregate', () => {
  it('is the mean, the only value or the default, row by row', () => {
    fc.assert(
      fc.property(inputs, comparisons, fallbacks, (input, op, fallback) => {
        assert.deepEqual(
          outcome(() => engines(input, op, fallback)),
          outcome(() => naive(input, op, fallback)),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

function engines({ keys, queries, values }: Input, op: Comparison, fallback: Value): readonly Value[] {
  const [key, query] = [columnOf(keys), columnOf(queries)];
  const selection = new Selection({ kind: 'select', op, key, query });
  const budget = new Budget({ steps: 1e6, milliseconds: 10_000 });
  const progress = { position: undefined };
  return elementsOfColumn(
    aggregate({ selection, values: columnOf(values), fallback, reduce: 'mean', budget, progress }),
  );
}

/** The same as one would write it down from the language's definition, with the arithmetic of single values. */
function naive({ keys, queries, values }: Input, op: Comparison, fallback: Value): readonly Value[] {
  const numbers = values.some((value) => typeof value === 'bigint' || typeof value === 'number');
  const result = queries.map((query): Value => {
    const selected = values.filter((_, j) => compare(op, keys[j] ?? false, query));
    const [first] = selected;
    if (first === undefined) return fallback;
    if (selected.length === 1) return first;
    if (!numbers) throw new Failure('aggregate/average', 'several values that are no numbers');
    const sum = selected.reduce<Value>((total, value) => arithmetic('+', total, value), 0n);
    return arithmetic('/', arithmetic('*', sum, 1), BigInt(selected.length));
  });
  if (result.some((value) => typeof value === 'object')) throw new Failure('sequence/element', 'no atom');
  if (new Set(result.map((value) => typeof value === 'string')).size === 2)
    throw new Failure('sequence/mixed', 'strings and numbers');
  return result;
}

/** The values, or the code of the failure; `-0` is not `0` and `1` not `1n` in a deep comparison. */
function outcome(run: () => readonly Value[]): readonly Value[] | string {
  try {
    return run();
  } catch (failure) {
    if (failure instanceof Failure) return failure.code;
    throw failure;
  }
}
