import { Failure } from '../../text/failure';
import { bits } from '../../values/arithmetic';
import { Range } from '../../values/range';
import { brief } from '../../values/format';
import { none } from '../../values/value';
import { method, MethodFamily } from './family';

export const intMethods = new MethodFamily<bigint | boolean>(
  'int',
  (value) => typeof value === 'bigint' || typeof value === 'boolean',
  [
    method('bit_length()', 'How many binary digits the int has, without its sign.', (self) =>
      BigInt(bits(BigInt(self))),
    ),
    method('bit_count()', 'How many ones are among the binary digits.', (self) => {
      const int = BigInt(self);
      return BigInt((int < 0n ? -int : int).toString(2).replaceAll('0', '').length);
    }),
  ],
);

export const floatMethods = new MethodFamily<number>('float', (value) => typeof value === 'number', [
  method('is_integer()', 'Whether the float has no fraction.', (self) => Number.isInteger(self)),
]);

export const rangeMethods = new MethodFamily<Range>('range', (value) => value instanceof Range, [
  method('index(value)', 'The index of an int.', (self, [value = none]) => {
    const index = self.indexOf(value);
    if (index !== undefined) return index;
    throw new Failure('value/absent', `${brief(value)} is not in ${brief(self)}; ask with \`in\` first`);
  }),
  method('count(value)', 'How many items are equal to a value.', (self, [value = none]) =>
    self.indexOf(value) === undefined ? 0n : 1n,
  ),
]);
