import type { ElementFunction } from '../graph/node';
import type { Budget } from '../text/budget';
import { Failure } from '../text/failure';
import type { Value } from '../values/value';

/**
 * Calls a function of the program with elements.
 * @param named What it is called with, in words.
 * @throws Failure that tells of what goes wrong inside with what it was called with.
 */
export function applyFunction(
  fn: ElementFunction,
  elements: readonly Value[],
  budget: Budget,
  named: () => string,
): Value {
  try {
    return fn.apply(elements, budget);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    const message = `\`${shortened(fn.text)}\` with ${named()}: ${failure.message}`;
    throw new Failure(failure.code, message, failure.related);
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
