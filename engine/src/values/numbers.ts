import { Failure } from '../text/failure';
import { bitLength, nearestFloat } from './binary';

/*
 * Python's arithmetic on ints (`bigint`) and floats (`number`), to the last bit. Where JavaScript agrees with Python its
 * own operators are used elsewhere; here is what differs.
 */

/** The float nearest to an int, ties to even. @throws Failure when it is too large for a float. */
export function toFloat(int: bigint): number {
  const float = Number(int);
  if (!Number.isFinite(float)) throw new Failure('value/overflow', 'this int is too large to become a float');
  return float;
}

/** Python's `int / int`: the exact quotient, rounded once. @throws Failure on zero divisor or overflow. */
export function divideInts(a: bigint, b: bigint): number {
  if (b === 0n) throw divisionByZero('/');
  const x = Number(a);
  const y = Number(b);
  if (Number.isSafeInteger(x) && Number.isSafeInteger(y)) return x / y;
  const negative = a < 0n !== b < 0n;
  const quotient = roundedQuotient(a < 0n ? -a : a, b < 0n ? -b : b);
  if (!Number.isFinite(quotient)) {
    throw new Failure('value/overflow', 'the quotient of these ints is too large for a float');
  }
  return negative ? -quotient : quotient;
}

/** Divides positive ints to 64 or more bits and one that stands for all that follow, so that one rounding is exact. */
function roundedQuotient(a: bigint, b: bigint): number {
  const shift = Math.max(0, 66 - (bitLength(a) - bitLength(b)));
  const dividend = a << BigInt(shift);
  const sticky = dividend % b === 0n ? 0n : 1n;
  return nearestFloat({ mantissa: (dividend / b) * 2n + sticky, exponent: -shift - 1 });
}

/** Python's `int % int`: the sign of the divisor. @throws Failure on zero divisor. */
export function moduloInts(a: bigint, b: bigint): bigint {
  if (b === 0n) throw divisionByZero('%');
  const rest = a % b;
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
}

/** Python's `float % float`: the sign of the divisor, also of a zero. @throws Failure on zero divisor. */
export function moduloFloats(a: number, b: number): number {
  if (b === 0) throw divisionByZero('%');
  const rest = a % b;
  if (rest === 0) return b < 0 ? -0 : 0;
  return rest < 0 !== b < 0 ? rest + b : rest;
}

/** Python's `int // int`: the quotient, rounded down. @throws Failure on zero divisor. */
export function floorDivideInts(a: bigint, b: bigint): bigint {
  if (b === 0n) throw divisionByZero('//');
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** Python's `float // float`: the quotient, rounded down, as a float. @throws Failure on zero divisor. */
export function floorDivideFloats(a: number, b: number): number {
  if (b === 0) throw divisionByZero('//');
  const rest = a % b;
  const quotient = (a - rest) / b - (rest !== 0 && rest < 0 !== b < 0 ? 1 : 0);
  if (quotient === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  // The quotient is close to an int, which rounding may have missed by less than a half.
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** Python's `float / float`. @throws Failure on zero divisor. */
export function divideFloats(a: number, b: number): number {
  if (b === 0) throw divisionByZero('/');
  return a / b;
}

/** `round(x)`: the nearest int, ties to even. @throws Failure for `inf` and `nan`. */
export function roundHalfEven(float: number): bigint {
  if (!Number.isFinite(float)) {
    throw new Failure(
      'value/convert',
      `round needs a finite number, not ${String(float).replace('Infinity', 'inf').replace('NaN', 'nan')}`,
    );
  }
  const floor = Math.floor(float);
  const rest = float - floor;
  const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0);
  return BigInt(up ? floor + 1 : floor);
}

export function divisionByZero(operator: '/' | '//' | '%'): Failure {
  return new Failure(
    'value/division',
    operator === '%' ? 'remainder of a division by zero' : 'division by zero',
  );
}
