import { binaryOf, nearestFloat } from './binary';
import { cosine, divide, halfPi, multiply, one, places, sine } from './fixedPoint';
import { power } from './power';

/** What `^` makes of a negative base and a fractional exponent. It can be computed with, but is no atom. */
export class Complex {
  readonly kind = 'complex';
  constructor(
    readonly re: number,
    readonly im: number,
  ) {}
}

export function addComplex(a: Complex, b: Complex): Complex {
  return new Complex(a.re + b.re, a.im + b.im);
}

export function subtractComplex(a: Complex, b: Complex): Complex {
  return new Complex(a.re - b.re, a.im - b.im);
}

export function multiplyComplex(a: Complex, b: Complex): Complex {
  return new Complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
}

/** Smith's division, as Python does it; `undefined` when dividing by zero. */
export function divideComplex(a: Complex, b: Complex): Complex | undefined {
  if (Math.abs(b.re) >= Math.abs(b.im)) {
    if (b.re === 0) return undefined;
    const ratio = b.im / b.re;
    const scale = b.re + b.im * ratio;
    return new Complex((a.re + a.im * ratio) / scale, (a.im - a.re * ratio) / scale);
  }
  const ratio = b.re / b.im;
  const scale = b.re * ratio + b.im;
  return new Complex((a.re * ratio + a.im) / scale, (a.im * ratio - a.re) / scale);
}

/** `a ^ b`; `undefined` when zero is raised to a negative or complex power. */
export function powerComplex(a: Complex, b: Complex): Complex | undefined {
  if (b.im === 0 && Number.isInteger(b.re) && Math.abs(b.re) <= 100) return powerInt(a, b.re);
  if (a.re === 0 && a.im === 0) return b.im !== 0 || b.re < 0 ? undefined : new Complex(0, 0);
  const absolute = Math.hypot(a.re, a.im);
  const angle = Math.atan2(a.im, a.re);
  let length = power(absolute, b.re);
  let phase = angle * b.re;
  if (b.im !== 0) {
    length /= Math.exp(angle * b.im);
    phase += b.im * Math.log(absolute);
  }
  const { re, im } = direction(phase);
  return new Complex(length * re, length * im);
}

/** By squaring, as Python does it for small ints. */
function powerInt(a: Complex, exponent: number): Complex | undefined {
  const unit = new Complex(1, 0);
  let result = unit;
  let square = a;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiplyComplex(result, square);
    square = multiplyComplex(square, square);
  }
  return exponent > 0 ? result : divideComplex(unit, result);
}

/** The complex number of size one at an angle: cosine and sine. */
function direction(angle: number): Complex {
  const size = Math.abs(angle);
  if (size < 2 ** -30) return new Complex(1, angle);
  // Past this, half of π would need more places.
  if (!(size < 2 ** 30)) return new Complex(Math.cos(angle), Math.sin(angle));
  const { quotient, rest } = divide(multiply(one, binaryOf(angle)), halfPi);
  const c = nearestFloat({ mantissa: cosine(rest), exponent: -places });
  const s = nearestFloat({ mantissa: sine(rest), exponent: -places });
  switch (quotient & 3n) {
    case 0n:
      return new Complex(c, s);
    case 1n:
      return new Complex(-s, c);
    case 2n:
      return new Complex(-c, -s);
    default:
      return new Complex(s, -c);
  }
}
