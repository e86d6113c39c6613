import { isAtom, type Value } from './value';

/** Python's `range`: the ints from `start` in steps until `stop`, which is never built. */
export class Range {
  readonly kind = 'range';
  readonly length: bigint;

  /** The step is not zero. */
  constructor(
    readonly start: bigint,
    readonly stop: bigint,
    readonly step: bigint,
  ) {
    const distance = step > 0n ? stop - start : start - stop;
    const size = step > 0n ? step : -step;
    this.length = distance > 0n ? (distance + size - 1n) / size : 0n;
  }

  /** The int at an index from 0 to length − 1. */
  at(index: bigint): bigint {
    return this.start + index * this.step;
  }

  /** Where an int (or a number equal to one) stands. */
  indexOf(value: Value): bigint | undefined {
    const int = intOf(value);
    if (int === undefined || (int - this.start) % this.step !== 0n) return undefined;
    const index = (int - this.start) / this.step;
    return index >= 0n && index < this.length ? index : undefined;
  }

  *values(): Iterable<bigint> {
    for (let index = 0n; index < this.length; index++) yield this.at(index);
  }

  /** Ranges of the same ints have the same text. */
  get id(): string {
    if (this.length === 0n) return 'r';
    return this.length === 1n ? `r${this.start}` : `r${this.start},${this.length},${this.step}`;
  }

  /** How Python writes it. */
  get text(): string {
    const step = this.step === 1n ? '' : `, ${this.step}`;
    return `range(${this.start}, ${this.stop}${step})`;
  }
}

function intOf(value: Value): bigint | undefined {
  if (!isAtom(value) || typeof value === 'string') return undefined;
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : undefined;
  return BigInt(value);
}
