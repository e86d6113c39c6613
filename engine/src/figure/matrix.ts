import { elementAt } from '../evaluate/column';
import type { Selection } from '../evaluate/selection';
import { formatElement } from '../values/format';
import { packBits, type Tile } from './bits';
import type { EntryFigure, MatrixFigure } from './figure';

/** Matrices with more rows or columns travel as tiles. */
export const largestWhole = 512;
/** More entries than these can not be read, and weigh too much. */
const mostEntries = 4096;

/** What a selector selects, as data. */
export function matrixFigure({ matrix, rows, columns }: Selection): MatrixFigure {
  const rowSums = matrix.rowSums();
  const isWhole = rows <= largestWhole && columns <= largestWhole;
  return {
    rows,
    columns,
    ...(isWhole && { bits: matrixTile({ matrix, rows, columns }, { row: 0, column: 0, rows, columns }) }),
    selected: rowSums.reduce((total, count) => total + count, 0),
    rowSums,
    columnSums: matrix.columnSums(),
  };
}

/** The packed bits of a part of what a selector selects; the part ends where the matrix does. */
export function matrixTile(
  { matrix, rows, columns }: Pick<Selection, 'matrix' | 'rows' | 'columns'>,
  part: Tile,
): string {
  const tile = {
    row: part.row,
    column: part.column,
    rows: Math.max(0, Math.min(part.rows, rows - part.row)),
    columns: Math.max(0, Math.min(part.columns, columns - part.column)),
  };
  return packBits(tile, (row) => matrix.columnsOf(row));
}

/** The entries of the selected pairs that say more than that they are selected, if they are not too many. */
export function entriesOf({ entries, matrix, rows, columns }: Selection): readonly EntryFigure[] | undefined {
  if (!entries) return undefined;
  const found: EntryFigure[] = [];
  for (let query = 0; query < rows; query++) {
    for (const key of matrix.columnsOf(query)) {
      const entry = elementAt(entries, query * columns + key);
      if (entry === 1n || entry === true) continue;
      if (found.length === mostEntries) return undefined;
      found.push({ query, key, text: formatElement(entry) });
    }
  }
  return found;
}
