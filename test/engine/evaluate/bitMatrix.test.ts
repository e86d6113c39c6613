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
const two = sizes.chain(([rows, columns]) =>
  fc.tuple(cellsOf(rows, columns), cellsOf(rows, columns)).map(([a, b]) => ({ a, b, columns })),
);

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

  it('combines cell by cell', () => {
    fc.assert(
      fc.property(two, ({ a, b, columns }) => {
        const [x, y] = [matrixOf(a, columns), matrixOf(b, columns)];
        const cellwise = (combine: (p: boolean, q: boolean) => boolean): number[][] =>
          rowsOf(a.map((row, i) => row.map((cell, j) => combine(cell, b[i]?.[j] ?? false))));
        assert.deepEqual(
          x.combine(y, 'both').toRows(),
          cellwise((p, q) => p && q),
        );
        assert.deepEqual(
          x.combine(y, 'either').toRows(),
          cellwise((p, q) => p || q),
        );
      }),
    );
  });

  it('inverts to all the other cells', () => {
    fc.assert(
      fc.property(one, ({ cells, columns }) => {
        const inverted = matrixOf(cells, columns).invert();
        assert.deepEqual(inverted.toRows(), rowsOf(cells.map((row) => row.map((cell) => !cell))));
        // Bits past the last column would show up here.
        for (const [i, row] of cells.entries())
          assert.equal(inverted.columnsOf(i).length, row.filter((cell) => !cell).length);
        assert.deepEqual(inverted.invert().toRows(), rowsOf(cells));
      }),
    );
  });

  it('follows the laws of De Morgan', () => {
    fc.assert(
      fc.property(two, ({ a, b, columns }) => {
        const [x, y] = [matrixOf(a, columns), matrixOf(b, columns)];
        assert.deepEqual(
          x.combine(y, 'both').invert().toRows(),
          x.invert().combine(y.invert(), 'either').toRows(),
        );
      }),
    );
  });
});
