import { inputsOf, isSelectorNode, type GraphNode } from './node';

/** What a value costs a Transformer. */
export interface Cost {
  /** Layers needed; of a selector, those that its keys and queries need. */
  readonly layers: number;
  /** The number of distinct selectors that are aggregated with, layer by layer from the first. */
  readonly heads: readonly number[];
  /** The number of distinct aggregates, layer by layer: several may share a head. */
  readonly uses: readonly number[];
}

/** All nodes that a node is made of, itself included, each once; nothing of what is in `without`. */
export function reachable(root: GraphNode, without?: ReadonlySet<GraphNode>): Set<GraphNode> {
  const seen = new Set<GraphNode>(without?.has(root) ? [] : [root]);
  for (const node of seen) {
    for (const input of inputsOf(node)) if (!without?.has(input)) seen.add(input);
  }
  return seen;
}

/** Layers, heads and uses of a node, each aggregate in the earliest layer it can be in. Linear in the size of its graph. */
export function costOf(root: GraphNode): Cost {
  return costBy(root, reachable(root));
}

/** @param nodes All aggregates that the node is made of; other nodes do not matter. */
export function costBy(root: GraphNode, nodes: Iterable<GraphNode>): Cost {
  const layers = isSelectorNode(root) ? root.layer - 1 : root.layer;
  const selectors = Array.from({ length: layers }, () => new Set<GraphNode>());
  const uses = Array.from({ length: layers }, () => 0);
  for (const node of nodes) {
    if (node.kind !== 'aggregate') continue;
    selectors[node.layer - 1]?.add(node.selector);
    uses[node.layer - 1] = (uses[node.layer - 1] ?? 0) + 1;
  }
  return { layers, heads: selectors.map(({ size }) => size), uses };
}
