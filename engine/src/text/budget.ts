import type { ProblemCode } from './codes';

/** What a piece of work may use. */
export interface Limits {
  readonly steps: number;
  readonly milliseconds: number;
  /** The setting that allows more of both, to be named where they end. */
  readonly setting?: string | undefined;
  /** Gives the time in milliseconds; the machine's if absent. */
  readonly now?: (() => number) | undefined;
  /** Whether nobody wants it any more; asked now and then. */
  readonly isCancelled?: (() => boolean) | undefined;
}

/**
 * Thrown when nobody wants a piece of work any more. Nothing of the engine catches it or remembers what was begun: what is
 * wanted again is begun again.
 */
export class Cancelled extends Error {
  constructor() {
    super('the work was cancelled');
    this.name = 'Cancelled';
  }
}

/** Thrown when work has used up its budget. Caught where the work was begun. */
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
/** A step may be anything from a number to work on a million items: neither many steps nor many calls go unwatched. */
const stepsForCall = stepsBetweenLooks / 64;

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
  readonly #whole: Limits | undefined;
  readonly #now: () => number;
  readonly #start: number;
  #steps = 0;
  #untilLook = 0;

  /** @param whole What this is a part of, where it is what others have left of that. */
  constructor(limits: Limits, whole?: Limits) {
    this.#limits = limits;
    this.#whole = whole;
    this.#now = limits.now ?? Date.now;
    this.#start = this.#now();
  }

  /** What was used up so far, of both at most what there was. */
  get used(): Pick<Limits, 'steps' | 'milliseconds'> {
    const { steps, milliseconds } = this.#limits;
    return {
      steps: Math.min(this.#steps, steps),
      milliseconds: Math.min(this.#now() - this.#start, milliseconds),
    };
  }

  /** Counts steps. @throws OutOfBudget when they are used up or the time is over, Cancelled when nobody wants them. */
  spend(steps: number): void {
    this.#steps += steps;
    this.#untilLook -= steps + stepsForCall;
    if (this.#untilLook > 0) return;
    this.#untilLook = stepsBetweenLooks;
    const { steps: mostSteps, milliseconds, isCancelled } = this.#limits;
    if (isCancelled?.() === true) throw new Cancelled();
    if (this.#steps > mostSteps)
      throw this.#end('budget/steps', `this takes more than ${Math.floor(mostSteps)} steps`);
    if (this.#now() - this.#start > milliseconds) {
      const used = `${Math.floor(milliseconds)} ms (${Math.floor(this.#steps)} steps so far)`;
      throw this.#end('budget/time', `this takes longer than ${used}`);
    }
  }

  #end(code: ProblemCode, message: string): OutOfBudget {
    const whole = code === 'budget/time' ? `${this.#whole?.milliseconds} ms` : `${this.#whole?.steps} steps`;
    const share = this.#whole ? `, its share of what is left of the ${whole} for the whole file` : '';
    const question = 'is there a loop or a call that never ends?';
    return new OutOfBudget(code, `${message}${share}; ${question}${moreBy(this.#limits)}`);
  }
}

/** The sentence that names the setting, where there is one. */
export function moreBy({ setting }: Limits): string {
  return setting === undefined ? '' : ` If not, the setting \`${setting}\` allows more.`;
}
