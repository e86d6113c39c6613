import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BitMatrix } from '../../../engine/src/evaluate/bitMatrix';

type Cells = readonly (readonly boolean[])[];

/** Cells of one size; past 32 and 64 columns a row has another word. */
const sizes = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 70 }));
const cellsOf = (rows: number, columns: number): fc.Arbitrary<boolean[][]> =>
  fc.array(fc.array(fc.boolean(), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
const one = sizes.chain(([rows, columns]) => cellsOf(rows, columns).map((cells) => ({ cells, columns })));
function matrixOf(cells: Cells, columns: number): BitMatrix {
  const matrix = new BitMatrix(cells.length, columns);
  for (const [i, row] of cells.entries()) {
    for (const [j, cell] of row.entries()) if (cell) matrix.set(i, j);
  }
  return matrix;
}

function rowsOf(cells: Cells): number[][] {
  return cells.map((row) => row.map(Number));
}

describe('a matrix of bits', () => {
  it('has the cells that were set, and no others', () => {
    fc.assert(
      fc.property(one, ({ cells, columns }) => {
        const matrix = matrixOf(cells, columns);
        assert.deepEqual(matrix.toRows(), rowsOf(cells));
        for (const [i, row] of cells.entries())
          assert.deepEqual(
            matrix.columnsOf(i),
            [...row.keys()].filter((j) => row[j]),
          );
      }),
    );
  });

  it('gives and takes rows as words', () => {
    fc.assert(
      fc.property(one, ({ cells, columns }) => {
        const matrix = matrixOf(cells, columns);
        const copy = new BitMatrix(cells.length, columns);
        const words = new Uint32Array((columns + 31) >>> 5);
        for (const row of cells.keys()) {
          matrix.readRow(row, words);
          copy.writeRow(row, words);
        }
        assert.deepEqual(copy.toRows(), rowsOf(cells));
      }),
    );
  });
});
