import { binaryOperation } from '../python/operators';
import { Failure } from '../text/failure';
import { brief } from '../values/format';
import { toFloat } from '../values/numbers';
import { List, type Value } from '../values/value';
import { columnLength, columnOf, elementsOfColumn, type Column, type StringTable } from './column';
import type { Selection } from './selection';

/**
 * RASPy's aggregate: per query the sum of the values at the selected keys. One selected value passes through as it is,
 * of any type; none gives the fallback. The result is as long as there are queries.
 * @throws Failure `sequence/length` where there are not as many keys as queries, or a selected key has no value;
 * `type/operand` where several values are selected that have no sum.
 */
export function aggregateSum(
  selection: Selection,
  values: Column,
  fallback: Value,
  table: StringTable,
  progress: { position: number | undefined },
): Column {
  const { matrix, rows, columns } = selection;
  if (rows !== columns) {
    throw new Failure(
      'sequence/length',
      `the selector has ${counted(columns, 'key')} and ${counted(rows, 'query')}; to aggregate it takes as many keys as queries: \`tokens\`, \`indices\` and single numbers or characters have the length of the input, lists and other strings their own`,
    );
  }
  const elements = elementsOfColumn(values);
  const result: Value[] = [];
  for (let row = 0; row < rows; row++) {
    progress.position = row;
    const selected = matrix.columnsOf(row);
    const last = selected.at(-1) ?? -1;
    if (last >= elements.length) {
      throw new Failure(
        'sequence/length',
        `the query selects key position ${last}, but the values are only ${columnLength(values)}: ${brief(new List(elements))}`,
      );
    }
    result.push(sumOf(row, selected, elements, fallback));
  }
  progress.position = undefined;
  return columnOf(result, table, 'mixed');
}

function sumOf(
  query: number,
  selected: readonly number[],
  elements: readonly Value[],
  fallback: Value,
): Value {
  const [first] = selected;
  if (first === undefined) return fallback;
  if (selected.length === 1) return elements[first] ?? fallback;
  let sum: Value = 0n;
  try {
    for (const key of selected) sum = added(sum, elements[key] ?? fallback);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    const keys = `${selected.slice(0, 6).join(', ')}${selected.length > 6 ? ', …' : ''}`;
    const values = brief(new List(selected.map((key) => elements[key] ?? fallback)));
    throw new Failure(
      failure.code,
      `query position ${query} selects ${selected.length} keys (${keys}), and their values ${values} have no sum, which starts from 0: ${failure.message}`,
    );
  }
  return sum;
}

/** Python's `+`, quick for what is summed most. */
function added(sum: Value, value: Value): Value {
  if (typeof sum === 'bigint') {
    if (typeof value === 'bigint' || typeof value === 'boolean') return sum + BigInt(value);
    if (typeof value === 'number') return toFloat(sum) + value;
  }
  if (typeof sum === 'number' && typeof value === 'number') return sum + value;
  return binaryOperation('+', sum, value);
}

function counted(count: number, thing: 'key' | 'query'): string {
  const many = thing === 'key' ? 'keys' : 'queries';
  return `${count} ${count === 1 ? thing : many}`;
}
