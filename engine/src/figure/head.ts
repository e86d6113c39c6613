import { Fault } from '../evaluate/evaluator';
import type { AggregateNode, PairNode, SelectorNode } from '../graph/node';
import { pythonSource, source } from '../values/format';
import type { FigureBuilder } from './build';
import type { ComparisonFigure, HeadFigure, UseFigure } from './figure';
import { entriesOf, matrixFigure } from './matrix';
import { NoFigure } from './noFigure';
import { raspyWords } from './raspyWords';
import { signOf } from './words';

/** A selector and the aggregates that share it in one layer. */
export interface Head {
  readonly selector: SelectorNode;
  readonly aggregates: readonly AggregateNode[];
  readonly layer: number | undefined;
  readonly name?: string;
}

/** The id of a head: one selector can work in several layers. */
export function headId({ selector, layer }: Pick<Head, 'selector' | 'layer'>): string {
  return layer === undefined ? String(selector.id) : `${layer}.${selector.id}`;
}

/** A head as data. @throws NoFigure */
export function headFigure(builder: FigureBuilder, head: Head): HeadFigure {
  const { evaluator, sample, budget, headNames } = builder.request;
  const { selector, aggregates, layer } = head;
  const selection = evaluator.evaluate(selector, sample, budget);
  if (selection instanceof Fault) throw new NoFigure(selection);
  const given = aggregates.map((aggregate) => headNames?.get(aggregate)).find((name) => name !== undefined);
  const entries = entriesOf(selection);
  return {
    id: headId(head),
    name: head.name ?? given ?? builder.text(selector),
    layer,
    comparisons: selectsOf(selector).map((select): ComparisonFigure => ({
      op: opOf(select),
      key: builder.strip(select.key, 'key'),
      query: builder.strip(select.query, 'query'),
    })),
    matrix: matrixFigure(selection),
    ...(entries && { entries }),
    uses: aggregates.map((aggregate) => useFigure(builder, aggregate)),
    ...builder.span(selector),
  };
}

function useFigure(builder: FigureBuilder, aggregate: AggregateNode): UseFigure {
  const { node, title, words } = builder.request;
  return {
    id: String(aggregate.id),
    values: builder.strip(aggregate.values, 'value'),
    result: builder.strip(aggregate, 'result', aggregate === node ? title : undefined),
    fallback: words === raspyWords ? pythonSource(aggregate.fallback) : source(aggregate.fallback),
    ...builder.span(aggregate),
  };
}

/** The comparisons that a selector is made of, each once, in the order of the text. */
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
