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

/** `a ^ b` in polar form; `undefined` when zero is raised to a negative or complex power. */
export function powerComplex(a: Complex, b: Complex): Complex | undefined {
  if (b.re === 0 && b.im === 0) return new Complex(1, 0);
  if (a.re === 0 && a.im === 0) return b.im !== 0 || b.re < 0 ? undefined : new Complex(0, 0);
  const absolute = Math.hypot(a.re, a.im);
  const angle = Math.atan2(a.im, a.re);
  let length = absolute ** b.re;
  let phase = angle * b.re;
  if (b.im !== 0) {
    length /= Math.exp(angle * b.im);
    phase += b.im * Math.log(absolute);
  }
  return new Complex(length * Math.cos(phase), length * Math.sin(phase));
}
