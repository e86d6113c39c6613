/*
 * Floats as what they are, an int times a power of two, so that results can be worked out exactly with ints and rounded
 * once.
 */

/** `mantissa × 2^exponent`. */
export interface Binary {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** The exponent of the last bit of the smallest floats. */
const lowestExponent = -1074;
const fractionBits = 52n;

/** Takes a finite float apart. */
export function binaryOf(float: number): Binary {
  const bits = new BigUint64Array(new Float64Array([Math.abs(float)]).buffer)[0] ?? 0n;
  const field = Number(bits >> fractionBits);
  const fraction = BigInt.asUintN(Number(fractionBits), bits);
  const mantissa = field === 0 ? fraction : fraction | (1n << fractionBits);
  return { mantissa: float < 0 ? -mantissa : mantissa, exponent: Math.max(field, 1) - 1 + lowestExponent };
}

/** The float nearest to `mantissa × 2^exponent`, ties to even; infinite where that is too large for a float. */
export function nearestFloat({ mantissa, exponent }: Binary): number {
  if (mantissa < 0n) return -nearestFloat({ mantissa: -mantissa, exponent });
  // Small floats have fewer bits: their last one is always the same.
  const excess = Math.max(bitLength(mantissa) - 53, lowestExponent - exponent);
  if (excess <= 0) return scaled(Number(mantissa), exponent);
  return scaled(Number(divideHalfEven(mantissa, 1n << BigInt(excess))), exponent + excess);
}

/** `value × 2^exponent`, exact where the result is a float; in steps, for 2^1100 is none. */
function scaled(value: number, exponent: number): number {
  let result = value;
  let left = exponent;
  for (; left < -1000; left += 1000) result *= 2 ** -1000;
  for (; left > 1000; left -= 1000) result *= 2 ** 1000;
  return result * 2 ** left;
}

/** The int nearest to the quotient of a non-negative and a positive int, ties to even. */
export function divideHalfEven(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  const twice = (a % b) * 2n;
  return twice > b || (twice === b && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** The number of bits of a non-negative int. */
export function bitLength(int: bigint): number {
  if (int === 0n) return 0;
  const digits = int.toString(16);
  return digits.length * 4 - Math.clz32(parseInt(digits.charAt(0), 16)) + 28;
}
