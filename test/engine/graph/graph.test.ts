import assert from 'node:assert/strict';
import { Graph } from '../../../engine/src/graph/graph';
import type { SOpNode } from '../../../engine/src/graph/node';
import { Complex } from '../../../engine/src/values/complex';
import { Dict, List, type Value } from '../../../engine/src/values/value';

describe('the graph', () => {
  it('has one node for equal operations on the same nodes', () => {
    const graph = new Graph();
    const indices = graph.base('indices');
    const one = graph.constant(1n);
    const before = graph.select(indices, indices, '<');
    assert.equal(graph.base('indices'), indices);
    assert.equal(graph.elementwise('+', [indices, one]), graph.elementwise('+', [indices, one]));
    assert.equal(graph.select(indices, indices, '<'), before);
    assert.equal(graph.invert(before), graph.invert(before));
    assert.equal(graph.combine('both', before, before), graph.combine('both', before, before));
    assert.equal(graph.aggregate(before, indices, 0n), graph.aggregate(before, indices, 0n));
  });

  it('has different nodes for whatever is different', () => {
    const graph = new Graph();
    const indices = graph.base('indices');
    const one = graph.constant(1n);
    const before = graph.select(indices, indices, '<');
    const nodes = [
      indices,
      one,
      before,
      graph.base('tokens_str'),
      graph.elementwise('+', [indices, one]),
      graph.elementwise('+', [one, indices]),
      graph.elementwise('-', [indices, one]),
      graph.elementwise('negate', [indices]),
      graph.select(indices, indices, '<='),
      graph.select(indices, one, '<'),
      graph.select(one, indices, '<'),
      graph.invert(before),
      graph.combine('both', before, before),
      graph.combine('either', before, before),
      graph.aggregate(before, indices, 0n),
      graph.aggregate(before, indices, 1n),
      graph.aggregate(before, one, 0n),
      graph.aggregate(graph.invert(before), indices, 0n),
    ];
    assert.equal(new Set(nodes).size, nodes.length);
  });

  it('tells constants apart that Python takes for equal', () => {
    const graph = new Graph();
    const values: Value[] = [
      1n,
      1,
      true,
      '1',
      0n,
      0,
      -0,
      false,
      '',
      NaN,
      Infinity,
      new Complex(1, 0),
      new List([1n]),
      new List([1]),
      new List(['1']),
      new List(['1,', 's']),
      new List(['1', ',s']),
      new List([]),
      new Dict([]),
      new Dict([['a', 1n]]),
      new Dict([['a', 1]]),
    ];
    const nodes = values.map((value) => graph.constant(value));
    assert.equal(new Set(nodes).size, values.length);
    assert.deepEqual(
      nodes.map(({ value }) => value),
      values,
    );
  });

  it('has one node for equal constants', () => {
    const graph = new Graph();
    assert.equal(graph.constant(2n ** 70n), graph.constant(2n ** 70n));
    assert.equal(graph.constant(NaN), graph.constant(NaN));
    assert.equal(graph.constant(new List([1n, 'a'])), graph.constant(new List([1n, 'a'])));
    assert.equal(graph.constant(new Dict([['a', 0.5]])), graph.constant(new Dict([['a', 0.5]])));
  });

  it('takes lists in lists, however deep or large, for what they are as objects', () => {
    const graph = new Graph();
    let deep = new List([]);
    for (let i = 0; i < 100_000; i++) deep = new List([deep, deep]);
    assert.equal(graph.constant(deep), graph.constant(deep));
    assert.notEqual(graph.constant(deep), graph.constant(new List(deep.items)));
  });

  it('keeps nodes from one run to the next', () => {
    const graph = new Graph();
    const build = (): unknown => {
      graph.beginRun();
      return graph.elementwise('+', [graph.base('indices'), graph.constant(1n)]);
    };
    const node = build();
    for (let run = 0; run < 20; run++) assert.equal(build(), node);
    assert.equal(graph.size, 3);
  });

  it('drops nodes that many runs did not ask for where they hold much', () => {
    const graph = new Graph();
    graph.beginRun();
    const [dropped, kept] = [graph.constant('gone'), graph.constant('kept')];
    for (let run = 0; run < 20; run++) {
      graph.beginRun((node) => (node === dropped ? 100_000_000 : 1));
      graph.constant('kept');
      graph.base('indices');
    }
    assert.equal(graph.size, 2);
    assert.equal(graph.constant('kept'), kept);
    assert.notEqual(graph.constant('gone'), dropped);
  });

  it('holds a bounded number of nodes, however many runs make others, those asked for last', () => {
    const graph = new Graph();
    for (let run = 0; run < 10_000; run++) {
      graph.beginRun();
      let sum: SOpNode = graph.base('indices');
      for (let i = 0; i < 4; i++) sum = graph.elementwise('+', [sum, graph.constant(BigInt(run))]);
    }
    assert.ok(graph.size < 5000, `${graph.size} nodes`);
    const { size } = graph;
    graph.constant(9900n);
    assert.equal(graph.size, size);
    graph.constant(99n);
    assert.equal(graph.size, size + 1);
  });

  it('remembers nodes for a few runs, in which an edit may be undone', () => {
    const graph = new Graph();
    graph.beginRun();
    const node = graph.constant('back soon');
    graph.beginRun();
    graph.beginRun();
    assert.equal(graph.constant('back soon'), node);
  });
});
