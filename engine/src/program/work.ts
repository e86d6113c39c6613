import { Budget, OutOfBudget, type Limits } from '../text/budget';

/** How much may be at work at once. */
export interface Depths {
  readonly calls: number;
  /** Expressions inside each other, over all nested calls. */
  readonly expressions: number;
}

/** The reference manages about as many. */
const raspDepths: Depths = { calls: 144, expressions: 1500 };

/** What the statement at work has used up, in all files together. */
export class Work {
  #budget: Budget;
  #expressions = 0;
  #calls = 0;

  constructor(
    private readonly limits: Limits,
    private readonly depths: Depths = raspDepths,
  ) {
    this.#budget = new Budget(limits);
  }

  /** Begins a statement, with a budget of its own. */
  renew(budget = new Budget(this.limits)): void {
    this.#budget = budget;
    this.#expressions = 0;
    this.#calls = 0;
  }

  /** What is left of the budget of the statement at work, for values that are computed meanwhile. */
  get budget(): Budget {
    return this.#budget;
  }

  /** @throws OutOfBudget */
  enterExpression(): void {
    this.#budget.spend(1);
    this.#expressions += 1;
    if (this.#expressions > this.depths.expressions) {
      throw new OutOfBudget(
        'budget/depth',
        'this is nested too deeply; does a function call itself for ever?',
      );
    }
  }

  /** Counts the items that an expression has made. @throws OutOfBudget */
  make(items: number): void {
    this.#budget.spend(items);
  }

  leaveExpression(): void {
    this.#expressions -= 1;
  }

  /** @throws OutOfBudget */
  enterCall(name: string): void {
    this.#calls += 1;
    if (this.#calls > this.depths.calls) {
      throw new OutOfBudget(
        'budget/depth',
        `more than ${this.depths.calls} calls are nested here; does \`${name}\` call itself for ever?`,
      );
    }
  }

  leaveCall(): void {
    this.#calls -= 1;
  }
}
