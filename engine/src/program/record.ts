import type { Expression } from '../syntax/tree';
import type * as rasp from '../syntax/rasp/tree';
import type * as raspy from '../syntax/raspy/tree';
import type { Sample } from '../values/sample';
import { sizeOf, type Value } from '../values/value';
import type { FunctionSyntax, FunctionValue } from './values';

/** The samples in force at a point of a program: the reference keeps one for s-ops and one for selectors. */
export interface Examples {
  readonly sop: Sample;
  readonly selector: Sample;
}

/** A call that was running when something happened. */
export interface Frame {
  readonly call: rasp.Call | raspy.Call;
  readonly callee: FunctionValue;
  readonly args: readonly Value[];
  readonly caller: Frame | undefined;
}

/** What an expression became, once. */
export interface Occurrence {
  readonly value: Value;
  readonly examples: Examples;
  /** The call in which it happened, for an expression inside a function. */
  readonly frame: Frame | undefined;
}

/** How many occurrences of an expression are kept: the last ones. */
const kept = 100;
/** Of lists and strings longer than this only the last one is kept, since a hundred of them fill the memory. */
const large = 10_000;

/** What every expression of a file became, inside functions and loops too, and what the calls of its functions gave. */
export class Record {
  readonly #occurrences = new Map<Expression | FunctionSyntax, Occurrence[]>();

  /** Notes what an expression became, or what a call of a function gave. */
  note(made: Expression | FunctionSyntax, occurrence: Occurrence): void {
    const known = this.#occurrences.get(made);
    if (!known || sizeOf(occurrence.value) > large) this.#occurrences.set(made, [occurrence]);
    else {
      known.push(occurrence);
      // Cutting now and then instead of every time keeps this cheap in long loops.
      if (known.length >= 2 * kept) known.splice(0, known.length - kept);
    }
  }

  /**
   * What an expression became, or what the calls of a function gave, the last time first; empty if it was never reached
   * or had no value.
   */
  of(made: Expression | FunctionSyntax): readonly Occurrence[] {
    return (this.#occurrences.get(made) ?? []).slice(-kept).reverse();
  }
}
