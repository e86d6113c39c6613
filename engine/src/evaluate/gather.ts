import { elementAt, type Column } from './column';
import { boolColumn, columnOf, constantColumn, numberColumn, stringColumn } from './columnOf';

/**
 * The elements at some positions, in their order; the type is that of the elements taken.
 * @throws Failure `budget/size` for strings that are too long together.
 */
export function gather(column: Column, positions: Int32Array): Column {
  const { length } = positions;
  const sequences = column.elements === 'mixed' ? 'mixed' : 'typed';
  switch (column.storage) {
    case 'int':
      return { storage: 'int', elements: 'int', data: numbersAt(column.data, positions) };
    case 'float':
      return { storage: 'float', elements: 'float', data: numbersAt(column.data, positions) };
    case 'bool':
      return boolColumn(Uint8Array.from(positions, (at) => column.data[at] ?? 0));
    case 'number': {
      const kinds = Uint8Array.from(positions, (at) => column.kinds[at] ?? 0);
      return numberColumn(numbersAt(column.data, positions), kinds, sequences);
    }
    case 'string':
      return stringColumn(
        positions.map((at) => column.data[at] ?? 0),
        column.dictionary,
      );
    case 'boxed':
      return columnOf(
        Array.from(positions, (at) => elementAt(column, at)),
        sequences,
      );
    case 'constant':
      return constantColumn(column.value, length, sequences);
  }
}

function numbersAt(data: Float64Array, positions: Int32Array): Float64Array {
  const result = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i++) result[i] = data[positions[i] ?? 0] ?? 0;
  return result;
}
