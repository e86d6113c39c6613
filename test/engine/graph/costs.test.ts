import assert from 'node:assert/strict';
import fc from 'fast-check';
import { costOf } from '../../../engine/src/graph/cost';
import { Costs } from '../../../engine/src/graph/costs';
import { Graph } from '../../../engine/src/graph/graph';
import type { GraphNode, SelectorNode, SOpNode } from '../../../engine/src/graph/node';

describe('the costs of all nodes of a graph', () => {
  it('are those that a walk through each of them finds', () => {
    const steps = fc.array(fc.tuple(fc.nat(4), fc.nat(), fc.nat()), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (made) => {
        const graph = new Graph();
        const sops: SOpNode[] = [graph.base('indices'), graph.base('tokens_str')];
        const selectors: SelectorNode[] = [graph.select(graph.base('indices'), graph.base('indices'), '<')];
        for (const [kind, i, j] of made) {
          const [a, b] = [sops[i % sops.length], sops[j % sops.length]];
          const [s, t] = [selectors[i % selectors.length], selectors[j % selectors.length]];
          assert.ok(a && b && s && t);
          if (kind === 0) sops.push(graph.elementwise('+', [a, b]));
          else if (kind === 1) sops.push(graph.aggregate(s, b, 0n));
          else if (kind === 2) selectors.push(graph.select(a, b, '=='));
          else if (kind === 3) selectors.push(graph.combine('both', s, t));
          else selectors.push(graph.invert(s));
        }
        const costs = new Costs();
        for (const node of [...sops, ...selectors].toReversed())
          assert.deepEqual(costs.of(node), costOf(node));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('are found for long chains, of steps and of layers', () => {
    const graph = new Graph();
    const before = graph.select(graph.base('indices'), graph.base('indices'), '<');
    let node: SOpNode = graph.base('indices');
    const nodes: GraphNode[] = [];
    for (let i = 0; i < 20_000; i++) {
      node = i % 50 === 0 ? graph.aggregate(before, node, 0n) : graph.elementwise('negate', [node]);
      nodes.push(node);
    }
    const costs = new Costs();
    assert.deepEqual(costs.of(node), costOf(node));
    assert.equal(costs.of(node).layers, 400);
    assert.equal(costs.of(nodes[75] ?? node).layers, 2);
  });
});
