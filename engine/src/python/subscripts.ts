import { codePoints } from '../text/codePoints';
import { Failure } from '../text/failure';
import { brief } from '../values/format';
import { missingKey } from '../values/items';
import { Range } from '../values/range';
import { checkSize } from '../values/sizes';
import { Dict, isAtom, kindOf, List, none, Tuple, withArticle, type Value } from '../values/value';
import { collect, iterate } from './iteration';

/** `start:stop:step` between brackets; `None` where a part is absent. */
export class Slice {
  constructor(
    readonly start: Value,
    readonly stop: Value,
    readonly step: Value,
  ) {}
}

/**
 * Python's `object[index]`.
 * @throws Failure `type/index` for an index of the wrong kind or an object without items, `value/index` for an index and
 * `value/key` for a key that is not there, `type/hash` for what can be no key.
 */
export function getItem(object: Value, index: Value | Slice): Value {
  if (object instanceof Dict) return valueUnder(object, index);
  if (object instanceof Range) {
    if (!(index instanceof Slice)) return object.at(position(object, index, object.length));
    const { start, stop, step } = boundsOf(index, object.length);
    return new Range(object.at(start), object.at(stop), object.step * step);
  }
  if (typeof object === 'string') {
    const characters = new Characters(object);
    if (!(index instanceof Slice))
      return characters.at(Number(position(object, index, BigInt(characters.length))));
    return sliced(characters.all(), index).join('');
  }
  if (object instanceof List || object instanceof Tuple) {
    const { items } = object;
    if (!(index instanceof Slice))
      return items[Number(position(object, index, BigInt(items.length)))] ?? none;
    return object instanceof List ? new List(sliced(items, index)) : new Tuple(sliced(items, index));
  }
  throw new Failure(
    'type/index',
    `${named(object)} has no items; lists, tuples, strings, dicts and ranges have${object === none ? '; does a function end without `return`?' : ''}`,
  );
}

/**
 * Python's `object[index] = value`. A slice of a list takes the items of the value, as many as it has.
 * @throws Failure as `getItem`; `type/index` for what can not be changed, `value/unpack` for another number of items
 * than a slice with a step has, `type/iterable`, `budget/size`.
 */
export function setItem(
  object: Value,
  index: Value | Slice,
  value: Value,
  items: (value: Value) => Iterable<Value> = iterate,
): void {
  if (object instanceof Dict) object.set(keyIn(object, index), value);
  else if (object instanceof List) {
    if (index instanceof Slice) setSlice(object, index, collect(items(value)));
    else object.changeable()[Number(position(object, index, BigInt(object.items.length)))] = value;
  } else {
    const mended =
      typeof object === 'string' || object instanceof Tuple ? '; make a list of it with `list(…)`' : '';
    throw new Failure(
      'type/index',
      `the items of ${named(object)} can not be changed; those of lists and dicts can${mended}`,
    );
  }
}

/** A string by code points, which only are looked for where it has others than UTF-16 units. */
class Characters {
  readonly #units: string | undefined;
  readonly #points: readonly string[];

  constructor(text: string) {
    this.#units = /[\ud800-\udfff]/.test(text) ? undefined : text;
    this.#points = this.#units === undefined ? codePoints(text) : [];
  }

  get length(): number {
    return this.#units?.length ?? this.#points.length;
  }

  at(position: number): string {
    return this.#units?.charAt(position) ?? this.#points[position] ?? '';
  }

  all(): readonly string[] {
    return this.#units?.split('') ?? this.#points;
  }
}

function valueUnder(dict: Dict, index: Value | Slice): Value {
  const key = keyIn(dict, index);
  const value = dict.get(key);
  if (value !== undefined) return value;
  throw new Failure('value/key', missingKey(dict, key));
}

function keyIn(dict: Dict, index: Value | Slice): Value {
  if (index instanceof Slice)
    throw new Failure('type/index', `a dict has keys, but no slices; this one is ${brief(dict)}`);
  return index;
}

/** The position from 0 that an index stands for. */
function position(object: Value, index: Value, length: bigint): bigint {
  const kind = kindOf(object);
  if (typeof index !== 'bigint' && typeof index !== 'boolean') {
    throw new Failure('type/index', `a ${kind} is indexed by an int or a slice, not by ${named(index)}`);
  }
  const given = BigInt(index);
  const at = given < 0n ? given + length : given;
  if (at < 0n || at >= length) {
    const range = length === 0n ? 'it is empty' : `its indices go from ${-length} to ${length - 1n}`;
    throw new Failure(
      'value/index',
      `index ${brief(given)} is outside of the ${kind} ${brief(object)}: ${range}`,
    );
  }
  return at;
}

/** Where a slice begins and ends in something of a length, within it. */
interface Bounds {
  readonly start: bigint;
  readonly stop: bigint;
  readonly step: bigint;
}

function boundsOf(slice: Slice, length: bigint): Bounds {
  const step = part(slice.step, 'step') ?? 1n;
  if (step === 0n) throw new Failure('value/argument', 'the step of a slice can not be 0');
  const [lowest, highest] = step > 0n ? [0n, length] : [-1n, length - 1n];
  const clamp = (given: bigint): bigint => {
    const at = given < 0n ? given + length : given;
    return at < lowest ? lowest : at > highest ? highest : at;
  };
  const start = part(slice.start, 'start');
  const stop = part(slice.stop, 'stop');
  return {
    start: start === undefined ? (step > 0n ? lowest : highest) : clamp(start),
    stop: stop === undefined ? (step > 0n ? highest : lowest) : clamp(stop),
    step,
  };
}

function part(value: Value, name: string): bigint | undefined {
  if (value === none) return undefined;
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  throw new Failure('type/index', `the ${name} of a slice is an int or nothing, not ${named(value)}`);
}

/** The positions that a slice with a step stands for. */
function positions({ start, stop, step }: Bounds): number[] {
  return Array.from(new Range(start, stop, step).values(), Number);
}

function sliced<T>(items: readonly T[], slice: Slice): T[] {
  const bounds = boundsOf(slice, BigInt(items.length));
  if (bounds.step === 1n) return items.slice(Number(bounds.start), Number(bounds.stop));
  return positions(bounds).flatMap((at) => items.slice(at, at + 1));
}

function setSlice(list: List, slice: Slice, values: readonly Value[]): void {
  const target = list.changeable();
  const bounds = boundsOf(slice, BigInt(target.length));
  if (bounds.step === 1n) {
    const start = Number(bounds.start);
    const rest = target.slice(Math.max(start, Number(bounds.stop)));
    checkSize(start + values.length + rest.length);
    target.length = start;
    for (const item of values) target.push(item);
    for (const item of rest) target.push(item);
    return;
  }
  const places = positions(bounds);
  if (places.length !== values.length) {
    throw new Failure(
      'value/unpack',
      `this slice has ${places.length} items and can only be assigned as many, not ${values.length}`,
    );
  }
  for (const [i, at] of places.entries()) target[at] = values[i] ?? none;
}

function named(value: Value): string {
  if (value === none) return 'None';
  return isAtom(value) || value instanceof Tuple || value instanceof List
    ? `the ${kindOf(value)} ${brief(value)}`
    : withArticle(kindOf(value));
}
