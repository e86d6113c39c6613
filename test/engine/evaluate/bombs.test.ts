import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Analyzer, isTransform } from '@rasp/engine';
import { columnLength, elementAt, type Column } from '../../../engine/src/evaluate/column';
import { Evaluator, Fault, type Evaluated } from '../../../engine/src/evaluate/evaluator';
import { mostHeld } from '../../../engine/src/evaluate/memory';
import { Graph } from '../../../engine/src/graph/graph';
import type { GraphNode, SelectorNode, SOpNode } from '../../../engine/src/graph/node';
import { Budget, OutOfBudget } from '../../../engine/src/text/budget';
import { Sample } from '../../../engine/src/values/sample';
import { List } from '../../../engine/src/values/value';

const ample = (): Budget => new Budget({ steps: 1e12, milliseconds: 600_000 });

/** A sample of letters; some are there more often than others. */
function letters(length: number): Sample {
  const made = Sample.of(
    new List(Array.from({ length }, (_, i) => String.fromCharCode(97 + ((i * i) % 23)))),
  );
  assert.ok(made);
  return made;
}

function columnIn(value: Evaluated): Column {
  assert.ok(!(value instanceof Fault) && 'storage' in value);
  return value;
}

describe('what is large', () => {
  const graph = new Graph();
  const indices = graph.base('indices');
  const tokens = graph.base('tokens_str');
  const one = graph.constant(1n);
  const before = graph.select(indices, indices, '<');
  const same = graph.select(tokens, tokens, '==');

  it('takes far less than a step for each pair: a hundred thousand tokens', () => {
    const sample = letters(100_000);
    const budget = new Budget({ steps: 20_000_000, milliseconds: 60_000 });
    const smaller = graph.select(tokens, tokens, '<');
    const place = graph.aggregate(
      graph.combine('either', smaller, graph.combine('both', same, before)),
      one,
      0n,
      'sum',
    );
    const sorted = graph.aggregate(graph.select(place, indices, '=='), tokens, '', 'sum');
    const column = columnIn(new Evaluator({ sequences: 'mixed' }).evaluate(sorted, sample, budget));
    assert.equal(elementAt(column, 0), 'a');
    const last = sample.elements.map(String).reduce((a, b) => (a < b ? b : a));
    assert.equal(elementAt(column, 99_999), last);
  });

  it('is computed once for each node, whatever many ways lead to it', () => {
    let sop: SOpNode = indices;
    let selector: SelectorNode = before;
    for (let i = 0; i < 40; i++) {
      sop = graph.elementwise('+', [sop, sop]);
      selector = graph.combine(i % 2 === 0 ? 'both' : 'either', selector, selector);
    }
    const evaluator = new Evaluator();
    assert.equal(elementAt(columnIn(evaluator.evaluate(sop, letters(3), ample())), 1), 2n ** 40n);
    const width = graph.aggregate(selector, one, 0n, 'sum');
    const counted = new Evaluator({ sequences: 'mixed' }).evaluate(width, letters(2000), ample());
    assert.equal(elementAt(columnIn(counted), 1999), 1999n);
  });

  it('ends where strings double', () => {
    let doubled: SOpNode = tokens;
    for (let i = 0; i < 60; i++) doubled = graph.elementwise('+', [doubled, doubled]);
    const fault = new Evaluator().evaluate(doubled, letters(5), ample());
    assert.ok(fault instanceof Fault);
    assert.equal(fault.code, 'budget/size');
  });

  it('ends where more is held than memory has room for', () => {
    const length = 100_000;
    let sum: SOpNode = indices;
    const sums: GraphNode[] = [];
    for (let i = 0; i < mostHeld / length + 10; i++) {
      sum = graph.elementwise('+', [sum, one]);
      sums.push(sum);
    }
    const evaluator = new Evaluator();
    const sample = letters(length);
    const fault = evaluator.evaluateOrGiveUp(sum, sample, ample());
    assert.ok(fault instanceof Fault);
    assert.equal(fault.code, 'budget/size');
    assert.ok(sums.includes(fault.origin) && fault.origin !== sum);
    assert.match(fault.message, new RegExp(`and ${mostHeld} are allowed`));
  });

  it('ends inside of a long way when the budget does', () => {
    // Three orders at once go bit by bit; two take a sweep.
    const [byTokens, back] = [
      graph.select(tokens, tokens, '<='),
      graph.select(graph.elementwise('negate', [indices]), indices, '<'),
    ];
    const two = graph.combine('both', before, byTokens);
    for (const selector of [two, graph.combine('both', two, back)]) {
      const width = graph.aggregate(selector, indices, 0n, 'sum');
      const evaluator = new Evaluator({ sequences: 'mixed' });
      const sample = letters(20_000);
      for (const input of [indices, tokens, selector]) evaluator.evaluate(input, sample, ample());
      assert.throws(
        () => evaluator.evaluate(width, sample, new Budget({ steps: 10_000_000, milliseconds: -1 })),
        (end) => end instanceof OutOfBudget && end.code === 'budget/time',
      );
    }
  });
});

describe('a selector that is too large to be looked at', () => {
  it('is aggregated, and told to be too large where it is shown', () => {
    const analysis = new Analyzer().analyze(
      'before = select(indices, indices, <);\nwidth = aggregate(before, indices);',
      { chosenSample: letters(20_000) },
    );
    assert.deepEqual(analysis.problems, []);
    const shown = (name: string): Evaluated => {
      const value = analysis.program.bindings.get(name)?.value;
      assert.ok(value !== undefined && isTransform(value));
      return analysis.valueOf(value, analysis.sample);
    };
    assert.equal(elementAt(columnIn(shown('width')), 19_999), 19_998 / 2);
    const fault = shown('before');
    assert.ok(fault instanceof Fault);
    assert.equal(fault.code, 'budget/size');
  });
});

describe('what was given up', () => {
  it('is tried again, with all that depends on it', () => {
    const graph = new Graph();
    const sum = graph.elementwise('+', [graph.base('indices'), graph.constant(1n)]);
    const next = graph.elementwise('*', [sum, sum]);
    const sample = letters(10_000);
    const evaluator = new Evaluator();
    const fault = evaluator.evaluateOrGiveUp(next, sample, new Budget({ steps: 1e9, milliseconds: -1 }));
    assert.ok(fault instanceof Fault);
    assert.equal(evaluator.evaluate(next, sample, ample()), fault);
    evaluator.keepOnly([sample]);
    assert.equal(columnLength(columnIn(evaluator.evaluate(next, sample, ample()))), 10_000);
  });
});

describe('many edits', () => {
  it('leave nothing behind', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const analyzer = new Analyzer();
    const example = String.fromCharCode(...Array.from({ length: 400 }, (_, i) => 0x4e00 + i));
    const edit = (number: number): void => {
      const { problems } = analyzer.analyze(
        `set example "${example}"\nx = tokens + "${String(number).padStart(2000, '-')}";\ny = aggregate(select(indices, x, !=), indices) + ${number};`,
      );
      assert.deepEqual(problems, []);
    };
    const heldAfter = (first: number, count: number): number => {
      for (let number = first; number < first + count; number++) edit(number);
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = heldAfter(0, 20);
    // Each edit makes 400 strings that no other one makes, and columns of them.
    const after = heldAfter(20, 500);
    assert.ok(after - before < 4_000_000, `${after - before} bytes more`);
  });
});
