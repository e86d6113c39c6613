/** Signs that are open, each with what closes it. Whether any is closed by a sign is known without looking through. */
export class OpenSigns<T> {
  readonly #open: { readonly close: string; readonly sign: T }[] = [];
  readonly #counts = new Map<string, number>();

  get length(): number {
    return this.#open.length;
  }

  open(close: string, sign: T): void {
    this.#open.push({ close, sign });
    this.#count(close, 1);
  }

  /** Whether something is open that is closed by this. */
  awaits(close: string): boolean {
    return (this.#counts.get(close) ?? 0) > 0;
  }

  /** Closes the innermost sign that is closed by this. @returns it, behind those inside of it that nothing closes. */
  close(close: string): T[] {
    const closed: T[] = [];
    if (!this.awaits(close)) return closed;
    for (let last = this.#pop(); last; last = this.#pop()) {
      closed.push(last.sign);
      if (last.close === close) break;
    }
    return closed;
  }

  /** Closes all but so many. */
  shrink(length: number): T[] {
    const closed: T[] = [];
    while (this.#open.length > length) {
      const last = this.#pop();
      if (last) closed.push(last.sign);
    }
    return closed;
  }

  #pop(): { readonly close: string; readonly sign: T } | undefined {
    const last = this.#open.pop();
    if (last) this.#count(last.close, -1);
    return last;
  }

  #count(close: string, by: number): void {
    this.#counts.set(close, (this.#counts.get(close) ?? 0) + by);
  }
}
