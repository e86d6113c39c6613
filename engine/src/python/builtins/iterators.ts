import { Failure } from '../../text/failure';
import { codePoints } from '../../text/codePoints';
import { equals } from '../../values/compare';
import { DictView } from '../../values/dictView';
import { brief } from '../../values/format';
import { IteratorValue } from '../../values/iterator';
import { Range } from '../../values/range';
import { Dict, isTrue, kindOf, List, none, Tuple, withArticle, type Value } from '../../values/value';
import { intArgument, isCallable, wrongKind } from '../arguments';
import { Builtin, BuiltinType } from '../builtin';
import type { Interpreter } from '../interpreter';
import { collect } from '../iteration';
import { sortedItems } from '../sorting';

/** Built-ins that give items one after the other. */
export const iteratorBuiltins: readonly Builtin[] = [
  lazy(
    'enumerate(iterable, start=0)',
    'Pairs of the number of an item, from `start`, and the item.',
    ([iterable = none, start = 0n], interpreter) =>
      numbered(interpreter.iterate(iterable), intArgument('the start of `enumerate`', start)),
  ),
  lazy(
    'zip(*iterables, strict=False)',
    'Tuples of the items that stand at the same place, until the shortest ends.',
    ([iterables = none, strict = false], interpreter) => {
      const parts = iterables instanceof Tuple ? iterables.items : [];
      return zipped(
        parts.map((part) => interpreter.iterate(part)),
        isTrue(strict),
      );
    },
  ),
  lazy(
    'map(func, iterable, *iterables)',
    'What a function gives for each item, or for the items of several at the same place.',
    ([callee = none, iterable = none, more = none], interpreter) => {
      const parts = [iterable, ...(more instanceof Tuple ? more.items : [])];
      return mapped(
        callee,
        parts.map((part) => interpreter.iterate(part)),
        interpreter,
      );
    },
  ),
  lazy(
    'filter(function, iterable)',
    'The items for which a function gives something true; with `None`, those that are true.',
    ([callee = none, iterable = none], interpreter) =>
      filtered(callee, interpreter.iterate(iterable), interpreter),
  ),
  lazy(
    'reversed(sequence)',
    'The items of a list, tuple, string, range or dict from the last to the first.',
    ([sequence = none]) => backwards(sequence),
  ),

  new Builtin(
    'sorted(iterable, *, key=None, reverse=False)',
    'A list of the items in order, compared by `key`; equal ones stay as they stand.',
    ([iterable = none, key = none, reverse = false], interpreter) =>
      new List(sortedItems(collect(interpreter.iterate(iterable)), key, reverse, interpreter)),
  ),

  new Builtin(
    'iter(iterable[, sentinel])',
    'An iterator over the items, for `next`; with `sentinel` over what a function gives, call by call, until it gives that.',
    ([iterable = none, sentinel], interpreter) => {
      if (sentinel !== undefined) return calling(iterable, sentinel, interpreter);
      return iterable instanceof IteratorValue
        ? iterable
        : new IteratorValue(`${kindOf(iterable)}_iterator`, interpreter.iterate(iterable));
    },
  ),
  new Builtin(
    'next(iterator[, default])',
    'The next item of an iterator, or `default` where there is none.',
    ([iterator = none, otherwise]) => {
      if (!(iterator instanceof IteratorValue))
        throw wrongKind('`next`', 'an iterator, such as `iter(…)` gives', iterator);
      const item = iterator.next() ?? otherwise;
      if (item === undefined)
        throw new Failure(
          'value/empty',
          `this ${iterator.name} has no more items; \`next(…, None)\` gives None then`,
        );
      return item;
    },
  ),
];

/** A type whose values are iterators that a call makes; every item they give counts as work. */
function lazy(
  signature: string,
  documentation: string,
  items: (args: readonly (Value | undefined)[], interpreter: Interpreter) => Iterable<Value>,
): BuiltinType {
  const type: BuiltinType = new BuiltinType(
    signature,
    documentation,
    (value) => value instanceof IteratorValue && value.name === type.name,
    (args, interpreter) => new IteratorValue(type.name, charged(items(args, interpreter), interpreter)),
  );
  return type;
}

/** @throws Failure `type/argument` for what can not be called. */
function calling(callee: Value, sentinel: Value, interpreter: Interpreter): IteratorValue {
  if (!isCallable(callee)) throw wrongKind('`iter` with a sentinel', 'a function', callee);
  return new IteratorValue('callable_iterator', charged(calls(callee, sentinel, interpreter), interpreter));
}

function* calls(callee: Value, sentinel: Value, interpreter: Interpreter): Iterable<Value> {
  for (;;) {
    const item = interpreter.call(callee, []);
    if (equals(item, sentinel)) return;
    yield item;
  }
}

function* charged(items: Iterable<Value>, interpreter: Interpreter): Iterable<Value> {
  for (const item of items) {
    interpreter.charge(1);
    yield item;
  }
}

function* numbered(items: Iterable<Value>, start: bigint): Iterable<Value> {
  let number = start;
  for (const item of items) {
    yield new Tuple([number, item]);
    number += 1n;
  }
}

/** The items at the same places; `strict` wants as many of all. */
function* together(parts: readonly Iterable<Value>[], strict: boolean): Iterable<Value[]> {
  const iterators = parts.map((part) => part[Symbol.iterator]());
  while (iterators.length > 0) {
    const items: Value[] = [];
    for (const iterator of iterators) {
      const next = iterator.next();
      if (next.done !== true) items.push(next.value);
      else if (!strict) return;
    }
    if (items.length === 0) return;
    if (items.length < iterators.length)
      throw new Failure(
        'value/argument',
        '`zip` with `strict` needs as many items in each, but one is shorter',
      );
    yield items;
  }
}

function* zipped(parts: readonly Iterable<Value>[], strict: boolean): Iterable<Value> {
  for (const items of together(parts, strict)) yield new Tuple(items);
}

function* mapped(
  callee: Value,
  parts: readonly Iterable<Value>[],
  interpreter: Interpreter,
): Iterable<Value> {
  for (const items of together(parts, false)) yield interpreter.call(callee, items);
}

function* filtered(callee: Value, items: Iterable<Value>, interpreter: Interpreter): Iterable<Value> {
  for (const item of items) {
    interpreter.charge(1);
    if (isTrue(callee === none ? item : interpreter.call(callee, [item]))) yield item;
  }
}

function backwards(value: Value): Iterable<Value> {
  if (typeof value === 'string') return codePoints(value).reverse();
  if (value instanceof List) return listBackwards(value);
  if (value instanceof Tuple) return value.items.toReversed();
  if (value instanceof Dict) return value.keys().reverse();
  if (value instanceof DictView) return [...value.values()].reverse();
  if (value instanceof Range)
    return new Range(value.at(value.length - 1n), value.at(-1n), -value.step).values();
  throw new Failure(
    'type/argument',
    `\`reversed\` needs items that have an order and an end, not ${withArticle(kindOf(value))} such as ${brief(value)}; make a list of it: \`reversed(list(…))\``,
  );
}

/** A list may shrink meanwhile. */
function* listBackwards(list: List): Iterable<Value> {
  for (let i = list.items.length - 1; i >= 0; i--) {
    const item = list.items[i];
    if (item === undefined) return;
    yield item;
  }
}
