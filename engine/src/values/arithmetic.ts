import { Failure } from '../text/failure';
import { bitLength } from './binary';
import {
  addComplex,
  Complex,
  divideComplex,
  multiplyComplex,
  powerComplex,
  subtractComplex,
} from './complex';
import { brief } from './format';
import {
  divideFloats,
  divideInts,
  divisionByZero,
  moduloFloats,
  moduloInts,
  roundHalfEven,
  toFloat,
} from './numbers';
import { formatPercent } from './percent';
import { power } from './power';
import { repeatItems, repeatText } from './repeat';
import { checkSize } from './sizes';
import { isAtom, kindOf, kindsOf, List, type Value } from './value';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '^';
export type Sign = '+' | '-';

export { largestSize } from './sizes';

/** No int grows beyond this many bits. */
const largestIntBits = 4_000_000;

/**
 * Python's binary arithmetic (`^` is Python's `**`): on numbers, `+` and `*` also on strings and lists, `%` on a
 * string as formatting.
 * @throws Failure `type/operand`, `value/…` or `budget/size`, with a message that shows both operands.
 */
export function arithmetic(op: ArithmeticOperator, a: Value, b: Value): Value {
  const result = numberArithmetic(op, a, b);
  if (result !== undefined) return result;
  if (op === '+') {
    if (typeof a === 'string' && typeof b === 'string') {
      checkSize(a.length + b.length);
      return a + b;
    }
    if (a instanceof List && b instanceof List) {
      checkSize(a.items.length + b.items.length);
      return new List(a.items.concat(b.items));
    }
  }
  const [x, y] = [asNumber(a), asNumber(b)];
  if (op === '*' && typeof y === 'bigint') {
    if (typeof a === 'string') return repeatText(a, y);
    if (a instanceof List) return new List(repeatItems(a.items, y));
  }
  if (op === '*' && typeof x === 'bigint') {
    if (typeof b === 'string') return repeatText(b, x);
    if (b instanceof List) return new List(repeatItems(b.items, x));
  }
  if (op === '%' && typeof a === 'string') return formatPercent(a, b);
  throw operandFailure(op, a, b);
}

/**
 * The arithmetic of numbers alone; `undefined` where one of the values is none. Messages call the operator `name`.
 * @throws Failure as `arithmetic`.
 */
export function numberArithmetic(
  op: ArithmeticOperator,
  a: Value,
  b: Value,
  name: string = op,
): Value | undefined {
  const x = asNumber(a);
  const y = asNumber(b);
  if (x === undefined || y === undefined) return undefined;
  try {
    if (x instanceof Complex || y instanceof Complex) return onComplex(op, asComplex(x), asComplex(y), a, b);
    return typeof x === 'bigint' && typeof y === 'bigint'
      ? onInts(op, x, y)
      : onFloats(op, asFloat(x), asFloat(y));
  } catch (failure) {
    if (failure instanceof Failure && failure.code !== 'type/operand') {
      throw new Failure(failure.code, `\`${brief(a)} ${name} ${brief(b)}\`: ${failure.message}`);
    }
    throw failure;
  }
}

/** Python's prefix `-` and `+`. @throws Failure `type/operand`. */
export function signed(sign: Sign, a: Value): Value {
  const x = asNumber(a);
  if (x === undefined) {
    throw new Failure(
      'type/operand',
      `\`${sign}${brief(a)}\`: prefix \`${sign}\` needs a number, not a ${kindOf(a)}`,
    );
  }
  if (sign === '+') return x;
  return x instanceof Complex ? new Complex(-x.re, -x.im) : -x;
}

/** Python's `round(x)`, to an int. @throws Failure `type/operand` or, for inf and nan, `value/convert`. */
export function roundValue(a: Value): bigint {
  const x = asNumber(a);
  if (typeof x === 'bigint') return x;
  if (typeof x === 'number') return roundHalfEven(x);
  throw new Failure('type/operand', `\`round(${brief(a)})\`: \`round\` needs a number, not a ${kindOf(a)}`);
}

/** Ints, floats and complex as they are, bools as ints; `undefined` for all else. */
function asNumber(value: Value): bigint | number | Complex | undefined {
  if (typeof value === 'bigint' || typeof value === 'number' || value instanceof Complex) return value;
  return typeof value === 'boolean' ? BigInt(value) : undefined;
}

function asFloat(x: bigint | number): number {
  return typeof x === 'bigint' ? toFloat(x) : x;
}

function asComplex(x: bigint | number | Complex): Complex {
  return x instanceof Complex ? x : new Complex(asFloat(x), 0);
}

function onInts(op: ArithmeticOperator, x: bigint, y: bigint): Value {
  switch (op) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      checkBits(bits(x) + bits(y));
      return x * y;
    case '/':
      return divideInts(x, y);
    case '%':
      return moduloInts(x, y);
    case '^':
      if (y < 0n) return onFloats('^', toFloat(x), toFloat(y));
      if (x === 0n || x === 1n) return y === 0n ? 1n : x;
      if (x === -1n) return y % 2n === 0n ? 1n : -1n;
      checkBits(Number(y) * (bits(x) - 1));
      return x ** y;
  }
}

function onFloats(op: ArithmeticOperator, x: number, y: number): Value {
  switch (op) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return divideFloats(x, y);
    case '%':
      return moduloFloats(x, y);
    case '^':
      return powerFloats(x, y);
  }
}

function powerFloats(x: number, y: number): Value {
  // C's pow, unlike JavaScript's, gives 1 for these.
  if (x === 1 || y === 0 || (x === -1 && Math.abs(y) === Infinity)) return 1;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return x ** y;
  if (x === 0 && y < 0) throw new Failure('value/division', 'zero can not be raised to a negative power');
  if (x === 0) return x ** y;
  if (x < 0 && !Number.isInteger(y)) return powerOfComplex(new Complex(x, 0), new Complex(y, 0));
  const size = power(Math.abs(x), y);
  if (size === Infinity) throw powerOverflow();
  return x < 0 && y % 2 !== 0 ? -size : size;
}

function powerOfComplex(x: Complex, y: Complex): Complex {
  const result = powerComplex(x, y);
  if (!result) throw new Failure('value/division', 'zero can not be raised to a negative or complex power');
  if (Math.abs(result.re) === Infinity || Math.abs(result.im) === Infinity) throw powerOverflow();
  return result;
}

function powerOverflow(): Failure {
  return new Failure('value/overflow', 'the power is too large for a float');
}

function onComplex(op: ArithmeticOperator, x: Complex, y: Complex, a: Value, b: Value): Value {
  switch (op) {
    case '+':
      return addComplex(x, y);
    case '-':
      return subtractComplex(x, y);
    case '*':
      return multiplyComplex(x, y);
    case '/': {
      const quotient = divideComplex(x, y);
      if (!quotient) throw divisionByZero('/');
      return quotient;
    }
    case '^':
      return powerOfComplex(x, y);
    case '%':
      throw operandFailure(op, a, b);
  }
}

/** The number of bits of an int without its sign. */
export function bits(x: bigint): number {
  return bitLength(x < 0n ? -x : x);
}

/** @throws Failure `budget/size` for an int that would have too many binary digits. */
export function checkBits(bitCount: number): void {
  if (bitCount > largestIntBits) {
    throw new Failure('budget/size', `the result would have more than ${largestIntBits} binary digits`);
  }
}

const worksOn: Record<ArithmeticOperator, string> = {
  '+': 'adds two numbers, or joins two strings or two lists',
  '-': 'needs two numbers',
  '*': 'needs two numbers, or repeats a string or list an int number of times',
  '/': 'needs two numbers',
  '%': 'needs two numbers',
  '^': 'needs two numbers',
};

function operandFailure(op: ArithmeticOperator, a: Value, b: Value): Failure {
  return new Failure(
    'type/operand',
    `\`${brief(a)} ${op} ${brief(b)}\`: \`${op}\` ${worksOn[op]}, not ${kindsOf(a, b)}${hint(op, a, b)}`,
  );
}

/** The commonest slip in RASP: tokens are strings, even when they look like numbers. */
function hint(op: ArithmeticOperator, a: Value, b: Value): string {
  const mixed = isAtom(a) && isAtom(b) && (typeof a === 'string') !== (typeof b === 'string');
  return mixed && op !== '*' ? '; `tokens` are strings, `tokens_int` and `tokens_float` are numbers' : '';
}
