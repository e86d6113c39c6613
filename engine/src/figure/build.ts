import { elementsOfColumn } from '../evaluate/column';
import type { Fault } from '../evaluate/evaluator';
import { reachable } from '../graph/cost';
import { isSelectorNode, type AggregateNode, type GraphNode, type SOpNode } from '../graph/node';
import type { Span } from '../text/span';
import { formatElement, str } from '../values/format';
import type { Sample } from '../values/sample';
import type { Figure, HeadFigure, LayerFigure, PlacedStrip, Strip, StripRole } from './figure';
import { headFigure } from './head';
import type { NodeNames } from './nodeText';
import { reading, type Reading, type Surroundings } from './reading';

export interface FigureRequest extends Surroundings {
  readonly node: GraphNode;
  readonly title: string;
  /** The names of the program itself, whose s-ops are shown as what the feed-forward part of a layer makes. */
  readonly programNames?: NodeNames;
  /** Where nodes are written in the file. */
  readonly spans?: ReadonlyMap<GraphNode, Span>;
  /** Draws an s-op as the keys or queries of a selector to be. */
  readonly side?: 'key' | 'query';
}

/**
 * The picture of an s-op or selector on a sample: its layers of heads, the input and the values.
 * @returns the fault, where the sample gives no values.
 * @throws OutOfBudget
 */
export function buildFigure(request: FigureRequest): Figure | Fault {
  return reading(request, (read) => new FigureBuilder(request, read).build());
}

/** Makes one picture. Its methods throw `NoFigure` where the sample gives no values. */
export class FigureBuilder {
  constructor(
    readonly request: FigureRequest,
    readonly reading: Reading,
  ) {}

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
    const head = this.#lastHead(node, figure.layers);
    return { ...figure, kind: 's-op', ...(head && { head }), result };
  }

  /** The values of an s-op. */
  strip(node: SOpNode, role: StripRole, label?: string): Strip {
    const column = this.reading.column(node);
    return {
      role,
      label: label ?? this.reading.text(node),
      cells: elementsOfColumn(column).map(formatElement),
    };
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
      const known = layers.get(node.layer);
      if (known) known.push(node);
      else layers.set(node.layer, [node]);
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

  /** The head that an s-op is made of last, with the one use that it is made of. */
  #lastHead(node: SOpNode, layers: readonly LayerFigure[]): HeadFigure | undefined {
    const last = lastAggregate(node);
    if (!last) return undefined;
    const id = String(last.id);
    const head = layers.flatMap(({ heads }) => heads).find(({ uses }) => uses.some((use) => use.id === id));
    return head && { ...head, uses: head.uses.filter((use) => use.id === id) };
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
