import { Fault } from '../../evaluate/evaluator';
import { isTransform } from '../../program/values';
import { Budget, OutOfBudget } from '../../text/budget';
import type { Sample } from '../../values/sample';
import type { Value } from '../../values/value';
import type { Analysis } from '../analysis';
import { oneLine } from '../callText';
import { reasonOf } from './reason';

/** All that a file makes may use together on one sample. */
const limits = { steps: 20_000_000, milliseconds: 300 };

/**
 * What fails on a sample: the first definition or expression of the top level that has no value on it, and why;
 * `undefined` if all have one. That it would take too long to find out is a failure too.
 */
export function failureOn(
  { tree, program, evaluator, isCancelled }: Analysis,
  sample: Sample,
): string | undefined {
  const budget = new Budget({ ...limits, isCancelled });
  const reason = (value: Value): string | undefined => {
    if (!isTransform(value)) return undefined;
    try {
      const result = evaluator.evaluate(value.node, sample, budget);
      return result instanceof Fault ? reasonOf(result) : undefined;
    } catch (end) {
      // Another time, with more to use, it may have one.
      if (end instanceof OutOfBudget) return end.message;
      throw end;
    }
  };
  for (const { name, value } of program.definitions) {
    const why = reason(value);
    if (why !== undefined) return `${name.name} has no value: ${why}`;
  }
  for (const { statement, value } of program.results) {
    const why = reason(value);
    const { start, end } = statement.span;
    if (why !== undefined)
      return `${oneLine(tree.text.slice(start, end)).replace(/;$/, '')} has no value: ${why}`;
  }
  return undefined;
}
