/** Keeps what arrives, and lets tests wait for what is still to come. */
export class Inbox<T> {
  readonly received: T[] = [];
  #waiting: (() => void)[] = [];

  add(item: T): void {
    this.received.push(item);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const look of waiting) look();
  }

  /** The first item that fits, among those from index `from` on: one that is here, or else one that comes. */
  async first(fits: (item: T) => boolean, from = 0): Promise<T> {
    for (let i = from; ; i++) {
      while (i >= this.received.length) await new Promise<void>((resolve) => this.#waiting.push(resolve));
      const item = this.received[i];
      if (item !== undefined && fits(item)) return item;
    }
  }
}
