import assert from 'node:assert/strict';
import { columnLength, elementsOfColumn, type Column } from '../../../engine/src/evaluate/column';
import { Evaluator, Fault } from '../../../engine/src/evaluate/evaluator';
import { Selection } from '../../../engine/src/evaluate/selection';
import { Graph } from '../../../engine/src/graph/graph';
import type { SelectorNode, SOpNode } from '../../../engine/src/graph/node';
import { Budget } from '../../../engine/src/text/budget';
import { Sample } from '../../../engine/src/values/sample';
import { List, type Atom } from '../../../engine/src/values/value';

const budget = (): Budget => new Budget({ steps: 1e9, milliseconds: 60_000 });

function sample(text: string): Sample {
  const made = Sample.of(text);
  assert.ok(made);
  return made;
}

function listSample(elements: readonly Atom[]): Sample {
  const made = Sample.of(new List(elements));
  assert.ok(made);
  return made;
}

function columnIn(evaluated: Column | Fault): Column {
  assert.ok(!(evaluated instanceof Fault));
  return evaluated;
}

function matrixIn(evaluated: Selection | Fault): number[][] {
  assert.ok(evaluated instanceof Selection);
  return evaluated.matrix.toRows();
}

describe('the evaluator', () => {
  it('computes a node once for a sample', () => {
    const graph = new Graph();
    const evaluator = new Evaluator();
    const node = graph.elementwise('+', [graph.base('indices'), graph.constant(1n)]);
    const column = evaluator.evaluate(node, sample('abc'), budget());
    assert.equal(evaluator.evaluate(node, sample('abc'), budget()), column);
    assert.notEqual(evaluator.evaluate(node, sample('abcd'), budget()), column);
    assert.equal(evaluator.evaluate(node, sample('abc'), budget()), column);
  });

  it('remembers faults, too', () => {
    const graph = new Graph();
    const evaluator = new Evaluator();
    const node = graph.base('tokens_int');
    const fault = evaluator.evaluate(node, sample('abc'), budget());
    assert.ok(fault instanceof Fault);
    assert.equal(evaluator.evaluate(node, sample('abc'), budget()), fault);
  });

  it('hands a fault on with its origin', () => {
    const graph = new Graph();
    const ints = graph.base('tokens_int');
    const next = graph.elementwise('+', [ints, graph.constant(1n)]);
    const node = graph.aggregate(graph.select(next, next, '=='), graph.base('indices'), 0n);
    const fault = new Evaluator().evaluate(node, sample('1x'), budget());
    assert.ok(fault instanceof Fault);
    assert.equal(fault.origin, ints);
    assert.equal(fault.position, 1);
    assert.equal(fault.code, 'value/convert');
  });

  it('keeps samples apart that Python takes for equal', () => {
    const graph = new Graph();
    const evaluator = new Evaluator();
    const node = graph.base('tokens_asis');
    const samples = [
      [1n, 0n],
      [true, false],
      [1, 0],
    ];
    const types = samples.map(
      (elements) => columnIn(evaluator.evaluate(node, listSample(elements), budget())).elements,
    );
    assert.deepEqual(types, ['int', 'bool', 'float']);
  });

  it('forgets samples that nobody looks at', () => {
    const graph = new Graph();
    const evaluator = new Evaluator();
    const node = graph.base('indices');
    const [kept, forgotten] = [sample('kept'), sample('forgotten')];
    const before = [kept, forgotten].map((each) => evaluator.evaluate(node, each, budget()));
    evaluator.keepOnly([sample('kept')]);
    assert.equal(evaluator.evaluate(node, kept, budget()), before[0]);
    assert.notEqual(evaluator.evaluate(node, forgotten, budget()), before[1]);
  });

  it('goes as deep as loops build', () => {
    const graph = new Graph();
    let node: SOpNode = graph.base('indices');
    for (let i = 0; i < 100_000; i++) node = graph.elementwise('+', [node, graph.constant(1n)]);
    const column = columnIn(new Evaluator().evaluate(node, sample('ab'), budget()));
    assert.deepEqual(elementsOfColumn(column), [100_000n, 100_001n]);
  });

  it('goes as deep for selectors', () => {
    const graph = new Graph();
    const indices = graph.base('indices');
    const before = graph.select(indices, indices, '<');
    let node: SelectorNode = before;
    for (let i = 0; i < 100_000; i++)
      node = i % 3 === 0 ? graph.invert(node) : graph.combine(i % 3 === 1 ? 'both' : 'either', node, before);
    const evaluator = new Evaluator();
    assert.deepEqual(matrixIn(evaluator.evaluate(node, sample('ab'), budget())), [
      [1, 1],
      [0, 1],
    ]);
    const width = graph.aggregate(node, indices, 0n);
    assert.equal(columnLength(columnIn(evaluator.evaluate(width, sample('ab'), budget()))), 2);
  });
});
