import { checkSize } from '../values/sizes';
import { isTrue, type Value } from '../values/value';
import { BitMatrix } from './bitMatrix';
import { columnOf, type StringTable } from './column';
import { Selection } from './selection';

/** A pair of positions that is looked at. */
export interface Pair {
  readonly query: number;
  readonly key: number;
}

/**
 * The selection of the pairs whose entry is true. Entries are kept only where they are not all bools.
 * @throws Failure `budget/size` for more entries than are kept.
 */
export function selectionOfEntries(
  rows: number,
  columns: number,
  entryAt: (pair: Pair) => Value,
  table: StringTable,
): Selection {
  const matrix = new BitMatrix(rows, columns);
  let entries: Value[] | undefined;
  for (let query = 0; query < rows; query++) {
    for (let key = 0; key < columns; key++) {
      const entry = entryAt({ query, key });
      if (!entries && typeof entry !== 'boolean') {
        checkSize(rows * columns);
        entries = boolsBefore(matrix, query * columns + key);
      }
      entries?.push(entry);
      if (isTrue(entry)) matrix.set(query, key);
    }
  }
  return new Selection({
    kind: 'entries',
    matrix,
    entries: entries && columnOf(entries, table, 'mixed'),
  });
}

/** The first entries of a matrix, row after row. */
function boolsBefore(matrix: BitMatrix, count: number): Value[] {
  return Array.from({ length: count }, (_, at) =>
    matrix.has(Math.floor(at / matrix.columns), at % matrix.columns),
  );
}
