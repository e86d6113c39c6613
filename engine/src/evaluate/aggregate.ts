import { Failure } from '../text/failure';
import { brief } from '../values/format';
import { List, type Value } from '../values/value';
import { columnLength, elementAt, elementsOfColumn, type Column } from './column';
import { aggregateByTally } from './kernels/byTally';
import { Rows } from './kernels/rows';
import { reduced, resultsOf, type Aggregation } from './reduction';
import type { Selection } from './selection';

/**
 * RASP's `aggregate(selection, values, fallback)`, or RASPy's.
 * @param isPlain Whether to look at every pair, though there is a shorter way.
 * @throws Failure `aggregate/average` where RASP's takes the mean of several values of a sequence that is not of numbers;
 * of RASPy's `sequence/length` where there are not as many keys as queries, or a selected key has no value, and
 * `type/operand` where several values are selected that have no sum.
 * @throws OutOfBudget
 */
export function aggregate(aggregation: Aggregation, isPlain = false): Column {
  const { selection, values, reduce } = aggregation;
  if (reduce === 'sum') checkSquare(selection);
  const hasShorterWay = !isPlain && selection.rows > 0 && columnLength(values) >= selection.columns;
  return hasShorterWay ? aggregateByTally(aggregation) : aggregateRowByRow(aggregation);
}

function aggregateRowByRow(aggregation: Aggregation): Column {
  const { selection, values, fallback, reduce, budget, progress } = aggregation;
  const rows = new Rows(selection);
  const result: Value[] = [];
  for (let query = 0; query < selection.rows; query++) {
    budget.spend(selection.columns);
    if (reduce === 'sum') progress.position = query;
    const keys = rows.keysOf(query);
    if (reduce === 'sum') checkValue(keys.at(-1) ?? -1, values);
    const [first] = keys;
    if (first === undefined) result.push(fallback);
    else result.push(keys.length === 1 ? elementAt(values, first) : reduced(aggregation, query, keys));
  }
  progress.position = undefined;
  return resultsOf(aggregation, result, (query) => rows.keysOf(query).length === 0);
}

function checkSquare({ rows, columns }: Selection): void {
  if (rows === columns) return;
  throw new Failure(
    'sequence/length',
    `the selector has ${counted(columns, 'key')} and ${counted(rows, 'query')}; to aggregate it takes as many keys as queries: \`tokens\`, \`indices\` and single numbers or characters have the length of the input, lists and other strings their own`,
  );
}

function checkValue(lastKey: number, values: Column): void {
  if (lastKey < columnLength(values)) return;
  throw new Failure(
    'sequence/length',
    `the query selects key position ${lastKey}, but the values are only ${columnLength(values)}: ${brief(new List(elementsOfColumn(values)))}`,
  );
}

function counted(count: number, thing: 'key' | 'query'): string {
  const many = thing === 'key' ? 'keys' : 'queries';
  return `${count} ${count === 1 ? thing : many}`;
}
