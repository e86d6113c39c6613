import type { ArithmeticOperator } from '../../values/arithmetic';
import { moduloFloats } from '../../values/numbers';
import { numberKinds, type Column, type Sequences } from '../column';
import { numberColumn } from '../columnOf';
import { kindsOf, numbersOf, type Numbers } from './numbers';

const { int, float } = numberKinds;

type Operator = Exclude<ArithmeticOperator, '^'>;

/**
 * Python's arithmetic on columns of doubles.
 * @returns `undefined` where single values have to be looked at: what is no double, divisors that are zero, ints that
 * grow too large.
 */
export function arithmetic(
  operator: Operator,
  left: Column,
  right: Column,
  length: number,
  sequences: Sequences,
): Column | undefined {
  const [a, b] = [numbersOf(left), numbersOf(right)];
  if (!a || !b) return undefined;
  if ((operator === '/' || operator === '%') && hasZero(b, length)) return undefined;
  if (operator === '/') return floats(divide(a, b, length));
  const kinds = resultKinds(a, b, length);
  const data = operator === '%' ? modulo(a, b, kinds, length) : combine(operator, a, b, length);
  if (kinds === float) return floats(data);
  if (!makeInts(data, kinds)) return undefined;
  return typeof kinds === 'number'
    ? { storage: 'int', elements: 'int', data }
    : numberColumn(data, kinds, sequences);
}

function floats(data: Float64Array): Column {
  return { storage: 'float', elements: 'float', data };
}

function combine(operator: '+' | '-' | '*', a: Numbers, b: Numbers, length: number): Float64Array {
  const [x, y, p, q] = [a.data, b.data, a.mask, b.mask];
  const data = new Float64Array(length);
  switch (operator) {
    case '+':
      for (let i = 0; i < length; i++) data[i] = (x[i & p] ?? 0) + (y[i & q] ?? 0);
      return data;
    case '-':
      for (let i = 0; i < length; i++) data[i] = (x[i & p] ?? 0) - (y[i & q] ?? 0);
      return data;
    case '*':
      for (let i = 0; i < length; i++) data[i] = (x[i & p] ?? 0) * (y[i & q] ?? 0);
      return data;
  }
}

function divide(a: Numbers, b: Numbers, length: number): Float64Array {
  const [x, y, p, q] = [a.data, b.data, a.mask, b.mask];
  const data = new Float64Array(length);
  for (let i = 0; i < length; i++) data[i] = (x[i & p] ?? 0) / (y[i & q] ?? 0);
  return data;
}

function modulo(a: Numbers, b: Numbers, kinds: Kinds, length: number): Float64Array {
  const [x, y, p, q] = [a.data, b.data, a.mask, b.mask];
  const data = new Float64Array(length);
  if (kinds !== int) {
    for (let i = 0; i < length; i++) data[i] = moduloFloats(x[i & p] ?? 0, y[i & q] ?? 0);
    return data;
  }
  // The rest of ints is exact, and quicker.
  for (let i = 0; i < length; i++) {
    const divisor = y[i & q] ?? 0;
    const rest = (x[i & p] ?? 0) % divisor;
    data[i] = rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest;
  }
  return data;
}

function hasZero({ data, mask }: Numbers, length: number): boolean {
  for (let i = 0; i < length; i++) if (data[i & mask] === 0) return true;
  return false;
}

/** The kind of all results, or of each. */
type Kinds = number | Uint8Array;

/** What is made of a float is one; ints and bools make ints. */
function resultKinds(a: Numbers, b: Numbers, length: number): Kinds {
  if (a.kind === float || b.kind === float) return float;
  if (a.kind !== undefined && b.kind !== undefined) return int;
  const [x, y] = [kindsOf(a, length), kindsOf(b, length)];
  const kinds = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    kinds[i] = x[i] === float || y[i] === float ? float : int;
  }
  return kinds;
}

/** Takes the sign off zeros among ints. @returns whether doubles are exact for all of them. */
function makeInts(data: Float64Array, kinds: Kinds): boolean {
  for (let i = 0; i < data.length; i++) {
    if (typeof kinds !== 'number' && kinds[i] !== int) continue;
    const number = (data[i] ?? 0) + 0;
    if (!(Math.abs(number) <= Number.MAX_SAFE_INTEGER)) return false;
    data[i] = number;
  }
  return true;
}
