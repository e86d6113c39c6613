import assert from 'node:assert/strict';
import { Budget, OutOfBudget, type Limits } from '../../../engine/src/text/budget';
import { FileBudget } from '../../../engine/src/text/fileBudget';
import { stopped, ticking } from '../program/clocks';

describe('a budget', () => {
  it('ends with its steps', () => {
    const budget = new Budget({ steps: 10_000, milliseconds: 60_000 });
    for (let i = 0; i < 10_000; i++) budget.spend(1);
    assert.throws(
      () => {
        for (let i = 0; i < 10_000; i++) budget.spend(1);
      },
      (error) => error instanceof OutOfBudget && error.code === 'budget/steps',
    );
  });

  it('ends with its time', () => {
    let now = 1000;
    const budget = new Budget({ steps: Infinity, milliseconds: 100, now: () => now });
    now += 100;
    for (let i = 0; i < 100; i++) budget.spend(1);
    now += 1;
    assert.throws(
      () => {
        for (let i = 0; i < 100; i++) budget.spend(1);
      },
      (error) => error instanceof OutOfBudget && error.code === 'budget/time',
    );
  });

  it('says what was used, and which setting allows more where there is one', () => {
    const end = (limits: Limits): string => {
      const budget = new Budget(limits);
      try {
        for (;;) budget.spend(5000);
      } catch (error) {
        assert.ok(error instanceof OutOfBudget);
        return error.message;
      }
    };
    const question = 'is there a loop or a call that never ends?';
    assert.equal(
      end({ steps: 7000, milliseconds: 10, now: stopped }),
      `this takes more than 7000 steps; ${question}`,
    );
    assert.equal(
      end({ steps: Infinity, milliseconds: 2, now: ticking(1), setting: 'a.setting' }),
      `this takes longer than 2 ms (15000 steps so far); ${question} If not, the setting \`a.setting\` allows more.`,
    );
  });
});

describe('the budget of a file', () => {
  const limits: Limits = { steps: 1000, milliseconds: 100, now: stopped };

  /** Uses up all that a budget has. */
  function useUp(budget: Budget): number {
    assert.throws(() => {
      for (;;) budget.spend(1);
    }, OutOfBudget);
    return budget.used.steps;
  }

  it('gives a statement what it may use, as long as others leave that', () => {
    const file = new FileBudget(limits);
    for (let i = 0; i < 20; i++) {
      file.next().spend(10);
      assert.equal(file.end, undefined);
    }
    assert.equal(useUp(file.next()), 1000);
  });

  it('gives no more than half of what is left', () => {
    const file = new FileBudget(limits);
    assert.deepEqual(
      Array.from({ length: 4 }, () => useUp(file.next())),
      [1000, 1000, 500, 250],
    );
    assert.equal(file.end, undefined);
  });

  it('ends where nothing is left, and says so', () => {
    const file = new FileBudget({ ...limits, setting: 'a.setting' });
    let statements = 0;
    for (; !file.end; statements++) useUp(file.next());
    assert.ok(statements > 5 && statements < 15, `${statements}`);
    assert.match(
      file.end.message,
      /^the file has taken more than 3000 steps up to here; .* `a\.setting` allows more\.$/,
    );
  });

  it('counts a pause of the machine for no more than the statement may use', () => {
    let now = 0;
    const file = new FileBudget({ ...limits, now: () => now });
    for (let i = 0; i < 5; i++) {
      file.next();
      now += 1000;
    }
    assert.equal(file.end, undefined);
  });
});
