import type { Call } from '../../syntax/raspy/tree';
import { OutOfBudget } from '../../text/budget';
import { Failure } from '../../text/failure';
import type { Value } from '../../values/value';
import type { Runtime } from '../runtime';
import type { Binding } from '../scope';
import { Reported } from './context';
import { callFunction } from './functions';
import type { Interpreter } from './interpreter';
import { RaspyFunction } from './raspyFunction';

/** For how many positions, from the first, functions of elements are called. */
const mostPositions = 8;
/** How many functions of elements are called at all. */
const mostMappings = 200;

/**
 * Calls functions once more after the program has run, so that there is something to show of what is inside of them.
 * What such a call changes is forgotten, and what fails in it is no problem.
 */
export class Trials {
  constructor(
    private readonly interpreter: Interpreter,
    private readonly runtime: Runtime,
  ) {}

  /** The functions that can be called without arguments. */
  tryFunctions(bindings: ReadonlyMap<string, Binding>): void {
    this.#renew();
    const { functions } = this.interpreter.world;
    for (const { value } of bindings.values())
      if (value instanceof RaspyFunction && value.needsNothing && value.definition.kind === 'def')
        this.#try(() => functions.kept(value), []);
  }

  /** The functions that `map` and its like were given, with the first elements that they get on the sample. */
  tryElements(): void {
    const { world, context } = this.interpreter;
    this.#renew();
    for (const { fn, operands } of world.mappings().slice(-mostMappings)) {
      const callee = world.functions.calleeOf(fn);
      if (!callee) continue;
      this.#forgetting(() => {
        const columns = operands.map((node) => world.valuesOfNode(node, context.sample, context.budget));
        const length = Math.min(mostPositions, ...columns.map((column) => column.length));
        // The last call is shown first, and the first position is where people look first.
        for (let position = length - 1; position >= 0; position--) {
          const elements = columns.flatMap((column) => column.slice(position, position + 1));
          this.#try(() => callee, elements);
        }
      });
    }
  }

  #try(callee: () => RaspyFunction, positional: readonly Value[]): void {
    this.#forgetting(() => {
      const called = callee();
      const { span } = called.definition;
      const call: Call = { kind: 'call', span, callee: { kind: 'missing', span }, args: [] };
      callFunction(called, { positional, named: new Map() }, call, this.interpreter);
    });
  }

  /** All trials of one sort share what one statement may use. */
  #renew(): void {
    this.runtime.environment.work.renew();
  }

  #forgetting(action: () => void): void {
    const { problems, made } = this.runtime;
    const before = { problems: problems.length, made: made.length };
    try {
      action();
    } catch (end) {
      if (!(end instanceof OutOfBudget || end instanceof Reported || end instanceof Failure)) throw end;
    } finally {
      problems.length = before.problems;
      made.length = before.made;
    }
  }
}
