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

const stepsBetweenLooks = 4096;
const callsBetweenLooks = 16;

/**
 * The end of the budget that a failure of JavaScript itself means: its stack is full, or something grew beyond what it
 * can hold. `undefined` for any other error.
 */
export function endOfMachine(error: unknown): OutOfBudget | undefined {
  if (!(error instanceof Error)) return undefined;
  // Where the stack is full, regular expressions fail with a SyntaxError of their own.
  if (error.message.includes('call stack')) {
    const message = 'this is nested too deeply; does a function call itself for ever?';
    return new OutOfBudget('budget/depth', message);
  }
  return error instanceof RangeError ? new OutOfBudget('budget/size', 'this grows too large') : undefined;
}

/** Counts the steps of a piece of work and watches its time; looking at the clock only now and then. */
export class Budget {
  readonly #limits: Limits;
  readonly #deadline: number;
  #steps = 0;
  #nextLook = 0;
  #calls = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#deadline = Date.now() + limits.milliseconds;
  }

  /** Counts steps. @throws OutOfBudget when they are used up or the time is over. */
  spend(steps: number): void {
    this.#steps += steps;
    this.#calls += 1;
    // A step may be anything from a number to work on a million items: neither many steps nor many calls go unwatched.
    if (this.#steps < this.#nextLook && this.#calls % callsBetweenLooks !== 0) return;
    this.#nextLook = this.#steps + stepsBetweenLooks;
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
