import type { ProblemCode } from './codes';

/** What a piece of work may use. */
export interface Limits {
  readonly steps: number;
  readonly milliseconds: number;
}

/** Thrown when work has used up its budget or was cancelled. Caught where the work was begun. */
export class OutOfBudget extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
  ) {
    super(message);
    this.name = 'OutOfBudget';
  }
}

/** Counts the steps of a piece of work and watches its time; looking at the clock only now and then. */
export class Budget {
  readonly #limits: Limits;
  readonly #deadline: number;
  #steps = 0;
  #nextLook = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#deadline = Date.now() + limits.milliseconds;
  }

  /** Counts steps. @throws OutOfBudget when they are used up or the time is over. */
  spend(steps: number): void {
    this.#steps += steps;
    if (this.#steps < this.#nextLook) return;
    this.#nextLook = this.#steps + 4096;
    if (this.#steps > this.#limits.steps) {
      throw new OutOfBudget(
        'budget/steps',
        `this takes more than ${this.#limits.steps} steps; is there a loop or a call that never ends?`,
      );
    }
    if (Date.now() > this.#deadline) {
      throw new OutOfBudget('budget/time', `this takes longer than ${this.#limits.milliseconds} ms`);
    }
  }
}
