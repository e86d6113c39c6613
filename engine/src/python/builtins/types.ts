import { Failure } from '../../text/failure';
import { codePoints } from '../../text/codePoints';
import { toFloatValue, toInt } from '../../values/convert';
import { brief } from '../../values/format';
import { DictView } from '../../values/dictView';
import { IteratorValue } from '../../values/iterator';
import { Range } from '../../values/range';
import { SetValue } from '../../values/set';
import { checkSize, deepestNesting } from '../../values/sizes';
import {
  Dict,
  isAtom,
  isTrue,
  kindOf,
  List,
  none,
  sizeOf,
  Tuple,
  withArticle,
  type Value,
} from '../../values/value';
import { countArgument, intArgument, isCallable, stringArgument, wrongKind } from '../arguments';
import { Builtin, BuiltinType } from '../builtin';
import { dictPairs } from '../dicts';
import type { Interpreter } from '../interpreter';
import { readInt } from '../readInt';
import { iteratorBuiltins } from './iterators';

const int = new BuiltinType(
  'int(x=0[, base])',
  'A number without its fraction, or the int that a string reads as, in another base too: `int("ff", 16)`.',
  (value) => typeof value === 'bigint' || typeof value === 'boolean',
  ([x = 0n, base]) => {
    if (base !== undefined)
      return readInt(stringArgument('`int` with a base', x), countArgument('the base of `int`', base));
    if (!isAtom(x)) throw wrongKind('`int`', 'a number or a string', x);
    return toInt(x);
  },
);

const float = new BuiltinType(
  'float(x=0)',
  'A number as a float, or the float that a string reads as; `"inf"` and `"nan"` are floats, too.',
  (value) => typeof value === 'number',
  ([x = 0n]) => {
    if (!isAtom(x)) throw wrongKind('`float`', 'a number or a string', x);
    return toFloatValue(x);
  },
);

const bool = new BuiltinType(
  'bool(x=False)',
  'Whether a value counts as true: zero, `None` and what is empty do not.',
  (value) => typeof value === 'boolean',
  ([x = false]) => isTrue(x),
);

const str = new BuiltinType(
  "str(object='')",
  'A value as text.',
  (value) => typeof value === 'string',
  ([object = ''], interpreter) => interpreter.str(object),
);

const list = new BuiltinType(
  'list([iterable])',
  'A new list of the items of something.',
  (value) => value instanceof List,
  ([iterable], interpreter) => new List(itemsOf(iterable, interpreter)),
);

const tuple = new BuiltinType(
  'tuple([iterable])',
  'A tuple of the items of something.',
  (value) => value instanceof Tuple,
  ([iterable], interpreter) =>
    iterable instanceof Tuple ? iterable : new Tuple(itemsOf(iterable, interpreter)),
);

const set = new BuiltinType(
  'set([iterable])',
  'A set of the items of something, in which equal ones are one.',
  (value) => value instanceof SetValue,
  ([iterable], interpreter) => new SetValue(itemsOf(iterable, interpreter)),
);

const dict = new BuiltinType(
  'dict([mapping], **items)',
  'A dict of another one, of pairs of keys and values, or of names: `dict(a=1)`.',
  (value) => value instanceof Dict,
  ([mapping, named = none], interpreter) => {
    const made = new Dict(mapping === undefined ? [] : dictPairs(mapping, interpreter));
    if (named instanceof Dict) for (const [key, value] of named.live()) made.set(key, value);
    return made;
  },
);

const range = new BuiltinType(
  'range(start[, stop[, step]])',
  'The ints from `start` up to, but without, `stop`, in steps; with one argument from 0 up to it.',
  (value) => value instanceof Range,
  ([first = none, second, third = 1n]) => {
    const bound = (name: string, value: Value): bigint => intArgument(`the ${name} of \`range\``, value);
    if (second === undefined) return new Range(0n, bound('stop', first), 1n);
    const step = bound('step', third);
    if (step === 0n) throw new Failure('value/range', 'the step of `range` can not be 0');
    return new Range(bound('start', first), bound('stop', second), step);
  },
);

const noneType = new BuiltinType(
  'NoneType()',
  'The type of `None`.',
  (value) => value === none,
  () => none,
);

/** The types of values by the names of their kinds. */
const typesByKind: Readonly<Partial<Record<string, BuiltinType>>> = {
  int,
  float,
  bool,
  string: str,
  list,
  tuple,
  set,
  dict,
  range,
  None: noneType,
};

/** Types that a program can not call by a name. */
const otherTypes: ReadonlyMap<string, BuiltinType> = new Map(
  ['complex', 'dict view', 'iterator', 'function', 's-op', 'selector', 'key', 'query', 'applied'].map(
    (kind) => [kind, nameless(kind, kind.replace(' ', '_'), (value) => kindOf(value) === kind)],
  ),
);
const typeOfFunctions = nameless(
  'built-in',
  'builtin_function_or_method',
  (value) => value instanceof Builtin && !(value instanceof BuiltinType),
);

const type: BuiltinType = new BuiltinType(
  'type(object)',
  'The type of a value.',
  (value) => value instanceof BuiltinType,
  ([object = none]) => typeOf(object),
);

function typeOf(value: Value): BuiltinType {
  if (value instanceof BuiltinType) return type;
  if (value instanceof IteratorValue) {
    const made = iteratorBuiltins.find(({ name }) => name === value.name);
    if (made instanceof BuiltinType) return made;
  }
  return typesByKind[kindOf(value)] ?? otherTypes.get(kindOf(value)) ?? typeOfFunctions;
}

function nameless(kind: string, name: string, includes: (value: Value) => boolean): BuiltinType {
  return new BuiltinType(`${name}()`, `The type of every ${kind}.`, includes, () => {
    throw new Failure('call/not-callable', `the type \`${name}\` makes no values when it is called`);
  });
}

const isInstance = new Builtin(
  'isinstance(object, type)',
  'Whether a value is of a type, or of one of the types in a tuple.',
  ([object = none, wanted = none]) => isOfType(object, wanted),
);

function isOfType(value: Value, wanted: Value, depth = 0): boolean {
  if (wanted instanceof BuiltinType) return wanted.includes(value);
  if (wanted instanceof Tuple && depth < deepestNesting)
    return wanted.items.some((each) => isOfType(value, each, depth + 1));
  throw wrongKind('`isinstance`', 'a type such as `int`, or a tuple of types,', wanted);
}

const callable = new Builtin('callable(object)', 'Whether a value can be called.', ([object = none]) =>
  isCallable(object),
);

const len = new Builtin(
  'len(object)',
  'The number of items of a list, tuple, dict, set or range, or of characters of a string.',
  ([object = none]) => lengthOf(object),
);

function lengthOf(value: Value): bigint {
  if (typeof value === 'string') return BigInt(codePoints(value).length);
  if (value instanceof Range) return value.length;
  if (value instanceof DictView) return BigInt(value.size);
  const hasItems =
    value instanceof List || value instanceof Tuple || value instanceof Dict || value instanceof SetValue;
  if (hasItems) return BigInt(sizeOf(value));
  const hint =
    isAtom(value) || value.kind !== 'iterator' ? '' : ', whose items are not made yet: `len(list(…))`';
  throw new Failure(
    'type/argument',
    `\`len\` counts the items of a list, tuple, dict, set, range or string, not those of ${named(value)}${hint}`,
  );
}

function named(value: Value): string {
  return isAtom(value) ? `the ${kindOf(value)} ${brief(value)}` : withArticle(kindOf(value));
}

/** The items of what is given, which are counted; none where nothing is. */
function itemsOf(iterable: Value | undefined, interpreter: Interpreter): Value[] {
  const items: Value[] = [];
  if (iterable === undefined) return items;
  for (const item of interpreter.iterate(iterable)) {
    interpreter.charge(1);
    items.push(item);
    checkSize(items.length);
  }
  return items;
}

export const typeBuiltins: readonly Builtin[] = [
  int,
  float,
  bool,
  str,
  list,
  tuple,
  set,
  dict,
  range,
  type,
  isInstance,
  callable,
  len,
];
