import { elementsOfColumn } from '../evaluate/column';
import { Fault, type Evaluator } from '../evaluate/evaluator';
import { reachable } from '../graph/cost';
import { isSelectorNode, type AggregateNode, type GraphNode, type SOpNode } from '../graph/node';
import type { Budget } from '../text/budget';
import type { Span } from '../text/span';
import { formatElement, str } from '../values/format';
import type { Sample } from '../values/sample';
import type { Figure, LayerFigure, PlacedStrip, Strip, StripRole } from './figure';
import { headFigure } from './head';
import { nodeText, type NodeNames } from './nodeText';
import { NoFigure } from './noFigure';
import type { Words } from './words';

export interface FigureRequest {
  readonly node: GraphNode;
  readonly title: string;
  readonly sample: Sample;
  /** What nodes are called. */
  readonly names: NodeNames;
  /** Names of heads, by their aggregates; a head without one is called by its selector. */
  readonly headNames?: NodeNames;
  /** The names of the program itself, whose s-ops are shown as what the feed-forward part of a layer makes. */
  readonly programNames?: NodeNames;
  /** Where nodes are written in the file. */
  readonly spans?: ReadonlyMap<GraphNode, Span>;
  /** How the language writes what has no name; as RASP does where nothing is said. */
  readonly words?: Words;
  /** Draws an s-op as the keys or queries of a selector to be. */
  readonly side?: 'key' | 'query';
  readonly evaluator: Evaluator;
  readonly budget: Budget;
}

/**
 * The picture of an s-op or selector on a sample: its layers of heads, the input and the values.
 * @returns the fault, where the sample gives no values.
 * @throws OutOfBudget
 */
export function buildFigure(request: FigureRequest): Figure | Fault {
  try {
    return new FigureBuilder(request).build();
  } catch (end) {
    if (end instanceof NoFigure) return end.fault;
    throw end;
  }
}

/** Makes one picture. Its methods throw `NoFigure` where the sample gives no values. */
export class FigureBuilder {
  constructor(readonly request: FigureRequest) {}

  build(): Figure {
    const { node, title, sample, side } = this.request;
    const figure = {
      id: String(node.id),
      title,
      sample: sample.text,
      size: sample.length,
      input: { role: 'input', label: 'input', cells: sample.elements.map(formatInput) } as const,
      embedding: this.#feedForward(0),
      layers: this.#layers(),
    };
    if (isSelectorNode(node)) {
      const head = headFigure(this, { selector: node, aggregates: [], layer: undefined, name: title });
      return { ...figure, kind: 'selector', head };
    }
    const result = this.strip(node, side ?? 'result', title);
    if (side) return { ...figure, kind: side, result };
    const last = lastAggregate(node);
    if (!last) return { ...figure, kind: 's-op', result };
    const head = headFigure(this, { selector: last.selector, aggregates: [last], layer: last.layer });
    return { ...figure, kind: 's-op', head, result };
  }

  /** The values of an s-op. */
  strip(node: SOpNode, role: StripRole, label?: string): Strip {
    const { evaluator, sample, budget } = this.request;
    const column = evaluator.evaluate(node, sample, budget);
    if (column instanceof Fault) throw new NoFigure(column);
    return {
      role,
      label: label ?? this.text(node),
      cells: elementsOfColumn(column).map(formatElement),
    };
  }

  /** A node by its name, else as source. */
  text(node: GraphNode): string {
    const { names, words } = this.request;
    return nodeText(node, names, words);
  }

  /** Where a node is written. */
  span(node: GraphNode): { readonly span?: Span } {
    const span = this.request.spans?.get(node);
    return span ? { span } : {};
  }

  #layers(): LayerFigure[] {
    const layers = new Map<number, AggregateNode[]>();
    for (const node of reachable(this.request.node)) {
      if (node.kind !== 'aggregate') continue;
      layers.set(node.layer, [...(layers.get(node.layer) ?? []), node]);
    }
    return [...layers]
      .sort(([a], [b]) => a - b)
      .map(([layer, aggregates]) => ({
        layer,
        heads: bySelector(aggregates.sort(byId)).map((uses) =>
          headFigure(this, { selector: uses[0].selector, aggregates: uses, layer }),
        ),
        feedForward: this.#feedForward(layer),
      }));
  }

  /** The named s-ops of a layer that are computed position by position, in the order in which they are made. */
  #feedForward(layer: number): PlacedStrip[] {
    const { node: shown, programNames } = this.request;
    if (!programNames) return [];
    return [...reachable(shown)]
      .filter((node) => node.kind === 'elementwise' || node.kind === 'mapped')
      .filter((node) => node.layer === layer && node !== shown && programNames.has(node))
      .sort(byId)
      .map((node) => ({ ...this.strip(node, 'feed-forward'), ...this.span(node) }));
  }
}

/** The aggregate made last of those that an s-op is computed from by elementwise steps alone. */
function lastAggregate(root: SOpNode): AggregateNode | undefined {
  const seen = new Set<SOpNode>([root]);
  const found: AggregateNode[] = [];
  for (const node of seen) {
    if (node.kind === 'aggregate') found.push(node);
    else if (node.kind === 'elementwise' || node.kind === 'mapped')
      for (const operand of node.operands) seen.add(operand);
  }
  return found.sort((a, b) => a.layer - b.layer || a.id - b.id).at(-1);
}

/** Aggregates in groups that share a selector. */
function bySelector(aggregates: readonly AggregateNode[]): [AggregateNode, ...AggregateNode[]][] {
  const groups = new Map<GraphNode, [AggregateNode, ...AggregateNode[]]>();
  for (const aggregate of aggregates) {
    const group = groups.get(aggregate.selector);
    if (group) group.push(aggregate);
    else groups.set(aggregate.selector, [aggregate]);
  }
  return [...groups.values()];
}

function byId(a: GraphNode, b: GraphNode): number {
  return a.id - b.id;
}

function formatInput(element: Sample['elements'][number]): string {
  return typeof element === 'object' ? str(element) : formatElement(element);
}
