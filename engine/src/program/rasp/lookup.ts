import { Failure } from '../../text/failure';
import type { Name } from '../../syntax/rasp/tree';
import type { Value } from '../../values/value';
import { nearestName } from '../../text/nearestName';
import { isReserved } from './names';
import type { RaspRuntime } from './environment';
import type { RaspScope } from './scope';

/** The value of a name. @returns `undefined`, with a problem reported, for a name that has none. */
export function lookUp({ name, span }: Name, scope: RaspScope, runtime: RaspRuntime): Value | undefined {
  if (name === 'True') return true;
  if (name === 'False') return false;
  if (name === 'out') {
    if (scope.out !== undefined) return scope.out;
    throw new Failure('name/undefined', '`out` is the value computed last, and there is none yet');
  }
  const bound = scope.get(name);
  if (bound) return bound.value;
  const failed = scope.failureOf(name);
  if (failed) {
    const message = `\`${name}\` has no value, because the statement that should bind it failed.`;
    // The name may be one of another file that is being run.
    const related = runtime.inForeign
      ? undefined
      : { span: failed, message: `\`${name}\` should be bound here.` };
    throw new Failure('name/undefined', message, related);
  }
  reportUndefined({ name, span }, scope, runtime);
  return undefined;
}

function reportUndefined(
  { name, span }: Pick<Name, 'name' | 'span'>,
  scope: RaspScope,
  runtime: RaspRuntime,
): void {
  if (isReserved(name)) {
    runtime.failAt(
      span,
      'name/undefined',
      `\`${name}\` is not defined; \`${name}(\` is written without a blank.`,
    );
    return;
  }
  const near = nearestName(name, [...scope.names(), 'True', 'False']);
  const advice = near === undefined ? 'nothing above this line binds it.' : `did you mean \`${near}\`?`;
  const fixes =
    near === undefined || runtime.frame
      ? []
      : [{ title: `Change to \`${near}\``, edits: [{ span, text: near }] }];
  runtime.failAt(span, 'name/undefined', `\`${name}\` is not defined; ${advice}`, fixes);
}
