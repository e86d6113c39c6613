/** What follows from a crash: the first one is told of; the server is started again until there are too many. */
export type Outcome = 'first' | 'again' | 'too many';

/** So many crashes within so many milliseconds are not too many. */
export const mostCrashes = 4;
export const within = 180_000;

/** Counts the crashes of the server. */
export class CrashCount {
  /** When the crashes were since the server was last given up. */
  #times: number[] = [];
  #isTold = false;

  /** @param now Gives the time in milliseconds. */
  constructor(private readonly now: () => number) {}

  /** The server has crashed. After too many crashes counting begins anew: a person has started it again. */
  crashed(): Outcome {
    const now = this.now();
    this.#times = [...this.#times.filter((time) => now - time < within), now];
    if (this.#times.length > mostCrashes) {
      this.#times = [];
      return 'too many';
    }
    if (this.#isTold) return 'again';
    this.#isTold = true;
    return 'first';
  }
}
