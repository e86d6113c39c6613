import type { List, Value } from '../values/value';
import { contentOf } from './content';
import type {
  AggregateNode,
  BaseName,
  BaseNode,
  BinaryOperator,
  CombinedByNode,
  CombinedNode,
  ConstantNode,
  ElementFunction,
  ElementwiseNode,
  GraphNode,
  InvertedNode,
  MappedNode,
  Operation,
  RawNode,
  Reduction,
  SelectByNode,
  SelectNode,
  SelectorNode,
  SOpNode,
} from './node';

/** Nodes that one of the last runs asked for are kept: undoing the last edits finds them, however large they are. */
const runsToLive = 8;
/** So many older ones are kept besides, those asked for last. */
const mostOlder = 4000;
/** So much may be held for them, in elements and characters. */
const heaviestOlder = 2_000_000;

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

  /**
   * Begins a run of a program. Of the nodes that the last runs did not ask for some are kept, for an edit that is undone.
   * @param weightOf How much is held for a node.
   */
  beginRun(weightOf: (node: GraphNode) => number = () => 0): void {
    this.#run += 1;
    // Looking at all nodes at each key takes more than it gives.
    if (this.#run % runsToLive === 0) this.#dropOlder(weightOf);
  }

  #dropOlder(weightOf: (node: GraphNode) => number): void {
    const runs = new Map<number, { count: number; weight: number }>();
    for (const { node, lastRun } of this.#entries.values()) {
      if (lastRun >= this.#run - runsToLive) continue;
      const known = runs.get(lastRun) ?? { count: 0, weight: 0 };
      known.count += 1;
      known.weight += weightOf(node);
      runs.set(lastRun, known);
    }
    let [count, weight] = [0, 0];
    let firstKept = this.#run - runsToLive;
    for (const [run, older] of [...runs].sort(([a], [b]) => b - a)) {
      count += older.count;
      weight += older.weight;
      if (count > mostOlder || weight > heaviestOlder) break;
      firstKept = run;
      runs.delete(run);
    }
    if (runs.size === 0) return;
    for (const [key, { lastRun }] of this.#entries) if (lastRun < firstKept) this.#entries.delete(key);
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

  raw(values: List): RawNode {
    return this.#intern(`raw ${this.#keyOf(values)}`, (id) => ({ kind: 'raw', id, layer: 0, values }));
  }

  elementwise(operation: Operation, operands: readonly SOpNode[]): ElementwiseNode {
    const key = `elementwise ${operation} ${idsOf(operands)}`;
    return this.#intern(key, (id) => ({
      kind: 'elementwise',
      id,
      layer: deepest(operands),
      operation,
      operands,
    }));
  }

  /** `fn` at each position of the operands. */
  mapped(fn: ElementFunction, operands: readonly SOpNode[]): MappedNode {
    return this.#intern(`mapped ${idsOf(operands)} ${fn.key}`, (id) => ({
      kind: 'mapped',
      id,
      layer: deepest(operands),
      fn,
      operands,
    }));
  }

  aggregate(
    selector: SelectorNode,
    values: SOpNode,
    fallback: Value,
    reduce: Reduction = 'mean',
  ): AggregateNode {
    const key = `aggregate ${reduce} ${selector.id} ${values.id} ${this.#keyOf(fallback)}`;
    return this.#intern(key, (id) => ({
      kind: 'aggregate',
      id,
      layer: Math.max(values.layer + 1, selector.layer),
      selector,
      values,
      fallback,
      reduce,
    }));
  }

  select(key: SOpNode, query: SOpNode, op: BinaryOperator): SelectNode {
    return this.#intern(`select ${op} ${key.id} ${query.id}`, (id) => ({
      kind: 'select',
      id,
      layer: 1 + Math.max(key.layer, query.layer),
      op,
      key,
      query,
    }));
  }

  /** The selector of the pairs for which `fn(key, query)` is true. */
  selectBy(fn: ElementFunction, key: SOpNode, query: SOpNode): SelectByNode {
    return this.#intern(`selectBy ${key.id} ${query.id} ${fn.key}`, (id) => ({
      kind: 'selectBy',
      id,
      layer: 1 + Math.max(key.layer, query.layer),
      fn,
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

  /** Python's operator between two selectors; `&` and `|` are what `combine` makes. */
  combineBy(op: BinaryOperator, left: SelectorNode, right: SelectorNode): CombinedByNode | CombinedNode {
    if (op === '&') return this.combine('both', left, right);
    if (op === '|') return this.combine('either', left, right);
    return this.#intern(`combinedBy ${op} ${left.id} ${right.id}`, (id) => ({
      kind: 'combinedBy',
      id,
      layer: Math.max(left.layer, right.layer),
      op,
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

  #keyOf(value: Value): string {
    return contentOf(value) ?? `#${typeof value === 'object' ? this.#identityOf(value) : ''}`;
  }

  #identityOf(thing: object): number {
    const known = this.#identities.get(thing);
    if (known !== undefined) return known;
    this.#identities.set(thing, this.#nextIdentity);
    return this.#nextIdentity++;
  }
}

function idsOf(nodes: readonly SOpNode[]): string {
  return nodes.map(({ id }) => id).join(' ');
}

function deepest(operands: readonly SOpNode[]): number {
  return operands.reduce((deepest, { layer }) => Math.max(deepest, layer), 0);
}
