import { SetValue } from '../../values/set';
import { Dict, List, Tuple, type Value } from '../../values/value';

/** Of what holds more than this only the value at the end of the program is known. */
const mostItems = 1000;

/** A value as it is now: a copy of what may change, with all that it holds, unless that is too much. */
export function snapshot(value: Value): Value {
  let left = mostItems;
  const copies = new Map<Value, Value>();
  const copy = (part: Value): Value | undefined => {
    if (typeof part !== 'object' || !isContainer(part)) return part;
    const known = copies.get(part);
    if (known !== undefined) return known;
    left -= 1 + sizeOfContainer(part);
    // What holds itself is not copied either.
    copies.set(part, part);
    if (left < 0) return undefined;
    const made = copyItems(part, copy);
    if (made !== undefined) copies.set(part, made);
    return made;
  };
  return copy(value) ?? value;
}

type Container = List | Tuple | Dict | SetValue;

function isContainer(value: Value): value is Container {
  return (
    value instanceof List || value instanceof Tuple || value instanceof Dict || value instanceof SetValue
  );
}

function sizeOfContainer(value: Container): number {
  return value instanceof Dict || value instanceof SetValue ? value.size : value.items.length;
}

function copyItems(value: Container, copy: (item: Value) => Value | undefined): Value | undefined {
  if (value instanceof SetValue) return new SetValue(value.values());
  if (value instanceof Dict) {
    const pairs: (readonly [Value, Value])[] = [];
    for (const [key, item] of value.entries()) {
      const made = copy(item);
      if (made === undefined) return undefined;
      pairs.push([key, made]);
    }
    return new Dict(pairs);
  }
  const items: Value[] = [];
  for (const item of value.items) {
    const made = copy(item);
    if (made === undefined) return undefined;
    items.push(made);
  }
  return value instanceof List ? new List(items) : new Tuple(items);
}
