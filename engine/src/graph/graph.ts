import type { Comparison } from '../values/compare';
import { Dict, isAtom, List, type Value } from '../values/value';
import type {
  AggregateNode,
  BaseName,
  BaseNode,
  CombinedNode,
  ConstantNode,
  ElementwiseNode,
  GraphNode,
  InvertedNode,
  Operation,
  SelectNode,
  SelectorNode,
  SOpNode,
} from './node';

/** After how many runs without being asked for a node is dropped; a few, so that undoing an edit finds its nodes. */
const runsToLive = 8;

interface Entry {
  readonly node: GraphNode;
  lastRun: number;
}

/**
 * The dataflow graph, interned by structure: asking twice for the same operation on the same nodes gives the same node,
 * within a run and from one run to the next. What is known of a node (values, pictures) so outlives edits elsewhere.
 */
export class Graph {
  readonly #entries = new Map<string, Entry>();
  readonly #identities = new WeakMap<object, number>();
  #nextIdentity = 0;
  #nextId = 0;
  #run = 0;

  /** Begins a run of a program: nodes that the last runs did not ask for are dropped. */
  beginRun(): void {
    this.#run += 1;
    for (const [key, entry] of this.#entries) {
      if (entry.lastRun < this.#run - runsToLive) this.#entries.delete(key);
    }
  }

  /** The number of nodes held. */
  get size(): number {
    return this.#entries.size;
  }

  base(name: BaseName): BaseNode {
    return this.#intern(`base ${name}`, (id) => ({ kind: 'base', id, layer: 0, name }));
  }

  constant(value: Value): ConstantNode {
    return this.#intern(`constant ${this.#keyOf(value)}`, (id) => ({
      kind: 'constant',
      id,
      layer: 0,
      value,
    }));
  }

  elementwise(operation: Operation, operands: readonly SOpNode[]): ElementwiseNode {
    const key = `elementwise ${operation} ${operands.map(({ id }) => id).join(' ')}`;
    return this.#intern(key, (id) => ({
      kind: 'elementwise',
      id,
      layer: Math.max(0, ...operands.map(({ layer }) => layer)),
      operation,
      operands,
    }));
  }

  aggregate(selector: SelectorNode, values: SOpNode, fallback: Value): AggregateNode {
    return this.#intern(`aggregate ${selector.id} ${values.id} ${this.#keyOf(fallback)}`, (id) => ({
      kind: 'aggregate',
      id,
      layer: Math.max(values.layer + 1, selector.layer),
      selector,
      values,
      fallback,
    }));
  }

  select(key: SOpNode, query: SOpNode, op: Comparison): SelectNode {
    return this.#intern(`select ${op} ${key.id} ${query.id}`, (id) => ({
      kind: 'select',
      id,
      layer: 1 + Math.max(key.layer, query.layer),
      op,
      key,
      query,
    }));
  }

  combine(kind: CombinedNode['kind'], left: SelectorNode, right: SelectorNode): CombinedNode {
    return this.#intern(`${kind} ${left.id} ${right.id}`, (id) => ({
      kind,
      id,
      layer: Math.max(left.layer, right.layer),
      left,
      right,
    }));
  }

  invert(of: SelectorNode): InvertedNode {
    return this.#intern(`inverted ${of.id}`, (id) => ({ kind: 'inverted', id, layer: of.layer, of }));
  }

  #intern<N extends GraphNode>(key: string, make: (id: number) => N): N {
    const known = this.#entries.get(key);
    if (known) {
      known.lastRun = this.#run;
      // A key is only ever used for one kind of node.
      return known.node as N;
    }
    const node = make(this.#nextId++);
    this.#entries.set(key, { node, lastRun: this.#run });
    return node;
  }

  /** Tells constants apart as their values do: `1`, `1.0` and `True` are three, `-0.0` is not `0.0`. */
  #keyOf(value: Value): string {
    switch (typeof value) {
      case 'bigint':
        return `i${value}`;
      case 'number':
        return Object.is(value, -0) ? 'f-0' : `f${value}`;
      case 'boolean':
        return value ? 'bT' : 'bF';
      case 'string':
        return `s${JSON.stringify(value)}`;
      default:
        if (value instanceof List && isSmall(value.items)) {
          return `[${value.items.map((item) => this.#keyOf(item)).join(',')}]`;
        }
        if (value instanceof Dict && isSmall(value.entries().map(([, item]) => item))) {
          return `{${value
            .entries()
            .map(([key, item]) => `${this.#keyOf(key)}:${this.#keyOf(item)}`)
            .join(',')}}`;
        }
        return value.kind === 'complex' ? `c${value.re},${value.im}` : `#${this.#identityOf(value)}`;
    }
  }

  #identityOf(thing: object): number {
    const known = this.#identities.get(thing);
    if (known !== undefined) return known;
    this.#identities.set(thing, this.#nextIdentity);
    return this.#nextIdentity++;
  }
}

/** Whether what a list or dict holds is little enough to tell it apart by; all others are told apart as objects. */
function isSmall(items: readonly Value[]): boolean {
  return items.length <= 1000 && items.every(isAtom);
}
