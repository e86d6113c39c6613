import { Builtin, type Bound } from '../../python/builtin';
import { Signature } from '../../python/signature';
import { Failure } from '../../text/failure';
import { none, Tuple, type Value } from '../../values/value';
import { Selector, SOp, type Transform } from '../values';
import { describe } from './describe';
import { sumsDocumentation, type Workshop } from './library';

/** A method of transforms of one kind. */
interface Method<T extends Transform> {
  readonly signature: Signature;
  readonly documentation: string;
  readonly run: (target: T, args: Bound, workshop: Workshop) => Value;
}

type Methods<T extends Transform> = ReadonlyMap<string, Method<T>>;

const zipSignature = new Signature('zip(f, *ops)');
const zipDocumentation = 'The function applied to the elements of several s-ops, position by position.';

const ofSelectors: Methods<Selector> = new Map([
  method('value(value, default=0)', sumsDocumentation, (target, [value = none, fallback = 0n], workshop) =>
    workshop.transforms.aggregate(target, value, fallback),
  ),
]);

const ofSOps: Methods<SOp> = new Map([
  method('map(f)', 'The function applied to each element.', (target, [f = none], workshop) =>
    workshop.transforms.mapped(workshop.functionOf(f), [target]),
  ),
  method(
    'has(collection)',
    'Whether each element is in the collection.',
    (target, [collection = none], { transforms }) => transforms.member(target, collection),
  ),
  method(
    'round()',
    'Each element rounded to an int; halves go to the even neighbour.',
    (target, _args, { transforms }) => transforms.elementwise('round', [target]),
  ),
  method(
    'name(name)',
    'The same s-op, with a name for those of its heads that have none.',
    (target, [name = none], workshop) => {
      if (typeof name !== 'string')
        throw new Failure('type/argument', `a name is a string, not ${describe(name)}`);
      workshop.nameHeads(target, name);
      return workshop.transforms.again(target);
    },
  ),
  [zipSignature.name, { signature: zipSignature, documentation: zipDocumentation, run: zipped }],
]);

function method<T extends Transform>(
  signature: string,
  documentation: string,
  run: Method<T>['run'],
): [string, Method<T>] {
  const parsed = new Signature(signature);
  return [parsed.name, { signature: parsed, documentation, run }];
}

/** A method of a transform, but for `input`. */
export function transformMethod(target: Transform, name: string, workshop: Workshop): Builtin | undefined {
  if (target instanceof SOp) return bound(ofSOps, target, name, workshop);
  return target instanceof Selector ? bound(ofSelectors, target, name, workshop) : undefined;
}

/** What the methods of transforms of a kind are called with and do, but for `input`. */
export function transformMethods(
  kind: Transform['kind'],
): readonly Pick<Method<Transform>, 'signature' | 'documentation'>[] {
  if (kind === 's-op') return [...ofSOps.values()];
  return kind === 'selector' ? [...ofSelectors.values()] : [];
}

/** The names of the methods of a transform, but for `input`. */
export function transformMethodNames(target: Transform): readonly string[] {
  if (target instanceof SOp) return [...ofSOps.keys()];
  return target instanceof Selector ? [...ofSelectors.keys()] : [];
}

/** `SOp.zip(f, *ops)`. */
export function zip(workshop: Workshop): Builtin {
  return new Builtin(zipSignature, zipDocumentation, (args) => zipped(undefined, args, workshop));
}

/** Called on an s-op, `zip` does not count it among the operands: the library has it as a static method. */
function zipped(_target: SOp | undefined, [f = none, ops = none]: Bound, workshop: Workshop): SOp {
  return workshop.transforms.mapped(workshop.functionOf(f), ops instanceof Tuple ? ops.items : []);
}

function bound<T extends Transform>(
  methods: Methods<T>,
  target: T,
  name: string,
  workshop: Workshop,
): Builtin | undefined {
  const found = methods.get(name);
  return (
    found && new Builtin(found.signature, found.documentation, (args) => found.run(target, args, workshop))
  );
}
