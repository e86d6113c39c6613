import type { Arguments } from '../../python/interpreter';
import { collect } from '../../python/iteration';
import { Failure } from '../../text/failure';
import { Sample } from '../../values/sample';
import { brief } from '../../values/format';
import { isAtom, kindOf, none, Tuple, type Value } from '../../values/value';
import { Applied, isTransform, type Transform } from '../values';
import { describe } from './describe';
import type { Interpreter } from './interpreter';

/** `op(input)`. @throws Failure for anything but one input */
export function apply(
  target: Transform,
  { positional, named }: Arguments,
  interpreter: Interpreter,
): Applied {
  const [input] = positional;
  if (input === undefined || positional.length > 1 || named.size > 0) {
    throw new Failure(
      'call/arguments',
      `${describe(target)} is applied to exactly one input, such as "hello" or [1, 2, 3], but got ${positional.length + named.size} arguments`,
    );
  }
  return applyTo(target, input, interpreter);
}

/**
 * What a transform gives on an input: any sequence; one that is applied already stands for its values.
 * @throws Failure `call/input` for what is no sequence, or has an element that can not be a token.
 */
export function applyTo(target: Transform, input: Value, interpreter: Interpreter): Applied {
  if (isTransform(input) || isAtom(input) ? typeof input !== 'string' : input === none)
    throw noInput(target, input);
  const elements = collect(interpreter.rounds(input));
  const unhashable = elements.find((element) => !isToken(element));
  if (unhashable !== undefined) {
    throw new Failure(
      'call/input',
      `a token can not be changed, so it can not be the ${kindOf(unhashable)} ${brief(unhashable)}`,
    );
  }
  const given =
    input instanceof Applied ? interpreter.world.contentOf(input, interpreter.context.budget) : input;
  const sample = Sample.ofElements(elements, given);
  interpreter.noteApplication(target, sample);
  return new Applied(target, input, sample);
}

function isToken(element: Value): boolean {
  // Tuples can be deep, and hold each other many times over.
  const inside = new Set<Value>([element]);
  for (const part of inside) {
    if (part instanceof Tuple) for (const item of part.items) inside.add(item);
    else if (!isAtom(part) && !tokenKinds.has(part.kind)) return false;
  }
  return true;
}

/** What can be a token besides atoms and tuples. */
const tokenKinds: ReadonlySet<string> = new Set(['none', 'function', 'builtin']);

function noInput(target: Transform, input: Value): Failure {
  return new Failure(
    'call/input',
    `${describe(target)} is applied to a string or list, not to ${describe(input)}`,
  );
}
