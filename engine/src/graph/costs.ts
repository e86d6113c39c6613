import { costBy, reachable, type Cost } from './cost';
import { inputsOf, type AggregateNode, type GraphNode } from './node';

type Aggregates = ReadonlySet<AggregateNode>;

/** Of nodes that are made of more aggregates than this they are not kept: a chain of many would keep their square. */
const mostKept = 200;
const none: Aggregates = new Set();

/**
 * The costs of nodes, each found out once as long as the node lives. A node takes over what is known of its inputs, so
 * that the costs of all definitions of a file do not take a walk through the whole graph each.
 */
export class Costs {
  readonly #costs = new WeakMap<GraphNode, Cost>();
  /** The aggregates that a node is made of; `undefined` where they are too many. Nodes that add none share one set. */
  readonly #aggregates = new WeakMap<GraphNode, { readonly all: Aggregates | undefined }>();

  of(node: GraphNode): Cost {
    const known = this.#costs.get(node);
    if (known) return known;
    const cost = costBy(node, this.#aggregatesOf(node) ?? reachable(node));
    this.#costs.set(node, cost);
    return cost;
  }

  /** With a stack of its own: loops build graphs deeper than the call stack. */
  #aggregatesOf(root: GraphNode): Aggregates | undefined {
    const stack = [root];
    for (let node = stack.at(-1); node; node = stack.at(-1)) {
      const inputs = this.#aggregates.has(node) ? [] : inputsOf(node);
      const height = stack.length;
      for (const input of inputs) if (!this.#aggregates.has(input)) stack.push(input);
      if (stack.length > height) continue;
      stack.pop();
      if (!this.#aggregates.has(node)) this.#aggregates.set(node, { all: this.#union(node, inputs) });
    }
    return this.#aggregates.get(root)?.all;
  }

  #union(node: GraphNode, inputs: readonly GraphNode[]): Aggregates | undefined {
    let union = none;
    for (const input of inputs) {
      const all = this.#aggregates.get(input)?.all;
      if (!all) return undefined;
      if (all === union || all.size === 0) continue;
      union = union.size === 0 ? all : new Set([...union, ...all]);
    }
    if (node.kind === 'aggregate') union = new Set([...union, node]);
    return union.size > mostKept ? undefined : union;
  }
}
