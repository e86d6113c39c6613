import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../../engine/src/text/failure';
import { Complex } from '../../../engine/src/values/complex';
import { repr } from '../../../engine/src/values/format';
import { Dict, List, type Value } from '../../../engine/src/values/value';

/** A value of the data: see `generate.py`. */
export type Written = string | readonly Written[] | { readonly [key: string]: Written };

interface Data {
  /** Operator, operands, result. */
  readonly arithmetic: readonly (readonly [string, Written, Written, Written])[];
  /** Base, exponent, result. */
  readonly power: readonly (readonly [Written, Written, Written])[];
  /** Float, nearest int. */
  readonly round: readonly (readonly [Written, Written])[];
  /** Float, nearest thousandth. */
  readonly thousandths: readonly (readonly [Written, Written])[];
  /** Value, what `repr` gives. */
  readonly repr: readonly (readonly [Written, string])[];
  /** Value, what `int` and `float` make of it. */
  readonly conversions: readonly (readonly [Written, Written, Written])[];
  /** Two values, and the comparison that holds between them: `<`, `=`, `>`, `?` for none. */
  readonly comparisons: readonly (readonly [Written, Written, string])[];
  /** Format, value, text. */
  readonly percent: readonly (readonly [string, Written, Written])[];
  /** Values, their mean. */
  readonly means: readonly (readonly [readonly Written[], Written])[];
}

/** What Python makes of numbers and strings. */
export const python = JSON.parse(readFileSync(join(__dirname, 'data/python.json'), 'utf8')) as Data;

/** Reads a value of the data. */
export function read(written: Written): Value {
  if (typeof written !== 'string') {
    return isArray(written)
      ? new List(written.map(read))
      : new Dict(Object.entries(written).map(([key, value]) => [key, read(value)]));
  }
  if (written.startsWith("'")) return written.slice(1);
  if (written === 'True' || written === 'False') return written === 'True';
  if (/^-?\d+$/.test(written)) return BigInt(written);
  if (!written.includes(',')) return readFloat(written);
  const [re = '', im = ''] = written.split(',');
  return new Complex(readFloat(re), readFloat(im));
}

function isArray(written: Written): written is readonly Written[] {
  return Array.isArray(written);
}

function readFloat(written: string): number {
  return Number(written.replace('inf', 'Infinity').replace('nan', 'NaN'));
}

/** The codes that stand for Python's errors. */
const codes: Record<string, readonly string[]> = {
  '!ZeroDivisionError': ['value/division'],
  '!OverflowError': ['value/overflow', 'value/convert', 'value/format'],
  '!ValueError': ['value/convert', 'value/format'],
  '!TypeError': ['type/operand', 'value/format'],
  '!KeyError': ['value/format'],
};

/** Asserts that an operation gives what Python gives, to the last bit, or fails as it does. */
export function assertGives(operation: () => Value, expected: Written, what: string): void {
  const codesExpected = typeof expected === 'string' ? codes[expected] : undefined;
  try {
    const actual = operation();
    assert.equal(
      codesExpected,
      undefined,
      `${what} fails in Python with ${shown(expected)} and here gives ${repr(actual)}`,
    );
    assert.ok(same(actual, read(expected)), `${what} gives ${repr(actual)}, in Python ${shown(expected)}`);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    assert.ok(
      codesExpected?.includes(failure.code),
      `${what} fails with ${failure.code} (${failure.message}), in Python it gives ${shown(expected)}`,
    );
  }
}

function same(a: Value, b: Value): boolean {
  if (a instanceof Complex && b instanceof Complex) return Object.is(a.re, b.re) && Object.is(a.im, b.im);
  return Object.is(a, b);
}

/** A value of the data in a message. */
export function shown(written: Written): string {
  return typeof written === 'string' && written.startsWith('!') ? written.slice(1) : repr(read(written));
}
