import assert from 'node:assert/strict';
import { costOf, reachable } from '../../../engine/src/graph/cost';
import { Graph } from '../../../engine/src/graph/graph';
import type { SOpNode } from '../../../engine/src/graph/node';

describe('layers and heads', () => {
  it('take as long as the graph has nodes, however many paths lead through it', () => {
    const graph = new Graph();
    let node: SOpNode = graph.base('indices');
    for (let i = 0; i < 60; i++) node = graph.elementwise('+', [node, node]);
    assert.equal(reachable(node).size, 61);
    assert.deepEqual(costOf(node), { layers: 0, heads: [], uses: [] });
  });

  it('are those of a deep graph, too', () => {
    const graph = new Graph();
    const everywhere = graph.select(graph.constant(1n), graph.constant(1n), '==');
    let node: SOpNode = graph.base('indices');
    for (let i = 0; i < 20_000; i++) node = graph.aggregate(everywhere, node, 0n);
    const { layers, heads } = costOf(node);
    assert.equal(layers, 20_000);
    assert.ok(heads.every((width) => width === 1));
  });

  it('count a selector once in each layer in which it is aggregated with', () => {
    const graph = new Graph();
    const indices = graph.base('indices');
    const first = graph.select(indices, graph.constant(0n), '==');
    const last = graph.select(indices, graph.constant(9n), '==');
    const a = graph.aggregate(first, indices, 0n);
    const b = graph.aggregate(first, graph.constant(1n), 0n);
    const c = graph.aggregate(graph.combine('either', first, last), a, 0n);
    const d = graph.aggregate(first, b, 0n);
    const all = [a, b, c, d].reduce<SOpNode>((sum, node) => graph.elementwise('+', [sum, node]), indices);
    assert.deepEqual(costOf(all), { layers: 2, heads: [1, 2], uses: [2, 2] });
  });

  it('of a selector are those of its keys and queries', () => {
    const graph = new Graph();
    const indices = graph.base('indices');
    const first = graph.select(indices, graph.constant(0n), '==');
    const gathered = graph.aggregate(first, indices, 0n);
    assert.deepEqual(costOf(first), { layers: 0, heads: [], uses: [] });
    assert.deepEqual(costOf(graph.invert(graph.select(gathered, indices, '=='))), {
      layers: 1,
      heads: [1],
      uses: [1],
    });
  });
});
