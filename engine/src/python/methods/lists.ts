import { Failure } from '../../text/failure';
import { equals } from '../../values/compare';
import { brief } from '../../values/format';
import { checkSize } from '../../values/sizes';
import { List, none, Tuple, type Value } from '../../values/value';
import { countArgument } from '../arguments';
import type { Bound } from '../builtin';
import type { Interpreter } from '../interpreter';
import { collect } from '../iteration';
import { sortedItems } from '../sorting';
import { method, MethodFamily, type Method } from './family';

/** What lists and tuples have in common. */
function searching<Self extends List | Tuple>(): readonly Method<Self>[] {
  return [
    method(
      'index(value[, start[, stop]])',
      'The index of the first item that is equal to a value.',
      (self, args, interpreter) => indexIn(self, args, interpreter),
    ),
    method(
      'count(value)',
      'How many items are equal to a value.',
      ({ items }, [value = none], interpreter) => {
        interpreter.charge(items.length);
        return BigInt(items.filter((item) => isEqual(item, value)).length);
      },
    ),
  ];
}

export const tupleMethods = new MethodFamily<Tuple>('tuple', (value) => value instanceof Tuple, searching());

export const listMethods = new MethodFamily<List>('list', (value) => value instanceof List, [
  method('append(object)', 'Puts a value at the end of the list.', (self, [object = none]) => {
    checkSize(self.items.length + 1);
    self.changeable().push(object);
    return none;
  }),
  method(
    'extend(iterable)',
    'Puts the items of something at the end of the list.',
    (self, [iterable = none], interpreter) => {
      const items = collect(interpreter.iterate(iterable));
      interpreter.charge(items.length);
      checkSize(self.items.length + items.length);
      const target = self.changeable();
      for (const item of items) target.push(item);
      return none;
    },
  ),
  method(
    'insert(index, object)',
    'Puts a value before the item at an index.',
    (self, [index = none, object = none], interpreter) => {
      const { length } = self.items;
      interpreter.charge(length / 64);
      checkSize(length + 1);
      self.changeable().splice(within(countArgument('the index of `insert`', index), length), 0, object);
      return none;
    },
  ),
  method(
    'remove(value)',
    'Takes the first item that is equal to a value out of the list.',
    (self, [value = none], interpreter) => {
      const at = Number(indexIn(self, [value], interpreter, 'remove'));
      self.changeable().splice(at, 1);
      return none;
    },
  ),
  method(
    'pop(index=-1)',
    'Takes the item at an index out of the list and gives it.',
    (self, [index = none], interpreter) => {
      const { length } = self.items;
      const given = countArgument('the index of `pop`', index);
      const at = given < 0 ? given + length : given;
      if (length === 0) throw new Failure('value/empty', '`pop` finds no item: the list is empty');
      if (at < 0 || at >= length) {
        throw new Failure(
          'value/index',
          `index ${given} is outside of the list ${brief(self)}: its indices go from ${-length} to ${length - 1}`,
        );
      }
      interpreter.charge((length - at) / 64);
      return self.changeable().splice(at, 1)[0] ?? none;
    },
  ),
  method('clear()', 'Takes all items out of the list.', (self) => {
    self.changeable().length = 0;
    return none;
  }),
  method('copy()', 'A new list of the same items.', (self, _args, interpreter) => {
    interpreter.charge(self.items.length);
    return new List(self.items);
  }),
  method('reverse()', 'Turns the order of the items around.', (self, _args, interpreter) => {
    interpreter.charge(self.items.length);
    self.changeable().reverse();
    return none;
  }),
  method(
    'sort(*, key=None, reverse=False)',
    'Puts the items in order, compared by `key`; equal ones stay as they stand.',
    (self, [key = none, reverse = false], interpreter) => {
      const before = [...self.items];
      const sorted = sortedItems(before, key, reverse, interpreter);
      if (
        self.items.length !== before.length ||
        before.some((item, i) => self.items[i] !== item && item === item)
      )
        throw new Failure('value/changed', 'the list was changed while it was sorted');
      const target = self.changeable();
      for (const [i, item] of sorted.entries()) target[i] = item;
      return none;
    },
  ),
  ...searching<List>(),
]);

/** The same thing is equal to itself, whatever `==` says. */
function isEqual(a: Value, b: Value): boolean {
  return a === b || equals(a, b);
}

function indexIn(
  { kind, items }: List | Tuple,
  [value = none, start = 0n, stop]: Bound,
  interpreter: Interpreter,
  name = 'index',
): bigint {
  const from = within(countArgument(`the start of \`${name}\``, start), items.length);
  const to =
    stop === undefined ? items.length : within(countArgument(`the stop of \`${name}\``, stop), items.length);
  for (let i = from; i < to; i++) {
    interpreter.charge(1);
    const item = items[i];
    if (item !== undefined && isEqual(item, value)) return BigInt(i);
  }
  throw new Failure('value/absent', `${brief(value)} is not in the ${kind}; ask with \`in\` first`);
}

/** An index, from the end if negative, as a place between 0 and the length. */
function within(index: number, length: number): number {
  return index < 0 ? Math.max(0, index + length) : Math.min(index, length);
}
