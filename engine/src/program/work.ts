import { Budget, OutOfBudget, type Limits } from '../text/budget';

/** How many calls may be nested; the reference manages about as many. */
const deepestCall = 144;
/** How many expressions may be at work inside each other, over all nested calls. */
const deepestExpression = 1500;

/** What the statement at work has used up, in all files together. */
export class Work {
  #budget: Budget;
  #expressions = 0;
  #calls = 0;

  constructor(private readonly limits: Limits) {
    this.#budget = new Budget(limits);
  }

  /** Each statement of the file has the whole budget. */
  renew(): void {
    this.#budget = new Budget(this.limits);
    this.#expressions = 0;
    this.#calls = 0;
  }

  /** @throws OutOfBudget */
  enterExpression(): void {
    this.#budget.spend(1);
    this.#expressions += 1;
    if (this.#expressions > deepestExpression) {
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
    if (this.#calls > deepestCall) {
      throw new OutOfBudget(
        'budget/depth',
        `more than ${deepestCall} calls are nested here; does \`${name}\` call itself for ever?`,
      );
    }
  }

  leaveCall(): void {
    this.#calls -= 1;
  }
}
