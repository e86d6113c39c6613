import type { Budget } from '../text/budget';
import { checkSize } from '../values/sizes';
import { isTrue, type Value } from '../values/value';
import { BitMatrix } from './bitMatrix';
import { columnOf } from './columnOf';
import type { Predicate } from './selection';

/** How many pairs of a query are looked at between looks at the clock. */
const keysBetweenLooks = 256;

/** A pair of positions that is looked at. */
export interface Pair {
  readonly query: number;
  readonly key: number;
}

/**
 * What selects the pairs whose entry is true. Entries are kept only where they are not all bools.
 * @throws Failure `budget/size` for more entries than are kept.
 * @throws OutOfBudget
 */
export function entriesPredicate(
  rows: number,
  columns: number,
  entryAt: (pair: Pair) => Value,
  budget: Budget,
): Predicate {
  budget.spend(rows * columns);
  const matrix = new BitMatrix(rows, columns);
  let entries: Value[] | undefined;
  for (let query = 0; query < rows; query++) {
    for (let key = 0; key < columns; key++) {
      if (key % keysBetweenLooks === 0) budget.spend(0);
      const entry = entryAt({ query, key });
      if (!entries && typeof entry !== 'boolean') {
        checkSize(rows * columns);
        entries = boolsBefore(matrix, query * columns + key);
      }
      entries?.push(entry);
      if (isTrue(entry)) matrix.set(query, key);
    }
  }
  return { kind: 'entries', matrix, entries: entries && columnOf(entries, 'mixed') };
}

/** The first entries of a matrix, row after row. */
function boolsBefore(matrix: BitMatrix, count: number): Value[] {
  return Array.from({ length: count }, (_, at) =>
    matrix.has(Math.floor(at / matrix.columns), at % matrix.columns),
  );
}
