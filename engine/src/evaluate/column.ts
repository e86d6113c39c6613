import { Failure } from '../text/failure';
import { brief } from '../values/format';
import { checkSize } from '../values/sizes';
import { isAtom, kindOf, type Atom, type Value } from '../values/value';

/** The type of a sequence: of all its elements together. */
export type ElementType = 'int' | 'float' | 'bool' | 'string';

interface ColumnOf<S extends string, D> {
  readonly storage: S;
  readonly elements: ElementType;
  readonly data: D;
}

/**
 * The values of an s-op on one sample. Ints that a double holds exactly, floats, bools and strings have typed storage;
 * `boxed` holds what is mixed (an int among floats, a bool among ints) and ints beyond 2^53.
 */
export type Column =
  | (ColumnOf<'int', Float64Array> & { readonly elements: 'int' })
  | (ColumnOf<'float', Float64Array> & { readonly elements: 'float' })
  | (ColumnOf<'bool', Uint8Array> & { readonly elements: 'bool' })
  | (ColumnOf<'string', Int32Array> & { readonly elements: 'string'; readonly table: StringTable })
  | ColumnOf<'boxed', readonly Atom[]>;

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
export function elementAt(column: Column, position: number): Atom {
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
      return column.data[position] ?? false;
  }
}

export function columnLength(column: Column): number {
  return column.data.length;
}

/** All elements, in order. */
export function elementsOfColumn(column: Column): Atom[] {
  return Array.from({ length: column.data.length }, (_, position) => elementAt(column, position));
}

/**
 * Makes a column of values, typed as the reference types a sequence: all strings, all bools, all ints or bools, all
 * floats, any mixture of numbers (a float sequence); elements are never converted.
 * @throws Failure `sequence/mixed` for strings among numbers, `sequence/element` for an element that is no atom,
 * `budget/size` for strings that are too long together.
 */
export function columnOf(values: readonly Value[], table: StringTable): Column {
  const atoms = values.map((value, position) => {
    if (isAtom(value)) return value;
    throw notAnAtom(value, position);
  });
  const counts = { bigint: 0, number: 0, boolean: 0, string: 0 };
  for (const atom of atoms) counts[typeof atom as keyof typeof counts] += 1;
  const length = values.length;
  if (counts.string === length) {
    checkSize(atoms.reduce((sum: number, atom) => sum + String(atom).length, 0));
    return {
      storage: 'string',
      elements: 'string',
      data: Int32Array.from(atoms, (atom) => table.idOf(String(atom))),
      table,
    };
  }
  if (counts.boolean === length) {
    return {
      storage: 'bool',
      elements: 'bool',
      data: Uint8Array.from(atoms, (atom) => (atom === true ? 1 : 0)),
    };
  }
  if (counts.string > 0) throw mixed(atoms);
  if (counts.number === length)
    return { storage: 'float', elements: 'float', data: Float64Array.from(atoms, Number) };
  if (counts.bigint === length) {
    const data = Float64Array.from(atoms, Number);
    if (data.every(Number.isSafeInteger)) return { storage: 'int', elements: 'int', data };
  }
  return { storage: 'boxed', elements: counts.number > 0 ? 'float' : 'int', data: atoms };
}

function notAnAtom(value: Value, position: number): Failure {
  return new Failure(
    'sequence/element',
    `the element at position ${position} is the ${kindOf(value)} ${brief(value)}; elements of a sequence are ints, floats, bools or strings`,
  );
}

function mixed(atoms: readonly Atom[]): Failure {
  const first = typeof atoms[0];
  const other = atoms.findIndex((atom) => (typeof atom === 'string') !== (first === 'string'));
  const at = (position: number): string =>
    `position ${position} holds the ${kindOf(atoms[position] ?? 0n)} ${brief(atoms[position] ?? 0n)}`;
  return new Failure(
    'sequence/mixed',
    `a sequence can not mix strings and numbers, but ${at(0)} and ${at(other)}`,
  );
}
