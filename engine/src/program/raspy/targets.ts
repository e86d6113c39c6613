import { setItem } from '../../python/subscripts';
import { unpackInto } from '../../python/iteration';
import type { Name, Target } from '../../syntax/raspy/tree';
import { Failure } from '../../text/failure';
import type { Value } from '../../values/value';
import { isTransform } from '../values';
import { describe } from './describe';
import type { Interpreter } from './interpreter';
import type { PythonScope } from './scope';

/** The names that a target binds, in the order of the text. */
export function targetNames(target: Target): readonly Name[] {
  if (target.kind === 'name') return [target];
  if (target.kind !== 'targets') return [];
  return target.targets.flatMap((part) => targetNames(part.kind === 'starred target' ? part.target : part));
}

/**
 * Assigns a value to a target.
 * @throws Failure for a value that has not as many items as there are targets, or an item that can not be changed.
 */
export function bindTarget(target: Target, value: Value, scope: PythonScope, interpreter: Interpreter): void {
  switch (target.kind) {
    case 'missing':
      return;
    case 'name':
      scope.set(target.name, value, target.span, interpreter.context.source);
      interpreter.context.remember(target, value);
      return;
    case 'index': {
      const object = interpreter.run(target.object, scope);
      const index = interpreter.indexOf(target.index, scope);
      if (isTransform(object))
        throw new Failure(
          'type/index',
          `the items of ${describe(object)} can not be changed: it has no values before it gets an input`,
        );
      interpreter.charge(1);
      setItem(object, index, value, (items) => interpreter.iterate(items));
      return;
    }
    case 'attribute':
      throw new Failure(
        'type/attribute',
        `\`${target.name.name}\` of ${describe(interpreter.run(target.object, scope))} can not be assigned to`,
      );
    case 'targets': {
      const { targets } = target;
      const starred = targets.findIndex(({ kind }) => kind === 'starred target');
      const before = starred < 0 ? targets.length : starred;
      const after = starred < 0 ? 0 : targets.length - starred - 1;
      const parts = unpackInto(value, before, starred >= 0, after, interpreter.rounds(value));
      for (const [i, part] of targets.entries()) {
        const item = parts[i];
        if (item !== undefined)
          bindTarget(part.kind === 'starred target' ? part.target : part, item, scope, interpreter);
      }
    }
  }
}
