import { Failure } from '../text/failure';
import { brief } from '../values/format';
import { checkSize, largestSize } from '../values/sizes';
import { isAtom, kindOf, type Atom, type Value } from '../values/value';
import { numberKinds, type Column, type ConstantColumn, type Sequences } from './column';
import { encode, type Dictionary } from './dictionary';

/**
 * Makes a column of values. A typed one has the type that the reference gives a sequence: all strings, all bools, all
 * ints or bools, all floats, any mixture of numbers (a float sequence). A mixed one has a type where all elements are of
 * the same. Elements are never converted.
 * @throws Failure `budget/size` for strings that are too long together; of typed sequences `sequence/mixed` for strings
 * among numbers and `sequence/element` for an element that is no atom.
 */
export function columnOf(values: readonly Value[], sequences: Sequences = 'typed'): Column {
  return uniform(values) ?? (sequences === 'mixed' ? mixed(values) : numbers(values));
}

/**
 * The same value `length` times, without writing it down so often.
 * @throws Failure as `columnOf`.
 */
export function constantColumn(value: Value, length: number, sequences: Sequences): Column {
  const type = isAtom(value) ? kindOf(value) : undefined;
  if (length === 0 || (type === undefined && sequences === 'typed'))
    return columnOf(new Array<Value>(Math.min(length, 1)).fill(value), sequences);
  checkSize(typeof value === 'string' ? value.length * length : type === undefined ? length : 0);
  return repeated(value, length);
}

/** The same value `length` times as an operand, which is not a sequence of its own: it may be of any kind and size. */
export function repeated(value: Value, length: number): ConstantColumn {
  return { storage: 'constant', elements: isAtom(value) ? kindOf(value) : 'mixed', value, length };
}

/**
 * Numbers, each of its kind; ints are safe ones.
 * @param kinds The kind of each, of `numberKinds`.
 */
export function numberColumn(data: Float64Array, kinds: Uint8Array, sequences: Sequences): Column {
  const [first] = kinds;
  const { float } = numberKinds;
  let floats = false;
  let others = false;
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i];
    if (kind === float) floats = true;
    if (kind !== first) others = true;
  }
  if (first !== undefined && !others) return columnOfKind(data, first);
  return {
    storage: 'number',
    elements: sequences === 'mixed' ? 'mixed' : floats ? 'float' : 'int',
    data,
    kinds,
  };
}

/** Numbers of one kind, of `numberKinds`. */
export function columnOfKind(data: Float64Array, kind: number): Column {
  if (kind === numberKinds.int) return { storage: 'int', elements: 'int', data };
  if (kind === numberKinds.float) return { storage: 'float', elements: 'float', data };
  return { storage: 'bool', elements: 'bool', data: new Uint8Array(data) };
}

/** Bools as ones and zeros. */
export function boolColumn(data: Uint8Array): Column {
  return { storage: 'bool', elements: 'bool', data };
}

/** Strings by their numbers in a dictionary. @throws Failure `budget/size` for strings that are too long together. */
export function stringColumn(data: Int32Array, dictionary: Dictionary): Column {
  const { strings, longest } = dictionary;
  if (longest * data.length > largestSize)
    checkSize(data.reduce((size, code) => size + (strings[code]?.length ?? 0), 0));
  return { storage: 'string', elements: 'string', data, dictionary };
}

/** A column of elements of one type, or `undefined` if there is none. */
function uniform(values: readonly Value[]): Column | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  const type = typeof first;
  if (type === 'object' || values.some((value) => typeof value !== type)) return undefined;
  switch (type) {
    case 'string': {
      const encoded = encode(values);
      return encoded && stringColumn(encoded.data, encoded.dictionary);
    }
    case 'boolean':
      return boolColumn(Uint8Array.from(values, (value) => (value === true ? 1 : 0)));
    case 'number':
      return { storage: 'float', elements: 'float', data: Float64Array.from(values, Number) };
    default: {
      const data = Float64Array.from(values, Number);
      if (data.every(Number.isSafeInteger)) return { storage: 'int', elements: 'int', data };
      return { storage: 'boxed', elements: 'int', data: values };
    }
  }
}

function mixed(values: readonly Value[]): Column {
  checkSize(values.reduce((sum: number, value) => sum + (typeof value === 'string' ? value.length : 1), 0));
  return unboxed(values, 'mixed') ?? { storage: 'boxed', elements: 'mixed', data: values };
}

/** Numbers of several types. */
function numbers(values: readonly Value[]): Column {
  const atoms = values.map((value, position) => {
    if (isAtom(value)) return value;
    throw notAnAtom(value, position);
  });
  if (atoms.some((atom) => typeof atom === 'string')) throw stringsAmongNumbers(atoms);
  const areFloats = atoms.some((atom) => typeof atom === 'number');
  return unboxed(atoms, 'typed') ?? { storage: 'boxed', elements: areFloats ? 'float' : 'int', data: atoms };
}

/** Numbers of several kinds as doubles; `undefined` where there is something else, or an int that is none. */
function unboxed(values: readonly Value[], sequences: Sequences): Column | undefined {
  if (values.length === 0) return undefined;
  const data = new Float64Array(values.length);
  const kinds = new Uint8Array(values.length);
  for (const [position, value] of values.entries()) {
    if (typeof value !== 'bigint' && typeof value !== 'number' && typeof value !== 'boolean')
      return undefined;
    data[position] = Number(value);
    kinds[position] = kindOfNumber(value);
    if (typeof value === 'bigint' && !Number.isSafeInteger(data[position])) return undefined;
  }
  return numberColumn(data, kinds, sequences);
}

/** The kind of a number, of `numberKinds`. */
export function kindOfNumber(value: bigint | number | boolean): number {
  if (typeof value === 'bigint') return numberKinds.int;
  return typeof value === 'number' ? numberKinds.float : numberKinds.bool;
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
