import { binaryOf, divideHalfEven, nearestFloat, type Binary } from './binary';

/*
 * Logarithm, exponential, sine and cosine with far more digits than a float has. JavaScript leaves the last bit of its
 * own to the engine, which often has it differently from C and so from Python; C's are nearly always the nearest float
 * to the exact result, and so is what comes of rounding these.
 *
 * A fixed-point number is an int that stands for itself × 2^-160.
 */

const places = 160;

export const one = 1n << BigInt(places);

/** The fixed-point number of a binary one; bits beyond its last place are cut off. */
export function toFixedPoint({ mantissa, exponent }: Binary): bigint {
  return shifted(mantissa, exponent + places);
}

/** `a × 2^exponent`, rounded down. */
export function shifted(a: bigint, exponent: number): bigint {
  return exponent < 0 ? a >> BigInt(-exponent) : a << BigInt(exponent);
}

/**
 * The float nearest to a fixed-point number × 2^exponent. The number is first cut to 100 places: the errors of the
 * functions here do not reach that far, so what is exactly between two floats stays so and goes to the even one.
 */
export function toFloat(a: bigint, exponent = 0): number {
  const kept = 100;
  const size = divideHalfEven(a < 0n ? -a : a, 1n << BigInt(places - kept));
  return nearestFloat({ mantissa: a < 0n ? -size : size, exponent: exponent - kept });
}

function times(a: bigint, b: bigint): bigint {
  return (a * b) >> BigInt(places);
}

/** The sum of a series whose terms become smaller than the last place. */
function series(first: bigint, next: (term: bigint, n: bigint) => bigint): bigint {
  let sum = 0n;
  let term = first;
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term;
    term = next(term, n);
  }
  return sum;
}

/** The natural logarithm of a number from 1 to 2, as twice the area tangent of (x − 1) / (x + 1). */
export function logarithm(x: bigint): bigint {
  const z = ((x - one) * one) / (x + one);
  const square = times(z, z);
  let power = z;
  let sum = 0n;
  for (let n = 1n; power > 0n; n += 2n) {
    sum += power / n;
    power = times(power, square);
  }
  return 2n * sum;
}
