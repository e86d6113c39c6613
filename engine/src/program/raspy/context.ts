import type { Expression, Name } from '../../syntax/raspy/tree';
import { type Budget, OutOfBudget } from '../../text/budget';
import type { ProblemCode } from '../../text/codes';
import { Failure } from '../../text/failure';
import type { Sample } from '../../values/sample';
import type { Value } from '../../values/value';
import type { Frame } from '../record';
import type { Spanned } from '../findings';
import type { Runtime } from '../runtime';
import type { Source } from '../source';
import { snapshot } from './snapshots';
import type { Transform } from '../values';

/** Thrown where a failure has been reported: nothing else happens in the statement at work. */
export class Reported extends Error {
  override readonly name = 'Reported';
}

/** Where code of RASPy runs, and who wants to know what it does. */
export interface Context {
  /** The text at work. */
  readonly source: Source;
  /** The input on which transforms are shown where the program says nothing else. */
  readonly sample: Sample;
  /** What is left of the budget. */
  readonly budget: Budget;
  /** Begins work on an expression. @throws OutOfBudget */
  enter(expression: Spanned): void;
  leave(): void;
  /** Counts work, or items made. @throws OutOfBudget */
  charge(expression: Spanned, items: number): void;
  /** An expression became a value. */
  note(expression: Expression, value: Value): void;
  /** A name was bound to a value. */
  remember(name: Name, value: Value): void;
  /** A transform is applied to an input, or shown. */
  noteApplication(expression: Spanned, target: Transform, sample: Sample): void;
  /**
   * Runs the body of a call; without a frame where it stands nowhere in the text.
   * @throws OutOfBudget where calls are nested too deeply.
   */
  inCall(frame: Omit<Frame, 'caller'> | undefined, body: () => Value): Value;
  /** Something works, but not as it may be taken. */
  advise(expression: Spanned, code: ProblemCode, message: string): void;
  /** An expression failed. */
  raise(expression: Spanned, failure: Failure): never;
  /** The budget ended at an expression, or inside of what it does. */
  end(expression: Spanned, end: OutOfBudget): never;
  print(text: string): void;
}

/** A program that runs: everything is recorded, and failures are reported where the person can see them. */
export class ProgramContext implements Context {
  constructor(
    private readonly runtime: Runtime,
    private readonly output: (text: string) => void,
  ) {}

  get source(): Source {
    return this.runtime.source;
  }

  get sample(): Sample {
    return this.runtime.environment.examples.sop;
  }

  get budget(): Budget {
    return this.runtime.environment.work.budget;
  }

  enter(expression: Spanned): void {
    this.runtime.enter(expression);
  }

  leave(): void {
    this.runtime.leave();
  }

  charge(expression: Spanned, items: number): void {
    this.runtime.charge(expression, items);
  }

  note(expression: Expression, value: Value): void {
    this.runtime.note(expression, snapshot(value), false);
  }

  remember(name: Name, value: Value): void {
    this.runtime.remember(name, snapshot(value));
  }

  noteApplication(expression: Spanned, target: Transform, sample: Sample): void {
    this.runtime.noteApplication(expression, target, sample);
  }

  inCall(frame: Omit<Frame, 'caller'> | undefined, body: () => Value): Value {
    if (!frame) return body();
    return this.runtime.inCall(frame, () => {
      const given = body();
      this.runtime.noteGiven(frame.callee, snapshot(given));
      return given;
    });
  }

  advise(expression: Spanned, code: ProblemCode, message: string): void {
    this.runtime.advise(expression, code, message);
  }

  raise(expression: Spanned, failure: Failure): never {
    this.runtime.fail(expression, failure);
    throw new Reported();
  }

  end(expression: Spanned, end: OutOfBudget): never {
    this.runtime.noteEnd(expression);
    throw end;
  }

  print(text: string): void {
    this.output(text);
  }
}

/** How many calls a function that works on one element may nest, and how many expressions. */
const deepest = { calls: 100, expressions: 1500 };

/** A function of the program at work on one element: it only has a value, or fails with the place inside of it. */
export class ElementContext implements Context {
  #expressions = 0;
  #calls = 0;

  constructor(
    readonly source: Source,
    readonly sample: Sample,
    readonly budget: Budget,
  ) {}

  enter(): void {
    this.budget.spend(1);
    this.#expressions += 1;
    if (this.#expressions > deepest.expressions) throw tooDeep();
  }

  leave(): void {
    this.#expressions -= 1;
  }

  charge(_expression: Spanned, items: number): void {
    this.budget.spend(items);
  }

  note(): void {
    // What happens inside is not recorded: it happens again for every element.
  }

  remember(): void {
    // Likewise.
  }

  noteApplication(): void {
    // Likewise.
  }

  inCall(_frame: Omit<Frame, 'caller'> | undefined, body: () => Value): Value {
    this.#calls += 1;
    if (this.#calls > deepest.calls) throw tooDeep();
    try {
      return body();
    } finally {
      this.#calls -= 1;
    }
  }

  advise(): void {
    // The place was told when the program ran.
  }

  raise({ span }: Spanned, failure: Failure): never {
    if (failure.related) throw failure;
    throw new Failure(failure.code, failure.message, { span, message: 'It failed here.' });
  }

  end(_expression: Spanned, end: OutOfBudget): never {
    throw end;
  }

  print(): void {
    // Printing element by element helps nobody: values are shown anyway.
  }
}

function tooDeep(): OutOfBudget {
  return new OutOfBudget(
    'budget/depth',
    'calls are nested too deeply here; does a function call itself for ever?',
  );
}
