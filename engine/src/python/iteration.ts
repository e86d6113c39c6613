import { Failure } from '../text/failure';
import { DictView } from '../values/dictView';
import { brief } from '../values/format';
import { IteratorValue } from '../values/iterator';
import { Range } from '../values/range';
import { SetValue } from '../values/set';
import { checkSize } from '../values/sizes';
import { Dict, kindOf, List, none, Tuple, withArticle, type Value } from '../values/value';

/**
 * The items of a value, made as they are read. A list may change meanwhile, as in Python.
 * @throws Failure `type/iterable` for a value without items; when reading, `value/changed` for a dict or set that has
 * grown or shrunk, and what making an item fails with.
 */
export function iterate(value: Value): Iterable<Value> {
  if (typeof value === 'string') return value;
  if (value instanceof List) return itemsOf(value);
  if (value instanceof Tuple) return value.items;
  if (value instanceof Range) return value.values();
  if (value instanceof IteratorValue) return value.rest();
  if (value instanceof Dict) return unchanged(value, new DictView(value, 'keys').values());
  if (value instanceof SetValue || value instanceof DictView) return unchanged(value, value.values());
  throw new Failure('type/iterable', `${shown(value)} can not be looped over${hint(value)}`);
}

/** A value in a message about its kind. */
function shown(value: Value): string {
  return value === none ? 'None' : `the ${kindOf(value)} ${brief(value)}`;
}

function hint(value: Value): string {
  if (typeof value === 'bigint') return `; for the ints below it write \`range(${brief(value)})\``;
  return value === none ? '; does a function end without `return`?' : '';
}

function* itemsOf(list: List): Iterable<Value> {
  for (let i = 0; i < list.items.length; i++) {
    const item = list.items[i];
    if (item !== undefined) yield item;
  }
}

function* unchanged(whole: Dict | SetValue | DictView, items: Iterable<Value>): Iterable<Value> {
  const { size } = whole;
  for (const item of items) {
    yield item;
    if (whole.size !== size) {
      throw new Failure(
        'value/changed',
        `${withArticle(kindOf(whole))} grew or shrank while it was looped over; loop over a copy of it: \`list(…)\``,
      );
    }
  }
}

/** All items in an array. @throws Failure `budget/size` for more than a list may have. */
export function collect(items: Iterable<Value>): Value[] {
  const collected: Value[] = [];
  for (const item of items) {
    collected.push(item);
    checkSize(collected.length);
  }
  return collected;
}

/**
 * The values for the targets of an assignment: `before` of them, with `starred` a list of those that the others leave,
 * and `after` more.
 * @throws Failure `value/unpack` for too few or too many, `type/iterable` for a value without items.
 */
export function unpackInto(
  value: Value,
  before: number,
  starred: boolean,
  after: number,
  items: Iterable<Value> = iterate(value),
): Value[] {
  const wanted = before + after;
  const found: Value[] = [];
  for (const item of items) {
    found.push(item);
    if (!starred && found.length > wanted) throw wrongNumber(value, `${wanted}`, 'more');
    checkSize(found.length);
  }
  if (found.length < wanted)
    throw wrongNumber(value, starred ? `at least ${wanted}` : `${wanted}`, `only ${found.length}`);
  if (!starred) return found;
  const end = found.length - after;
  return [...found.slice(0, before), new List(found.slice(before, end)), ...found.slice(end)];
}

function wrongNumber(value: Value, wanted: string, found: string): Failure {
  const values = wanted === '1' ? 'value is' : 'values are';
  return new Failure('value/unpack', `${wanted} ${values} needed here, but ${shown(value)} has ${found}`);
}
