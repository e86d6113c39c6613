import assert from 'node:assert/strict';
import { Evaluator, Fault } from '../../../../engine/src/evaluate/evaluator';
import type { ElementFunction } from '../../../../engine/src/graph/node';
import { Budget, OutOfBudget } from '../../../../engine/src/text/budget';
import { Failure } from '../../../../engine/src/text/failure';
import { List, none, Tuple } from '../../../../engine/src/values/value';
import { budget, hello, evaluated, shown, fn, graph, tokens, indices, one } from './support';

describe('functions of RASPy on a sample', () => {
  const pair = fn('lambda a, b: (a, b)', (a = none, b = none) => new Tuple([a, b]));

  it('map the elements at each position', () => {
    assert.equal(
      shown(graph.mapped(pair, [tokens, indices])),
      "[('h', 0), ('e', 1), ('l', 2), ('l', 3), ('o', 4)]",
    );
    assert.equal(shown(graph.mapped(pair, [graph.raw(new List(['x'])), one])), "[('x', 1)]");
  });

  it('fail with the element they were given', () => {
    const place = { span: { start: 3, end: 4 }, message: 'here' };
    const atoi = fn('lambda x: int(x)', (x) => {
      if (x === 'l') throw new Failure('value/convert', 'no int', place);
      return 0n;
    });
    const fault = evaluated(graph.mapped(atoi, [tokens]));
    assert.ok(fault instanceof Fault);
    assert.equal(fault.position, 2);
    assert.equal(fault.message, '`lambda x: int(x)` with "l": no int');
    assert.deepEqual(fault.related, place);
  });

  it('fail with key and query where they select', () => {
    const odd = fn('odd', (key, query) => {
      if (key === 'e' && query === 3n) throw new Failure('type/operand', 'odd');
      return true;
    });
    const fault = new Evaluator({ sequences: 'mixed' }).evaluate(
      graph.selectBy(odd, tokens, indices),
      hello,
      budget(),
    );
    assert.ok(fault instanceof Fault);
    assert.deepEqual([fault.position, fault.keyPosition], [3, 1]);
    assert.equal(fault.message, '`odd` with the key "e" and the query 3: odd');
  });

  it('may use up the budget', () => {
    const endless: ElementFunction = {
      key: 'endless',
      text: 'endless',
      apply(_, within) {
        for (;;) within.spend(1);
      },
    };
    assert.throws(() => evaluated(graph.mapped(endless, [tokens])), OutOfBudget);
    const idle = fn('idle', () => none);
    assert.throws(
      () =>
        new Evaluator({ sequences: 'mixed' }).evaluate(
          graph.mapped(idle, [graph.raw(new List(Array.from({ length: 9999 }, () => 0n)))]),
          hello,
          new Budget({ steps: 5000, milliseconds: 60_000 }),
        ),
      OutOfBudget,
    );
  });
});
