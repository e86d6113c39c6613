import { contentOf } from '../../graph/content';
import { brief } from '../../values/format';
import type { Value } from '../../values/value';
import type { Runtime } from '../runtime';
import { FunctionValue, isTransform } from '../values';
import type { Identities } from './identities';
import type { World } from './world';

/**
 * Tells of lambdas that keep another value of a name than the one it has in the end. Python would read the name when
 * elements are computed, which nobody wants of the lambdas that a loop makes.
 */
export function tellOfCaptures(world: World, identities: Identities, runtime: Runtime): void {
  const told = new Set<string>();
  for (const { fn } of world.mappings()) {
    const callee = world.functions.calleeOf(fn);
    if (!callee) continue;
    for (const [name, { value }] of callee.scope.bindings()) {
      const now = callee.scope.parent?.find(name);
      if (typeof now !== 'object' || now.value instanceof FunctionValue) continue;
      // Of what only its identity tells apart nothing can be said: a copy of it is kept.
      if (!isTold(value) || identities.keyOf(now.value) === identities.keyOf(value)) continue;
      const place = `${callee.definition.span.start} ${name}`;
      if (told.has(place)) continue;
      told.add(place);
      runtime.advise(
        callee.definition,
        'raspy/differs',
        `Here \`${name}\` stays what it is when this function is given to \`map\`, such as ${brief(value)}; in the library it is read when elements are computed, and may then be ${brief(now.value)}.`,
      );
    }
  }
}

function isTold(value: Value): boolean {
  return isTransform(value) || contentOf(value) !== undefined;
}
