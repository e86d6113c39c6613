import assert from 'node:assert/strict';
import { Budget, OutOfBudget } from '../../../engine/src/text/budget';

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
    const budget = new Budget({ steps: Infinity, milliseconds: -1 });
    assert.throws(
      () => {
        budget.spend(1);
      },
      (error) => error instanceof OutOfBudget && error.code === 'budget/time',
    );
  });
});
