import type { AggregateNode, PairNode, SelectorNode } from '../graph/node';
import type { FigureBuilder } from './build';
import type { ComparisonFigure, HeadFigure, UseFigure } from './figure';
import { entriesOf, matrixFigure } from './matrix';
import { signOf } from './words';

/** A selector and the aggregates that share it in one layer. */
export interface Head {
  readonly selector: SelectorNode;
  readonly aggregates: readonly AggregateNode[];
  /** `undefined` for a selector by itself. */
  readonly layer: number | undefined;
  readonly name?: string;
}

/** The id of a head in a picture: one selector can work in several layers. */
export function headId({ selector, layer }: Pick<Head, 'selector' | 'layer'>): string {
  return layer === undefined ? String(selector.id) : `${layer}.${selector.id}`;
}

/**
 * So many comparisons of a selector are drawn. A loop may add one in each layer: drawing all of them in all layers would
 * take the square of its rounds, and nobody can tell so many apart.
 */
const mostComparisons = 16;

/** A head as data. @throws NoFigure */
export function headFigure(builder: FigureBuilder, head: Head): HeadFigure {
  const { reading } = builder;
  const { selector, aggregates, layer } = head;
  const selection = reading.selection(selector);
  const entries = entriesOf(selection);
  const selects = selectsOf(selector);
  const moreComparisons = selects.length - mostComparisons;
  return {
    id: headId(head),
    name: head.name ?? reading.headName(selector, aggregates),
    layer,
    comparisons: selects.slice(0, mostComparisons).map((select): ComparisonFigure => ({
      op: opOf(select),
      key: builder.strip(select.key, 'key'),
      query: builder.strip(select.query, 'query'),
    })),
    ...(moreComparisons > 0 && { moreComparisons }),
    matrix: matrixFigure(selection),
    ...(entries && { entries }),
    uses: aggregates.map((aggregate) => useFigure(builder, aggregate)),
    ...builder.span(selector),
  };
}

function useFigure(builder: FigureBuilder, aggregate: AggregateNode): UseFigure {
  const { node, title, headNames, names } = builder.request;
  const name = aggregate === node ? title : (names.get(aggregate) ?? headNames?.get(aggregate));
  return {
    id: String(aggregate.id),
    values: builder.strip(aggregate.values, 'value'),
    result: builder.strip(aggregate, 'result', name),
    fallback: builder.reading.source(aggregate.fallback),
    ...builder.span(aggregate),
  };
}

/** The comparisons that a selector is made of, each once, in the order in which they were made. */
export function selectsOf(root: SelectorNode): PairNode[] {
  const seen = new Set<SelectorNode>([root]);
  const selects: PairNode[] = [];
  for (const node of seen) {
    if (node.kind === 'select' || node.kind === 'selectBy') selects.push(node);
    else if (node.kind === 'inverted') seen.add(node.of);
    else seen.add(node.left).add(node.right);
  }
  return selects.sort((a, b) => a.id - b.id);
}

function opOf(node: PairNode): string {
  return node.kind === 'select' ? signOf(node.op) : node.fn.text;
}
