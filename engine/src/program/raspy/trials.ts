import type { Call } from '../../syntax/raspy/tree';
import { OutOfBudget } from '../../text/budget';
import type { Binding } from '../scope';
import type { Runtime } from '../runtime';
import { Reported, type Context } from './context';
import { callFunction } from './functions';
import { Interpreter } from './interpreter';
import { RaspyFunction } from './raspyFunction';
import type { World } from './world';

/**
 * Calls the functions that can be called without arguments, so that there is something to show of them. What such a call
 * changes is forgotten, and what fails in it is no problem.
 */
export function tryFunctions(
  bindings: ReadonlyMap<string, Binding>,
  world: World,
  runtime: Runtime,
  context: Context,
): void {
  const { problems, made } = runtime;
  const before = { problems: problems.length, made: made.length };
  for (const { value } of bindings.values()) {
    if (!(value instanceof RaspyFunction) || !value.needsNothing || value.definition.kind !== 'def') continue;
    runtime.environment.work.renew();
    const { span, name } = value.definition;
    const call: Call = { kind: 'call', span, callee: name, args: [] };
    try {
      const copy = world.functions.kept(value);
      callFunction(copy, { positional: [], named: new Map() }, call, new Interpreter(world, context));
    } catch (end) {
      if (!(end instanceof OutOfBudget || end instanceof Reported)) throw end;
    } finally {
      problems.length = before.problems;
      made.length = before.made;
    }
  }
}
