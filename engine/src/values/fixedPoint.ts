import type { Binary } from './binary';

/*
 * Logarithm, exponential, sine and cosine with three times the digits of a float. JavaScript leaves the last bit of its
 * own to each engine, which often has it differently from C and so from Python. C's is nearly always that of the float
 * nearest to the exact result, which is what rounding these gives.
 *
 * A fixed-point number is an int that stands for itself × 2^-160.
 */

/** Places after the binary point. */
export const places = 160;

export const one = 1n << BigInt(places);

/** The product of a fixed-point number with a binary one, rounded down. */
export function multiply(x: bigint, { mantissa, exponent }: Binary): bigint {
  const product = x * mantissa;
  return exponent < 0 ? product >> BigInt(-exponent) : product << BigInt(exponent);
}

/** How often `unit` goes into `x`, rounded down, and what is left: from 0 to `unit`. */
export function divide(x: bigint, unit: bigint): { readonly quotient: bigint; readonly rest: bigint } {
  const rest = ((x % unit) + unit) % unit;
  return { quotient: (x - rest) / unit, rest };
}

/** The natural logarithm of `x` from 1 to 2: 2·artanh((x − 1) / (x + 1)). */
export function logarithm(x: bigint): bigint {
  const z = ((x - one) * one) / (x + one);
  const square = times(z, z);
  return 2n * series(z, (term, n) => (times(term, square) * (2n * n - 1n)) / (2n * n + 1n));
}

/** e to the power of `x` from 0 to 1. */
export function exponential(x: bigint): bigint {
  return series(one, (term, n) => times(term, x) / n);
}

/** The sine of `x` from 0 to 2. */
export function sine(x: bigint): bigint {
  const square = times(x, x);
  return series(x, (term, n) => -times(term, square) / (2n * n * (2n * n + 1n)));
}

/** The cosine of `x` from 0 to 2. */
export function cosine(x: bigint): bigint {
  const square = times(x, x);
  return series(one, (term, n) => -times(term, square) / (2n * n * (2n * n - 1n)));
}

/** The natural logarithm of 2. */
export const ln2 = logarithm(2n * one);

/** Half of π: three times the arc sine of 1/2. */
export const halfPi =
  3n * series(one / 2n, (term, n) => (term * (2n * n - 1n) ** 2n) / (8n * n * (2n * n + 1n)));

/** The sum of a series, from its first term and from what makes of each term the next, which is the `n`th after it. */
function series(first: bigint, next: (term: bigint, n: bigint) => bigint): bigint {
  let sum = 0n;
  let term = first;
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term;
    term = next(term, n);
  }
  return sum;
}

/** The product, cut off towards zero, so that the terms of a series end at zero from both sides. */
function times(x: bigint, y: bigint): bigint {
  return (x * y) / one;
}
