import { binaryOf, divideHalfEven } from './binary';

/*
 * Floats as decimals with a fixed number of digits, rounded once from the exact binary value, ties to even. JavaScript's
 * `toFixed` and `toExponential` take ties up and have limits of their own.
 */

/** A finite float with this many digits after the point, as C's `%.3f` writes it. */
export function fixedDecimal(float: number, places: number): string {
  const digits = timesPowerOfTen(float, places)
    .toString()
    .padStart(places + 1, '0');
  return signOf(float) + withPoint(digits, digits.length - places);
}

/** A finite float as one digit, a point, this many digits and an exponent, as C's `%.3e` writes it. */
export function scientificDecimal(float: number, places: number): string {
  const { digits, exponent } = significantDigits(float, places + 1);
  const size = String(Math.abs(exponent)).padStart(2, '0');
  return `${signOf(float)}${withPoint(digits, 1)}e${exponent < 0 ? '-' : '+'}${size}`;
}

/** Python's `round(x, 3)`; inf and nan stay. */
export function roundToThousandths(float: number): number {
  return Number.isFinite(float) ? Number(fixedDecimal(float, 3)) : float;
}

/**
 * Python's `round(x, places)`, which rounds the exact value once, ties to even; inf and nan stay. Infinite where the result
 * is too large for a float.
 */
export function roundToPlaces(float: number, places: number): number {
  // Floats have no digits beyond these.
  if (!Number.isFinite(float) || places > 1100) return float;
  if (places < -320) return float < 0 || Object.is(float, -0) ? -0 : 0;
  return Number(`${signOf(float)}${timesPowerOfTen(float, places)}e${-places}`);
}

/**
 * A finite float as C's `%f`, `%e`, or `%g` writes it, which takes the shorter of both; `keepPoint` keeps a point without
 * digits after it.
 */
export function formatDecimal(size: number, type: string, precision: number, keepPoint: boolean): string {
  if (type !== 'g') {
    const text = type === 'f' ? fixedDecimal(size, precision) : scientificDecimal(size, precision);
    return keepPoint && precision === 0 ? text.replace(/(?=e|$)/, '.') : text;
  }
  const digits = Math.max(precision, 1);
  const exponent = decimalExponent(size, digits);
  const plain = exponent >= -4 && exponent < digits;
  const text = formatDecimal(size, plain ? 'f' : 'e', plain ? digits - 1 - exponent : digits - 1, keepPoint);
  if (keepPoint) return text;
  return text.replace(/\.(\d*[1-9])?0*(?=e|$)/, (_all, kept?: string) =>
    kept === undefined ? '' : `.${kept}`,
  );
}

/** The exponent that a float has when it is rounded to this many significant digits. */
export function decimalExponent(float: number, count: number): number {
  return significantDigits(float, count).exponent;
}

function significantDigits(float: number, count: number): { digits: string; exponent: number } {
  if (float === 0) return { digits: '0'.repeat(count), exponent: 0 };
  // The shortest digits that stand for a float, which JavaScript finds, may have been rounded up to a power of ten.
  const shortest = Number(float.toExponential().split('e')[1]);
  for (const exponent of [shortest - 1, shortest]) {
    const digits = timesPowerOfTen(float, count - 1 - exponent).toString();
    if (digits.length === count) return { digits, exponent };
  }
  return { digits: '1'.padEnd(count, '0'), exponent: shortest + 1 };
}

/** The int nearest to `|float| × 10^power`, ties to even. */
function timesPowerOfTen(float: number, power: number): bigint {
  const { mantissa, exponent } = binaryOf(Math.abs(float));
  const up = (base: bigint, n: number): bigint => base ** BigInt(Math.max(n, 0));
  return divideHalfEven(mantissa * up(2n, exponent) * up(10n, power), up(2n, -exponent) * up(10n, -power));
}

function withPoint(digits: string, at: number): string {
  return at === digits.length ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`;
}

function signOf(float: number): string {
  return float < 0 || Object.is(float, -0) ? '-' : '';
}
