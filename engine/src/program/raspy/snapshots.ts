import { SetValue } from '../../values/set';
import { Dict, List, Tuple, type Value } from '../../values/value';

/** Of what holds more items than this, or a twentieth of it as entries, only the value at the end of the program is known. */
const mostItems = 1000;

/** A value as it is now: a copy of what may change, with all that it holds, unless that is too much. */
export function snapshot(value: Value): Value {
  let left = mostItems;
  const copies = new Map<Value, Value>();
  const copy = (part: Value): Value | undefined => {
    if (typeof part !== 'object' || !isContainer(part)) return part;
    const known = copies.get(part);
    if (known !== undefined) return known;
    left -= 1 + costOf(part);
    return left < 0 ? undefined : copyContainer(part, copy, (made) => copies.set(part, made));
  };
  return copy(value) ?? value;
}

type Container = List | Tuple | Dict | SetValue;

function isContainer(value: Value): value is Container {
  return (
    value instanceof List || value instanceof Tuple || value instanceof Dict || value instanceof SetValue
  );
}

/** What copying costs: entries take much longer than items. */
function costOf(value: Container): number {
  return value instanceof Dict || value instanceof SetValue ? 20 * value.size : value.items.length;
}

/**
 * @param begun Told of the copy before its items are there, for those that hold it.
 * @returns `undefined` if an item can not be copied.
 */
function copyContainer(
  value: Container,
  copy: (item: Value) => Value | undefined,
  begun: (made: Value) => void,
): Value | undefined {
  if (value instanceof SetValue) return new SetValue(value.values());
  if (value instanceof Dict) {
    const dict = new Dict([]);
    begun(dict);
    for (const [key, item] of value.entries()) {
      const made = copy(item);
      if (made === undefined) return undefined;
      dict.set(key, made);
    }
    return dict;
  }
  const list = value instanceof List ? new List([]) : undefined;
  const items: Value[] = list?.changeable() ?? [];
  // A tuple holds itself only by way of something that changes.
  if (list) begun(list);
  for (const item of value.items) {
    const made = copy(item);
    if (made === undefined) return undefined;
    items.push(made);
  }
  const whole = list ?? new Tuple(items);
  begun(whole);
  return whole;
}
