import { binaryOf, bitLength, divideHalfEven, nearestFloat } from './binary';
import { divide, exponential, ln2, logarithm, multiply, one, places } from './fixedPoint';

/** The last places of the fixed-point numbers here are not sure. */
const unsure = 60;

/**
 * The float nearest to `base ^ exponent` for a base that is not negative: 0 below the smallest float, infinite above the
 * largest. Its last bit is the right one, as that of C's `pow` is in all but few cases.
 */
export function power(base: number, exponent: number): number {
  const exact = base === 0 || !Number.isFinite(base) || !Number.isFinite(exponent);
  if (exact) return base ** exponent;
  // These, too, are rounded only once.
  if (exponent === 1) return base;
  if (exponent === 2) return base * base;
  if (exponent === -1) return 1 / base;
  if (exponent === 0.5) return Math.sqrt(base);
  const magnitude = Math.log2(base) * exponent;
  if (Math.abs(magnitude) > 1100) return magnitude > 0 ? Infinity : 0;

  // base = x·2^n with x from 1 to 2, so its power is e^(exponent·(ln x + n·ln 2)).
  const { mantissa, exponent: last } = binaryOf(base);
  const bits = bitLength(mantissa) - 1;
  const x = multiply(one, { mantissa, exponent: -bits });
  const log = multiply(logarithm(x) + BigInt(last + bits) * ln2, binaryOf(exponent));
  const { quotient, rest } = divide(log, ln2);
  // With the unsure places rounded away, a power that lies exactly between two floats does so here, and goes to the even
  // one.
  const sure = divideHalfEven(exponential(rest), 1n << BigInt(unsure));
  return nearestFloat({ mantissa: sure, exponent: Number(quotient) - places + unsure });
}
