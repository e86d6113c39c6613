import type { Arguments } from '../../python/interpreter';
import type { Call, Parameter } from '../../syntax/raspy/tree';
import { Failure } from '../../text/failure';
import { Dict, Tuple, type Value } from '../../values/value';
import type { Interpreter } from './interpreter';
import type { RaspyFunction } from './raspyFunction';
import { PythonScope } from './scope';
import { runBody } from './statements';

/**
 * Calls a function of the program.
 * @param call where it is called, if that is in the text
 * @throws Failure for arguments that do not fit its parameters.
 */
export function callFunction(
  callee: RaspyFunction,
  args: Arguments,
  call: Call | undefined,
  interpreter: Interpreter,
): Value {
  const { definition } = callee;
  const scope = new PythonScope(callee.scope, interpreter.world.names.localsOf(definition));
  const given = argumentsOf(callee, args);
  const frame = call && { call, callee, args: [...args.positional, ...args.named.values()] };
  return interpreter.context.inCall(frame, () => {
    for (const [{ name }, value] of given) {
      scope.set(name.name, value, name.span, callee.source);
      interpreter.context.remember(name, value);
    }
    return definition.kind === 'lambda'
      ? interpreter.run(definition.body, scope)
      : runBody(definition.body, scope, interpreter);
  });
}

/** What each parameter gets. @throws Failure `call/arguments` */
function argumentsOf(callee: RaspyFunction, { positional, named }: Arguments): [Parameter, Value][] {
  const { params } = callee.definition;
  const given: [Parameter, Value][] = [];
  const left = new Map(named);
  let next = 0;
  for (const [position, param] of params.entries()) {
    const { name, takes } = param;
    if (takes === 'rest') {
      given.push([param, new Tuple(positional.slice(next))]);
      next = positional.length;
      continue;
    }
    if (takes === 'named') continue;
    const byPosition = takes === 'name' ? undefined : positional[next];
    const byName = takes === 'position' ? undefined : left.get(name.name);
    if (byPosition !== undefined) next += 1;
    if (byPosition !== undefined && byName !== undefined)
      throw wrong(callee, `\`${name.name}\` is given twice, by its position and by its name`);
    if (byName !== undefined) left.delete(name.name);
    const value = byPosition ?? byName ?? callee.defaults.get(position);
    if (value === undefined) throw wrong(callee, `\`${name.name}\` is missing`);
    given.push([param, value]);
  }
  if (next < positional.length) {
    const given = positional.length === 1 ? '1 argument is' : `${positional.length} arguments are`;
    throw wrong(callee, `${given} given, but it takes ${next === 0 ? 'none' : `only ${next}`}`);
  }
  const takesNamed = params.find(({ takes }) => takes === 'named');
  if (takesNamed) given.push([takesNamed, new Dict(left)]);
  else {
    const [unknown] = left.keys();
    if (unknown !== undefined) throw wrong(callee, `there is no parameter \`${unknown}\``);
  }
  return given;
}

function wrong(callee: RaspyFunction, what: string): Failure {
  const { definition } = callee;
  return new Failure('call/arguments', `\`${callee.name}(${callee.params.join(', ')})\`: ${what}`, {
    span: definition.kind === 'def' ? definition.name.span : definition.span,
    message: `\`${callee.name}\` is defined here.`,
  });
}
