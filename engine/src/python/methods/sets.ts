import { Failure } from '../../text/failure';
import { brief } from '../../values/format';
import { SetValue } from '../../values/set';
import { checkSize } from '../../values/sizes';
import { none, Tuple, type Value } from '../../values/value';
import type { Interpreter } from '../interpreter';
import { combineSets, type SetOperator } from '../sets';
import { method, MethodFamily, type Method } from './family';

export const setMethods = new MethodFamily<SetValue>('set', (value) => value instanceof SetValue, [
  method('add(item)', 'Puts an item into the set, if it is not there.', (self, [item = none]) => {
    checkSize(self.size + 1);
    self.add(item);
    return none;
  }),
  method('remove(item)', 'Takes an item, which must be there, out of the set.', (self, [item = none]) => {
    if (self.delete(item)) return none;
    throw new Failure('value/absent', `${brief(item)} is not in the set; \`discard\` does not mind`);
  }),
  method('discard(item)', 'Takes an item out of the set, if it is there.', (self, [item = none]) => {
    self.delete(item);
    return none;
  }),
  method('pop()', 'Takes some item out of the set and gives it; here the one that came first.', (self) => {
    for (const item of self.values()) {
      self.delete(item);
      return item;
    }
    throw new Failure('value/empty', '`pop` finds no item: the set is empty');
  }),
  method('clear()', 'Takes all items out of the set.', (self) => {
    self.clear();
    return none;
  }),
  method('copy()', 'A new set of the same items.', (self, _args, interpreter) => {
    interpreter.charge(self.size);
    return new SetValue(self.values());
  }),

  combining('union(*others)', 'A set of the items of this and of the others.', '|'),
  combining('intersection(*others)', 'A set of the items that the others have too.', '&'),
  combining('difference(*others)', 'A set of the items that none of the others has.', '-'),
  combining('symmetric_difference(other)', 'A set of the items that only one of both has.', '^'),
  updating('update(*others)', 'Puts the items of the others into the set.', '|'),
  updating('intersection_update(*others)', 'Keeps the items that the others have too.', '&'),
  updating('difference_update(*others)', 'Takes the items of the others out of the set.', '-'),
  updating('symmetric_difference_update(other)', 'Keeps what only one of both has.', '^'),

  method('issubset(other)', 'Whether all items are in the other.', (self, [other = none], interpreter) => {
    const set = setOf(other, interpreter);
    return self.size <= set.size && combineSets('-', self, set).size === 0;
  }),
  method(
    'issuperset(other)',
    'Whether all items of the other are in the set.',
    (self, [other = none], interpreter) => combineSets('-', setOf(other, interpreter), self).size === 0,
  ),
  method(
    'isdisjoint(other)',
    'Whether no item is in both.',
    (self, [other = none], interpreter) => combineSets('&', self, setOf(other, interpreter)).size === 0,
  ),
]);

function combining(signature: string, documentation: string, op: SetOperator): Method<SetValue> {
  return method(signature, documentation, (self, [others = none], interpreter) =>
    combined(self, op, isSeveral(signature) ? others : new Tuple([others]), interpreter),
  );
}

function updating(signature: string, documentation: string, op: SetOperator): Method<SetValue> {
  return method(signature, documentation, (self, [others = none], interpreter) => {
    const result = combined(self, op, isSeveral(signature) ? others : new Tuple([others]), interpreter);
    self.clear();
    for (const item of result.values()) self.add(item);
    return none;
  });
}

function isSeveral(signature: string): boolean {
  return signature.includes('*');
}

function combined(self: SetValue, op: SetOperator, others: Value, interpreter: Interpreter): SetValue {
  interpreter.charge(self.size);
  let result = new SetValue(self.values());
  if (others instanceof Tuple)
    for (const other of others.items) result = combineSets(op, result, setOf(other, interpreter));
  return result;
}

function setOf(value: Value, interpreter: Interpreter): SetValue {
  if (value instanceof SetValue) {
    interpreter.charge(value.size);
    return value;
  }
  const set = new SetValue();
  for (const item of interpreter.iterate(value)) {
    interpreter.charge(1);
    set.add(item);
    checkSize(set.size);
  }
  return set;
}
