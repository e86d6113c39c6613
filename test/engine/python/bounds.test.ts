import assert from 'node:assert/strict';
import { OutOfBudget } from '../../../engine/src/text/budget';
import { List, none, Tuple, type Value } from '../../../engine/src/values/value';
import { evaluate } from './expression';
import { call, failureOf, PlainInterpreter } from './support';

/** An interpreter that stops after some work. */
class Limited extends PlainInterpreter {
  override charge(items: number): void {
    super.charge(items);
    if (this.charged > 100_000) throw new OutOfBudget('budget/steps', 'too many steps');
  }
}

describe('nothing takes for ever or fills the memory', () => {
  for (const text of [
    "'a' * 10**9",
    '[1] * 10**9',
    '(1,) * 10**9',
    '1 << 10**9',
    '7 ** 10**9',
    'list(range(10**12))',
    "('a' * 10**6).replace('a', 'b' * 10**6)",
    "('a' * 10**5).join('x' * 10**5)",
    "'x'.zfill(10**12)",
    "'x'.center(10**12)",
    "'\\t'.expandtabs(10**12)",
    "format(1, '1000000000')",
    "'{:1000000000}'.format(1)",
    "('a' * 10**6).translate({97: 'b' * 10**6})",
    'set(range(10**12))',
  ]) {
    it(`${text} is too large`, () => {
      const interpreter = new PlainInterpreter();
      assert.equal(failureOf(() => evaluate(text, none, interpreter)).code, 'budget/size');
      assert.ok(interpreter.charged < 5_000_000, `${interpreter.charged} items were looked at before`);
    });
  }

  for (const [name, args] of [
    ['sum', 'range(10**12)'],
    ['max', 'range(10**12)'],
    ['all', 'range(1, 10**12)'],
    ['list', 'enumerate(range(10**12))'],
    ['sorted', 'filter(None, map(bool, range(10**12)))'],
  ] as const) {
    it(`${name}(${args}) counts its work`, () => {
      assert.throws(
        () => evaluate(`${name}(${args})`, none, new Limited()),
        (error) => error instanceof OutOfBudget,
      );
    });
  }

  it('what is looked up in a range of any size is found at once', () => {
    assert.equal(evaluate('10**29 in range(0, 10**30, 10**3)'), true);
    assert.equal(evaluate('range(10**30)[-1]'), 10n ** 30n - 1n);
    assert.equal(evaluate('len(range(10**30))'), 10n ** 30n);
  });

  it('values that are nested deeply are told, not looked through', () => {
    let tuple: Value = new Tuple([]);
    let iterator: Value = new List([1n]);
    for (let i = 0; i < 100_000; i++) {
      tuple = new Tuple([tuple]);
      iterator = call('enumerate', [iterator]);
    }
    const nested = tuple;
    assert.equal(failureOf(() => evaluate('{it}', nested)).code, 'budget/depth');
    assert.equal(failureOf(() => evaluate('it < (it,)', nested)).code, 'budget/depth');
    const many = iterator;
    assert.equal(failureOf(() => call('list', [many])).code, 'budget/depth');
  });
});
