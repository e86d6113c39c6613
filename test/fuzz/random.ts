/** A source of random numbers from a seed; few, cheap, and the same in every run. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A whole number from 0 on, below a bound. */
  below(bound: number): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    return Math.floor((mixed(this.#state) / 2 ** 32) * bound);
  }

  /** One of some items. */
  of<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }

  chance(part: number): boolean {
    return this.below(1000) < part * 1000;
  }
}

/** A number of 32 bits that tells nothing of the one that it is made of. */
export function mixed(number: number): number {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
