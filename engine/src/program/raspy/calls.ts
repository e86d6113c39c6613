import { Builtin } from '../../python/builtin';
import { builtins } from '../../python/builtins';
import type { Arguments } from '../../python/interpreter';
import type { Call } from '../../syntax/raspy/tree';
import { Failure } from '../../text/failure';
import { checkSize } from '../../values/sizes';
import { Dict, type Value } from '../../values/value';
import { SOp } from '../values';
import { adviceOnBuiltin } from './advice';
import { describe } from './describe';
import type { Interpreter } from './interpreter';
import type { PythonScope } from './scope';

/** The arguments of a call as they are written, spread where they say so. @throws Failure for one that is given twice. */
export function argumentsOf(call: Call, scope: PythonScope, interpreter: Interpreter): Arguments {
  const positional: Value[] = [];
  const named = new Map<string, Value>();
  for (const { name, spread, value } of call.args) {
    const given = interpreter.run(value, scope);
    if (spread === '*') {
      for (const item of interpreter.rounds(given)) positional.push(item);
      checkSize(positional.length);
    } else if (spread === '**') spreadNames(given, named);
    else if (!name) positional.push(given);
    else if (named.has(name.name))
      throw new Failure('call/arguments', `the argument \`${name.name}\` is given twice`);
    else named.set(name.name, given);
  }
  return { positional, named };
}

function spreadNames(given: Value, named: Map<string, Value>): void {
  if (!(given instanceof Dict))
    throw new Failure('type/argument', `\`**\` spreads a dict, not ${describe(given)}`);
  for (const [key, value] of given.entries()) {
    if (typeof key !== 'string')
      throw new Failure('type/argument', `\`**\` spreads a dict with strings as keys, not ${describe(key)}`);
    named.set(key, value);
  }
}

/** What fails in a call, with what to do instead where that is plain. */
export function explained(
  failure: unknown,
  { callee: written }: Call,
  callee: Value,
  args: readonly Value[],
): unknown {
  if (!(failure instanceof Failure)) return failure;
  const name = written.kind === 'name' ? written.name : '';
  const advice =
    callee instanceof Builtin
      ? adviceOnBuiltin(callee.name, args)
      : failure.code === 'call/not-callable' && builtins.has(name)
        ? `\`${name}\` was assigned to, and so is not the built-in function any more`
        : undefined;
  return advice === undefined
    ? failure
    : new Failure(failure.code, `${failure.message}; ${advice}`, failure.related);
}

/** `abs(x)` and `round(x)` of an s-op, if a call is one of these. */
export function elementwiseBuiltin(
  { name }: Builtin,
  { positional, named }: Arguments,
  interpreter: Interpreter,
): SOp | undefined {
  const [only] = positional;
  if (name !== 'abs' && name !== 'round') return undefined;
  if (!(only instanceof SOp) || positional.length !== 1 || named.size > 0) return undefined;
  interpreter.advise(
    'raspy/differs',
    `Here \`${name}\` of an s-op is taken position by position; the library does not know it${name === 'round' ? ', but `.round()`' : ''}.`,
  );
  return interpreter.world.transforms.elementwise(name, [only]);
}
