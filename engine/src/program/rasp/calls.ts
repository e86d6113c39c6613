import { Failure } from '../../text/failure';
import type { Call, Name } from '../../syntax/rasp/tree';
import { brief } from '../../values/format';
import { Sample } from '../../values/sample';
import { Dict, kindOf, List, type Value } from '../../values/value';
import { callName, rename } from './internalNames';
import { isReserved } from './names';
import { describe } from './operators';
import type { RaspRuntime } from './environment';
import type { RaspScope } from './scope';
import type { Source } from '../source';
import { Applied, Selector, SOp } from '../values';
import { RaspFunction } from './raspFunction';

/** Runs the body of a function in a scope that has its parameters. */
export type RunBody = (callee: RaspFunction, scope: RaspScope) => Value | undefined;

/**
 * Calls a function, or applies an s-op or selector to an input.
 * @returns `undefined` where the call failed and was reported.
 * @throws Failure for what can not be called like this.
 */
export function apply(
  call: Call,
  callee: Value,
  args: readonly Value[],
  runtime: RaspRuntime,
  runBody: RunBody,
): Value | undefined {
  if (callee instanceof RaspFunction) return callFunction(call, callee, args, runtime, runBody);
  if (callee instanceof SOp || callee instanceof Selector) return applyToInput(call, callee, args, runtime);
  throw new Failure(
    'call/not-callable',
    `${describe(callee)} can not be called; functions can, and s-ops and selectors can be applied to an input`,
  );
}

function applyToInput(
  call: Call,
  target: SOp | Selector,
  args: readonly Value[],
  runtime: RaspRuntime,
): Value {
  const [input] = args;
  if (input === undefined || args.length > 1) {
    throw new Failure(
      'call/arguments',
      `${describe(target)} is applied to exactly one input, a string or list, but got ${args.length} arguments`,
    );
  }
  const sample = Sample.of(input);
  if (!sample) {
    const empty = typeof input === 'string' || input instanceof List || input instanceof Dict;
    throw new Failure(
      'call/input',
      `${describe(target)} is applied to a string or list with at least one element, not to ${empty ? `the empty ${kindOf(input)} ${brief(input)}` : describe(input)}`,
    );
  }
  runtime.noteApplication(call, target, sample);
  return new Applied(target, input, sample);
}

function callFunction(
  call: Call,
  callee: RaspFunction,
  args: readonly Value[],
  runtime: RaspRuntime,
  runBody: RunBody,
): Value | undefined {
  const { params } = callee;
  if (params.length !== args.length) {
    const wanted =
      params.length === 0 ? 'no arguments' : `${params.length} argument${params.length === 1 ? '' : 's'}`;
    const { span } = callee.definition.name;
    const isHere = callee.source === runtime.source;
    const definedAt = isHere ? { span, message: `\`${callee.name}\` is defined here.` } : undefined;
    throw new Failure(
      'call/arguments',
      `\`${callee.name}(${params.join(', ')})\` takes ${wanted}, but got ${args.length}`,
      definedAt,
    );
  }
  const failuresBefore = runtime.failures;
  // The reference names the result by what the arguments are called when the call begins.
  const name = runtime.environment.namesValues ? callName(callee.name, args) : undefined;
  const result = runtime.inCall({ call, callee, args }, () => {
    const scope = callee.scope.inner();
    for (const [i, param] of callee.definition.params.entries()) {
      const arg = args[i];
      if (arg !== undefined && !bind(param, arg, scope, runtime, callee.source)) return undefined;
    }
    const given = runBody(callee, scope);
    if (given !== undefined && runtime.failures === failuresBefore) runtime.noteGiven(callee, given);
    return given;
  });
  if (result === undefined || runtime.failures > failuresBefore) return undefined;
  if (name !== undefined) rename(result, name);
  return result;
}

/**
 * Binds a name in a scope.
 * @returns false, with a problem reported, if the name is reserved there, or where the file is loaded.
 */
export function bind(
  name: Name,
  value: Value,
  scope: RaspScope,
  runtime: RaspRuntime,
  source: Source = runtime.source,
): boolean {
  if (isReserved(name.name) || scope.reserved.has(name.name)) {
    const why = isReserved(name.name) ? 'is a name of the language' : 'is a name of the library';
    runtime.failAt(
      name.span,
      'name/reserved',
      `\`${name.name}\` ${why} and can not be bound; choose another name.`,
    );
    return false;
  }
  scope.set(name.name, value, name.span, source);
  runtime.remember(name, value);
  if (scope.reservedOutside.has(name.name)) {
    runtime.failAt(
      name.span,
      'name/reserved',
      `\`${name.name}\` is a name of the library and can not be bound where this file is loaded; choose another name.`,
    );
    return false;
  }
  return true;
}
