import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatValue } from '../../../engine/src/python/formatting';
import { binaryOperation } from '../../../engine/src/python/operators';
import { getItem, Slice } from '../../../engine/src/python/subscripts';
import { equals } from '../../../engine/src/values/compare';
import { Range } from '../../../engine/src/values/range';
import { SetValue } from '../../../engine/src/values/set';
import { List, none, type Value } from '../../../engine/src/values/value';
import { evaluate } from './expression';
import { call } from './support';

const ints = fc.integer({ min: -12, max: 12 }).map(BigInt);
const bound = fc.oneof(ints, fc.constant(none));
const step = fc.oneof(
  ints.filter((int) => int !== 0n),
  fc.constant(none),
);
const items = fc.array(fc.integer({ min: 0, max: 9 }).map(BigInt), { maxLength: 9 });

describe('laws of plain values', () => {
  it('a slice of a list has the items at the indices of the same slice of its range', () => {
    fc.assert(
      fc.property(items, bound, bound, step, (values, start, stop, by) => {
        const slice = new Slice(start, stop, by);
        const indices = getItem(new Range(0n, BigInt(values.length), 1n), slice);
        assert.ok(indices instanceof Range);
        const expected = Array.from(indices.values(), (index) => values[Number(index)]);
        const sliced = getItem(new List(values), slice);
        assert.ok(sliced instanceof List);
        assert.deepEqual(sliced.items, expected);
      }),
    );
  });

  it('a list is what two slices at any place make together', () => {
    fc.assert(
      fc.property(items, ints, (values, at) => {
        const list = new List(values);
        const parts = [new Slice(none, at, none), new Slice(at, none, none)].map((part) =>
          getItem(list, part),
        );
        const [first = none, second = none] = parts;
        assert.ok(equals(binaryOperation('+', first, second), list));
      }),
    );
  });

  it('`a == a // b * b + a % b` for ints', () => {
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.bigInt().filter((b) => b !== 0n),
        (a, b) => {
          const product = binaryOperation('*', binaryOperation('//', a, b), b);
          assert.equal(binaryOperation('+', product, binaryOperation('%', a, b)), a);
        },
      ),
    );
  });

  it('sorting keeps the order of what is equal, also in reverse', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.nat(99)), { maxLength: 20 }),
        (pairs) => {
          const texts = new List(pairs.map(([key, tail]) => `${'x'.repeat(key)}${tail}`));
          for (const reverse of [false, true]) {
            const sorted = evaluate(`sorted(it, key=len, reverse=${reverse ? 'True' : 'False'})`, texts);
            const expected = (texts.items as readonly string[]).toSorted((a, b) =>
              reverse ? b.length - a.length : a.length - b.length,
            );
            assert.ok(equals(sorted, new List(expected)));
          }
        },
      ),
    );
  });

  it('the union of two sets is their difference both ways and their intersection', () => {
    fc.assert(
      fc.property(items, items, (a, b) => {
        const [x, y] = [new SetValue(a), new SetValue(b)];
        const parts = [binaryOperation('^', x, y), binaryOperation('&', x, y)] as const;
        assert.ok(equals(binaryOperation('|', x, y), binaryOperation('|', ...parts)));
      }),
    );
  });

  it('an int that is written with separators reads as itself', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.nat(40), (int, width) => {
        const text = formatValue(int, `0${width},`);
        assert.ok(text.length >= width);
        const read: Value = call('int', [text.replaceAll(',', '')]);
        assert.equal(read, int);
      }),
    );
  });

  it('a split string joins to itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '😀') }),
        fc.constantFrom('a', 'ab', '😀'),
        (text, by) => {
          for (const method of ['split', 'rsplit'])
            assert.equal(evaluate(`'${by}'.join(it.${method}('${by}', 2))`, text), text);
        },
      ),
    );
  });
});
