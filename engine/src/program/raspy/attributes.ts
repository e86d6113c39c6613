import { Builtin } from '../../python/builtin';
import { methodNames, methodOf } from '../../python/methods';
import { Failure } from '../../text/failure';
import { nearestName } from '../../text/nearestName';
import { none, type Value } from '../../values/value';
import { Applied, isTransform } from '../values';
import { adviceOnAttribute } from './advice';
import { applyTo } from './application';
import { describe } from './describe';
import { Module } from './imports';
import type { Interpreter } from './interpreter';
import type { World } from './world';

/**
 * `object.name`.
 * @throws Failure `type/attribute`, with what the object has instead.
 */
export function attributeOf(object: Value, name: string, interpreter: Interpreter): Value {
  const { world } = interpreter;
  const found = find(object, name, interpreter);
  if (found !== undefined) return found;
  const known = namesOf(object, world);
  const near = nearestName(name, known);
  const meant = adviceOnAttribute(object, name);
  const advice =
    meant !== undefined
      ? `; ${meant}`
      : near !== undefined
        ? `; did you mean \`${near}\`?`
        : known.length === 0
          ? ''
          : `; it has ${known.map((other) => `\`${other}\``).join(', ')}`;
  throw new Failure('type/attribute', `${describe(object)} has no \`${name}\`${advice}`);
}

function find(object: Value, name: string, interpreter: Interpreter): Value | undefined {
  const { world } = interpreter;
  if (isTransform(object)) {
    if (name !== 'input') return world.methodOf(object, name);
    return new Builtin('input(input)', 'What it gives on an input.', ([input = none]) =>
      applyTo(object, input, interpreter),
    );
  }
  if (object instanceof Applied) {
    switch (name) {
      case 'val':
        return world.contentOf(object, interpreter.context.budget);
      case 'toseq':
        return new Builtin('toseq()', 'Its values, as a list.', () =>
          world.contentOf(object, interpreter.context.budget),
        );
      case 'layer':
        return BigInt(
          object.target.kind === 'selector' ? object.target.node.layer - 1 : object.target.node.layer,
        );
      case 'bind':
        return object.input;
      default:
        return undefined;
    }
  }
  if (object instanceof Module) return world.library.get(name);
  if (object instanceof Builtin) return world.staticOf(object, name);
  return methodOf(object, name);
}

function namesOf(object: Value, world: World): readonly string[] {
  if (isTransform(object)) return world.methodNamesOf(object);
  if (object instanceof Applied) return ['val', 'toseq', 'layer', 'bind'];
  if (object instanceof Module) return [...world.library.keys()];
  return methodNames(object);
}
