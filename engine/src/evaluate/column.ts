import { Failure } from '../text/failure';
import { brief } from '../values/format';
import { checkSize } from '../values/sizes';
import { isAtom, kindOf, type Atom, type Value } from '../values/value';

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

/**
 * The values of an s-op on one sample. Ints that a double holds exactly, floats, bools and strings have typed storage;
 * `boxed` holds what is mixed (an int among floats, a bool among ints) and ints beyond 2^53. `mixed` is what only mixed
 * sequences have: elements of several types, or of other kinds than atoms.
 */
export type Column =
  | ColumnOf<'int', Float64Array, 'int'>
  | ColumnOf<'float', Float64Array, 'float'>
  | ColumnOf<'bool', Uint8Array, 'bool'>
  | (ColumnOf<'string', Int32Array, 'string'> & { readonly table: StringTable })
  | ColumnOf<'boxed', readonly Atom[]>
  | ColumnOf<'mixed', readonly Value[], 'mixed'>;

/** Gives every string a number, so that columns of strings are compared as numbers. Belongs to one evaluator. */
export class StringTable {
  readonly #ids = new Map<string, number>();
  readonly #strings: string[] = [];

  idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#strings.length;
    this.#strings.push(text);
    this.#ids.set(text, id);
    return id;
  }

  stringOf(id: number): string {
    return this.#strings[id] ?? '';
  }
}

/** The element at a position from 0 to length − 1. */
export function elementAt(column: Column, position: number): Value {
  switch (column.storage) {
    case 'int':
      return BigInt(column.data[position] ?? 0);
    case 'float':
      return column.data[position] ?? 0;
    case 'bool':
      return column.data[position] === 1;
    case 'string':
      return column.table.stringOf(column.data[position] ?? 0);
    case 'boxed':
    case 'mixed':
      return column.data[position] ?? false;
  }
}

export function columnLength(column: Column): number {
  return column.data.length;
}

/** All elements, in order. */
export function elementsOfColumn(column: Column): Value[] {
  return Array.from({ length: column.data.length }, (_, position) => elementAt(column, position));
}

/**
 * Makes a column of values. A typed one has the type that the reference gives a sequence: all strings, all bools, all
 * ints or bools, all floats, any mixture of numbers (a float sequence). A mixed one has a type where all elements are of
 * the same. Elements are never converted.
 * @throws Failure `budget/size` for strings that are too long together; of typed sequences `sequence/mixed` for strings
 * among numbers and `sequence/element` for an element that is no atom.
 */
export function columnOf(
  values: readonly Value[],
  table: StringTable,
  sequences: Sequences = 'typed',
): Column {
  return uniform(values, table) ?? (sequences === 'mixed' ? mixed(values) : numbers(values));
}

/** A column of elements of one type, or `undefined` if there is none. */
function uniform(values: readonly Value[], table: StringTable): Column | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  const type = typeof first;
  if (type === 'object' || values.some((value) => typeof value !== type)) return undefined;
  switch (type) {
    case 'string':
      return stringColumn(
        values.filter((value) => typeof value === 'string'),
        table,
      );
    case 'boolean':
      return {
        storage: 'bool',
        elements: 'bool',
        data: Uint8Array.from(values, (value) => (value === true ? 1 : 0)),
      };
    case 'number':
      return { storage: 'float', elements: 'float', data: Float64Array.from(values, Number) };
    default: {
      const data = Float64Array.from(values, Number);
      if (data.every(Number.isSafeInteger)) return { storage: 'int', elements: 'int', data };
      return { storage: 'boxed', elements: 'int', data: values.filter(isAtom) };
    }
  }
}

function stringColumn(strings: readonly string[], table: StringTable): Column {
  checkSize(strings.reduce((sum, { length }) => sum + length, 0));
  const data = Int32Array.from(strings, (text) => table.idOf(text));
  return { storage: 'string', elements: 'string', data, table };
}

function mixed(values: readonly Value[]): Column {
  checkSize(values.reduce((sum: number, value) => sum + (typeof value === 'string' ? value.length : 1), 0));
  return { storage: 'mixed', elements: 'mixed', data: values };
}

/** Numbers of several types. */
function numbers(values: readonly Value[]): Column {
  const atoms = values.map((value, position) => {
    if (isAtom(value)) return value;
    throw notAnAtom(value, position);
  });
  if (atoms.some((atom) => typeof atom === 'string')) throw stringsAmongNumbers(atoms);
  const areFloats = atoms.some((atom) => typeof atom === 'number');
  return { storage: 'boxed', elements: areFloats ? 'float' : 'int', data: atoms };
}

function notAnAtom(value: Value, position: number): Failure {
  return new Failure(
    'sequence/element',
    `the element at position ${position} is the ${kindOf(value)} ${brief(value)}; elements of a sequence are ints, floats, bools or strings`,
  );
}

function stringsAmongNumbers(atoms: readonly Atom[]): Failure {
  const first = typeof atoms[0];
  const other = atoms.findIndex((atom) => (typeof atom === 'string') !== (first === 'string'));
  const at = (position: number): string =>
    `position ${position} holds the ${kindOf(atoms[position] ?? 0n)} ${brief(atoms[position] ?? 0n)}`;
  return new Failure(
    'sequence/mixed',
    `a sequence can not mix strings and numbers, but ${at(0)} and ${at(other)}`,
  );
}
