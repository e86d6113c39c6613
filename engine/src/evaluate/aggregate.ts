import { Failure } from '../text/failure';
import { brief } from '../values/format';
import { toFloat } from '../values/numbers';
import { isAtom, List, type Atom, type Value } from '../values/value';
import { columnOf, elementAt, elementsOfColumn, type Column, type StringTable } from './column';
import type { Selection } from './selection';

/**
 * RASP's `aggregate(selection, values, fallback)`: per query the mean of the values at the selected keys. One selected value
 * passes through as it is, of any type; none gives the fallback.
 * @throws Failure `aggregate/average` where several values are selected of a sequence that is not of numbers.
 */
export function aggregate(selection: Selection, values: Column, fallback: Value, table: StringTable): Column {
  const { matrix, rows } = selection;
  const atoms = elementsOfColumn(values).filter(isAtom);
  const result: Value[] = [];
  for (let row = 0; row < rows; row++) {
    const selected = matrix.columnsOf(row);
    const [first] = selected;
    if (first === undefined) result.push(fallback);
    else if (selected.length === 1) result.push(elementAt(values, first));
    else {
      if (values.elements === 'string' || values.elements === 'bool' || values.elements === 'mixed')
        throw notNumbers(values, atoms, row, selected);
      result.push(meanOf(selected, atoms));
    }
  }
  try {
    return columnOf(result, table);
  } catch (failure) {
    const empty = emptyRow(selection);
    if (!(failure instanceof Failure) || failure.code !== 'sequence/mixed' || empty === undefined)
      throw failure;
    throw new Failure(
      failure.code,
      `query position ${empty} selects nothing and gets the default ${brief(fallback)}, but the values are ${values.elements}s; give \`aggregate\` a default of that type as its third argument`,
    );
  }
}

/** The first query that selects nothing. */
function emptyRow({ matrix, rows }: Selection): number | undefined {
  for (let row = 0; row < rows; row++) if (matrix.columnsOf(row).length === 0) return row;
  return undefined;
}

/** The sum from left to right as Python's `sum` takes it (exact while only ints came), divided by the count. */
function meanOf(selected: readonly number[], atoms: readonly Atom[]): number {
  let ints = 0n;
  let floats: number | undefined;
  for (const position of selected) {
    const atom = atoms[position] ?? 0n;
    if (floats === undefined && typeof atom !== 'number') ints += BigInt(atom);
    else floats = (floats ?? toFloat(ints)) + (typeof atom === 'bigint' ? toFloat(atom) : Number(atom));
  }
  return (floats ?? toFloat(ints)) / selected.length;
}

function notNumbers(values: Column, atoms: readonly Atom[], query: number, keys: readonly number[]): Failure {
  return new Failure(
    'aggregate/average',
    `query position ${query} selects ${keys.length} keys (${keys.slice(0, 6).join(', ')}${keys.length > 6 ? ', …' : ''}), and their average is asked of ${values.elements}s: ${brief(new List(atoms))}; ${
      values.elements === 'bool'
        ? 'take `indicator` of the values first'
        : 'only numbers can be averaged, a string needs a selector with one key a query'
    }`,
  );
}
