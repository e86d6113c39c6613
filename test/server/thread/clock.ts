import type { Schedule } from '../../../server/src/thread/progress';

/** A clock that goes on when it is told to. */
export class Clock {
  #now = 0;
  readonly #waiting = new Set<{ readonly at: number; readonly action: () => void }>();

  readonly schedule: Schedule = (milliseconds, action) => {
    const entry = { at: this.#now + milliseconds, action };
    this.#waiting.add(entry);
    return () => {
      this.#waiting.delete(entry);
    };
  };

  /** Does what is due within so many milliseconds. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const entry of [...this.#waiting].sort((a, b) => a.at - b.at)) {
      if (entry.at > this.#now || !this.#waiting.delete(entry)) continue;
      entry.action();
    }
  }
}
