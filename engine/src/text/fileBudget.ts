import { Budget, moreBy, OutOfBudget, type Limits } from './budget';

/** How many times what one statement may use all of them may use together. */
const shares = 3;
/** Less than this part of what a statement may use is nothing. */
const leastPart = 1 / 500;

/**
 * What the statements of a file may use together, so that many that never end do not take for ever. None may use more
 * than half of what is left: one that does not end leaves enough for those that follow.
 */
export class FileBudget {
  readonly #limits: Limits;
  readonly #whole: Limits;
  #steps: number;
  #milliseconds: number;
  #last: Budget | undefined;

  /** @param limits What one statement may use. */
  constructor(limits: Limits) {
    this.#limits = limits;
    this.#steps = shares * limits.steps;
    this.#milliseconds = shares * limits.milliseconds;
    this.#whole = { ...limits, steps: this.#steps, milliseconds: this.#milliseconds };
  }

  /**
   * The budget of the next statement. However much was used, it allows a little.
   */
  next(): Budget {
    this.#settle();
    const { steps, milliseconds } = this.#limits;
    const limits = {
      ...this.#limits,
      steps: Math.min(steps, Math.max(this.#steps / 2, leastPart * steps)),
      milliseconds: Math.min(milliseconds, Math.max(this.#milliseconds / 2, leastPart * milliseconds)),
    };
    const isPart = limits.steps < steps || limits.milliseconds < milliseconds;
    this.#last = new Budget(limits, isPart ? this.#whole : undefined);
    return this.#last;
  }

  /** That nothing is left to go on with, told where the next statement begins; `undefined` while there is. */
  get end(): OutOfBudget | undefined {
    this.#settle();
    const { steps, milliseconds } = this.#whole;
    const rest = `what follows is not run; do loops or calls above never end?${moreBy(this.#limits)}`;
    if (this.#steps / 2 < leastPart * this.#limits.steps)
      return new OutOfBudget(
        'budget/steps',
        `the file has taken more than ${steps} steps up to here; ${rest}`,
      );
    if (this.#milliseconds / 2 < leastPart * this.#limits.milliseconds)
      return new OutOfBudget(
        'budget/time',
        `the file has taken longer than ${milliseconds} ms up to here; ${rest}`,
      );
    return undefined;
  }

  #settle(): void {
    if (!this.#last) return;
    const { steps, milliseconds } = this.#last.used;
    this.#steps -= steps;
    this.#milliseconds -= milliseconds;
    this.#last = undefined;
  }
}
