import { isTrue, type Value } from '../values/value';
import type { Dictionary } from './dictionary';

/** The type of a sequence of RASP: of all its elements together. */
export type ElementType = 'int' | 'float' | 'bool' | 'string';

/**
 * What sequences may hold. Typed ones are RASP's: elements of one type, or numbers. Mixed ones are RASPy's: elements of
 * any kind side by side.
 */
export type Sequences = 'typed' | 'mixed';

interface ColumnOf<S extends string, D, E = ElementType> {
  readonly storage: S;
  readonly elements: E;
  readonly data: D;
}

/** Which kind of number an element of a column of storage `number` is. */
export const numberKinds = { int: 0, float: 1, bool: 2 } as const;

/** Numbers of several kinds, each with its kind. */
export type NumberColumn = ColumnOf<'number', Float64Array, 'int' | 'float' | 'mixed'> & {
  readonly kinds: Uint8Array;
};

/** The same element at every position. */
export interface ConstantColumn {
  readonly storage: 'constant';
  readonly elements: ElementType | 'mixed';
  readonly value: Value;
  readonly length: number;
}

/**
 * The values of an s-op on one sample. Ints that a double holds exactly, floats, bools and strings have typed storage;
 * `boxed` holds all else: ints beyond 2^53, and elements of several types. `mixed` is the type that only mixed sequences
 * have: elements with no type in common, or of other kinds than atoms.
 */
export type Column =
  | ColumnOf<'int', Float64Array, 'int'>
  | ColumnOf<'float', Float64Array, 'float'>
  | ColumnOf<'bool', Uint8Array, 'bool'>
  | NumberColumn
  | (ColumnOf<'string', Int32Array, 'string'> & { readonly dictionary: Dictionary })
  | ColumnOf<'boxed', readonly Value[], ElementType | 'mixed'>
  | ConstantColumn;

/** The element at a position from 0 to length − 1. */
export function elementAt(column: Column, position: number): Value {
  switch (column.storage) {
    case 'int':
      return BigInt(column.data[position] ?? 0);
    case 'float':
      return column.data[position] ?? 0;
    case 'bool':
      return column.data[position] === 1;
    case 'number':
      return numberAt(column, position);
    case 'string':
      return column.dictionary.strings[column.data[position] ?? 0] ?? '';
    case 'boxed':
      return column.data[position] ?? false;
    case 'constant':
      return column.value;
  }
}

function numberAt({ data, kinds }: NumberColumn, position: number): Value {
  const number = data[position] ?? 0;
  switch (kinds[position]) {
    case numberKinds.float:
      return number;
    case numberKinds.bool:
      return number === 1;
    default:
      return BigInt(number);
  }
}

export function columnLength(column: Column): number {
  return column.storage === 'constant' ? column.length : column.data.length;
}

/** All elements, in order. */
export function elementsOfColumn(column: Column): Value[] {
  return Array.from({ length: columnLength(column) }, (_, position) => elementAt(column, position));
}

/** For each position 1 where Python takes the element for true, else 0. */
export function truthOf(column: Column, length: number): Uint8Array {
  const truth = new Uint8Array(length);
  switch (column.storage) {
    case 'constant':
      return truth.fill(isTrue(column.value) ? 1 : 0);
    case 'bool':
      return column.data.length === length ? column.data : column.data.slice(0, length);
    case 'string': {
      const { data, dictionary } = column;
      const empty = dictionary.codeOf('');
      for (let i = 0; i < length; i++) truth[i] = data[i] === empty ? 0 : 1;
      return truth;
    }
    case 'boxed':
      for (let i = 0; i < length; i++) truth[i] = isTrue(column.data[i] ?? false) ? 1 : 0;
      return truth;
    default: {
      // Not a number is true.
      const { data } = column;
      for (let i = 0; i < length; i++) truth[i] = data[i] === 0 ? 0 : 1;
      return truth;
    }
  }
}
