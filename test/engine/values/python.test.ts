import assert from 'node:assert/strict';
import { aggregate } from '../../../engine/src/evaluate/aggregate';
import { elementAt } from '../../../engine/src/evaluate/column';
import { columnOf } from '../../../engine/src/evaluate/columnOf';
import { Selection } from '../../../engine/src/evaluate/selection';
import { Budget } from '../../../engine/src/text/budget';
import { arithmetic, roundValue } from '../../../engine/src/values/arithmetic';
import { compare, type Comparison } from '../../../engine/src/values/compare';
import { toFloatValue, toInt } from '../../../engine/src/values/convert';
import { roundToThousandths } from '../../../engine/src/values/decimal';
import { repr } from '../../../engine/src/values/format';
import { formatPercent } from '../../../engine/src/values/percent';
import { assertGives, python, read, shown } from './python';

describe('numbers and strings are those of Python, to the last bit', () => {
  for (const operator of ['+', '-', '*', '/', '%'] as const) {
    it(`a ${operator} b`, () => {
      for (const [op, a, b, result] of python.arithmetic) {
        if (op === operator)
          assertGives(() => arithmetic(operator, read(a), read(b)), result, `${shown(a)} ${op} ${shown(b)}`);
      }
    });
  }

  it('a ^ b', () => {
    for (const [a, b, result] of python.power)
      assertGives(() => arithmetic('^', read(a), read(b)), result, `${shown(a)} ^ ${shown(b)}`);
  });

  it('round(x)', () => {
    for (const [x, result] of python.round)
      assertGives(() => roundValue(read(x)), result, `round(${shown(x)})`);
  });

  it('shown floats, rounded to three places', () => {
    for (const [x, result] of python.thousandths)
      assertGives(() => roundToThousandths(Number(read(x))), result, `round(${shown(x)}, 3)`);
  });

  it('repr', () => {
    for (const [value, text] of python.repr) assert.equal(repr(read(value)), text);
  });

  it('int() and float()', () => {
    for (const [value, int, float] of python.conversions) {
      assertGives(() => toInt(read(value)), int, `int(${shown(value)})`);
      assertGives(() => toFloatValue(read(value)), float, `float(${shown(value)})`);
    }
  });

  it('comparisons', () => {
    const holding: Record<string, readonly Comparison[]> = {
      "'<": ['!=', '<', '<='],
      "'=": ['==', '<=', '>='],
      "'>": ['!=', '>', '>='],
      "'?": ['!='],
    };
    for (const [a, b, sign] of python.comparisons) {
      for (const op of ['==', '!=', '<', '<=', '>', '>='] as const) {
        const what = `${shown(a)} ${op} ${shown(b)}`;
        const compared = (): boolean => compare(op, read(a), read(b));
        const holds = holding[sign];
        if (holds) assert.equal(compared(), holds.includes(op), what);
        else if (op !== '==' && op !== '!=') assertGives(compared, sign, what);
      }
    }
  });

  it('"text" % value', () => {
    for (const [format, value, text] of python.percent)
      assertGives(() => formatPercent(format, read(value)), text, `${repr(format)} % ${shown(value)}`);
  });

  it('means of several values', () => {
    for (const [written, mean] of python.means) {
      const values = columnOf(written.map(read));
      const one = columnOf(written.map(() => 1n));
      const all = new Selection({ kind: 'select', op: '==', key: one, query: one });
      const aggregation = {
        selection: all,
        values,
        fallback: 0n,
        reduce: 'mean',
        budget: new Budget({ steps: 1e6, milliseconds: 10_000 }),
        progress: { position: undefined },
      } as const;
      assertGives(() => elementAt(aggregate(aggregation), 0), mean, `the mean of ${shown(written)}`);
    }
  });
});
