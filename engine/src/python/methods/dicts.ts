import { Failure } from '../../text/failure';
import { DictView } from '../../values/dictView';
import { brief } from '../../values/format';
import { checkSize } from '../../values/sizes';
import { Dict, none, Tuple } from '../../values/value';
import { Builtin } from '../builtin';
import { dictPairs } from '../dicts';
import { method, MethodFamily } from './family';

export const dictMethods = new MethodFamily<Dict>(
  'dict',
  (value) => value instanceof Dict,
  [
    method(
      'get(key, default=None)',
      'The value under a key, or `default` where there is none.',
      (self, [key = none, otherwise = none]) => self.get(key) ?? otherwise,
    ),
    method('keys()', 'The keys, as they are at any later time.', (self) => new DictView(self, 'keys')),
    method('values()', 'The values, as they are at any later time.', (self) => new DictView(self, 'values')),
    method(
      'items()',
      'Pairs of keys and values, as they are at any later time.',
      (self) => new DictView(self, 'items'),
    ),
    method(
      'pop(key[, default])',
      'Takes a key out of the dict and gives its value, or `default` where there is none.',
      (self, [key = none, otherwise]) => {
        const value = self.get(key);
        self.delete(key);
        if (value !== undefined) return value;
        if (otherwise !== undefined) return otherwise;
        throw new Failure(
          'value/key',
          `the key ${brief(key)} is not in the dict; \`pop(key, None)\` gives None then`,
        );
      },
    ),
    method(
      'popitem()',
      'Takes the last key out of the dict and gives it with its value.',
      (self, _args, interpreter) => {
        interpreter.charge(self.size);
        const last = self.entries().at(-1);
        if (!last) throw new Failure('value/empty', '`popitem` finds no item: the dict is empty');
        self.delete(last[0]);
        return new Tuple(last);
      },
    ),
    method(
      'setdefault(key, default=None)',
      'The value under a key, which gets `default` if it has none.',
      (self, [key = none, otherwise = none]) => {
        const value = self.get(key);
        if (value === undefined) self.set(key, otherwise);
        return value ?? otherwise;
      },
    ),
    method(
      'update([other], **items)',
      'Takes over the keys and values of another dict, of pairs, or of names.',
      (self, [other, named], interpreter) => {
        if (other !== undefined) {
          for (const [key, value] of dictPairs(other, interpreter)) {
            self.set(key, value);
            checkSize(self.size);
          }
        }
        if (named instanceof Dict) for (const [key, value] of named.live()) self.set(key, value);
        return none;
      },
    ),
    method('copy()', 'A new dict with the same keys and values.', (self, _args, interpreter) => {
      interpreter.charge(self.size);
      return new Dict(self.live());
    }),
    method('clear()', 'Takes all keys out of the dict.', (self) => {
      self.clear();
      return none;
    }),
  ],
  [
    new Builtin(
      'fromkeys(iterable, value=None)',
      'A dict with the items of something as keys, which all have one value.',
      ([iterable = none, value = none], interpreter) => {
        const made = new Dict([]);
        for (const key of interpreter.iterate(iterable)) {
          interpreter.charge(1);
          made.set(key, value);
          checkSize(made.size);
        }
        return made;
      },
    ),
  ],
);
