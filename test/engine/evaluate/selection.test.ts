import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnOf } from '../../../engine/src/evaluate/columnOf';
import { checkComparable, Selection } from '../../../engine/src/evaluate/selection';
import { Failure } from '../../../engine/src/text/failure';
import { compare } from '../../../engine/src/values/compare';
import { comparisons, sequences } from './arbitraries';

const keysAndQueries = fc
  .integer({ min: 1, max: 40 })
  .chain((length) => fc.tuple(sequences(length), sequences(length)));

describe('a selection', () => {
  it('holds for each pair of positions what Python says of key and query', () => {
    fc.assert(
      fc.property(keysAndQueries, comparisons, ([keys, queries], op) => {
        const [key, query] = [columnOf(keys), columnOf(queries)];
        const pairs = (): number[][] => queries.map((q) => keys.map((k) => Number(compare(op, k, q))));
        try {
          checkComparable(op, key, query);
        } catch (failure) {
          assert.ok(failure instanceof Failure);
          assert.throws(pairs, { code: failure.code });
          return;
        }
        const selection = new Selection({ kind: 'select', op, key, query });
        assert.deepEqual(selection.matrix.toRows(), pairs());
      }),
      { numRuns: 500 },
    );
  });
});
