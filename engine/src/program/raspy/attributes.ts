import { Builtin } from '../../python/builtin';
import { methodNames, methodOf } from '../../python/methods';
import { Signature } from '../../python/signature';
import { Failure } from '../../text/failure';
import { nearestName } from '../../text/nearestName';
import { none, type Value } from '../../values/value';
import { Applied, isTransform, type Transform } from '../values';
import { adviceOnAttribute } from './advice';
import { applyTo } from './application';
import { describe } from './describe';
import { Module } from './imports';
import { transformMethods } from './methods';
import type { Interpreter } from './interpreter';
import type { World } from './world';

const inputSignature = new Signature('input(input)');
const inputDocumentation = 'What it gives on an input.';
const toseqSignature = new Signature('toseq()');
const toseqDocumentation = 'Its values, as a list.';

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
    return new Builtin(inputSignature, inputDocumentation, ([input = none]) =>
      applyTo(object, input, interpreter),
    );
  }
  if (object instanceof Applied) {
    switch (name) {
      case 'val':
        return world.contentOf(object, interpreter.context.budget);
      case 'toseq':
        return new Builtin(toseqSignature, toseqDocumentation, () =>
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

/** What can stand behind the `.` of an object, as a person reads about it. */
export interface Member {
  readonly name: string;
  /** How it is called; absent for what is a value. */
  readonly signature: string | undefined;
  readonly documentation: string;
}

/** The attributes of an object, in the order in which they are documented; empty for a module. */
export function membersOf(object: Value): readonly Member[] {
  if (isTransform(object)) return transformMembers(object.kind);
  if (object instanceof Applied)
    return [
      { name: 'val', signature: undefined, documentation: 'What it gives, as a plain value.' },
      { name: 'toseq', signature: toseqSignature.text, documentation: toseqDocumentation },
      { name: 'layer', signature: undefined, documentation: 'The number of the layer that computes it.' },
      { name: 'bind', signature: undefined, documentation: 'The input that it was applied to.' },
    ];
  if (object instanceof Builtin && object.name === 'SOp')
    return transformMembers('s-op').filter(({ name }) => name === 'zip');
  return methodNames(object).flatMap((name) => {
    const method = methodOf(object, name);
    return method ? [{ name, signature: method.signature, documentation: method.documentation }] : [];
  });
}

/** The attributes of transforms of a kind. */
function transformMembers(kind: Transform['kind']): readonly Member[] {
  return [
    ...transformMethods(kind).map(({ signature, documentation }) => ({
      name: signature.name,
      signature: signature.text,
      documentation,
    })),
    { name: inputSignature.name, signature: inputSignature.text, documentation: inputDocumentation },
  ];
}

/** The attributes of what is not known: of a parameter that nothing was given for. Most are s-ops or selectors. */
export const likelyMembers: readonly Member[] = [
  ...transformMembers('selector').slice(0, 1),
  ...transformMembers('s-op'),
];

function namesOf(object: Value, world: World): readonly string[] {
  if (isTransform(object)) return world.methodNamesOf(object);
  if (object instanceof Applied) return ['val', 'toseq', 'layer', 'bind'];
  if (object instanceof Module) return [...world.library.keys()];
  return methodNames(object);
}
