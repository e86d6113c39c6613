import { Fault } from '../evaluate/evaluator';
import type { Tile } from '../figure/bits';
import { buildFigure } from '../figure/build';
import { explainCell } from '../figure/explain';
import type { CellExplanation, Trace } from '../figure/explanation';
import type { Figure } from '../figure/figure';
import { headId } from '../figure/head';
import { matrixTile } from '../figure/matrix';
import { reading, type Surroundings } from '../figure/reading';
import { traceResult } from '../figure/trace';
import { reachable } from '../graph/cost';
import { isSelectorNode, type AggregateNode, type GraphNode, type SelectorNode } from '../graph/node';
import type { Transform } from '../program/values';
import { Budget, OutOfBudget, type Limits } from '../text/budget';
import type { Sample } from '../values/sample';
import type { Analysis } from './analysis';

/** Past this many tokens there is no picture. */
export const mostDrawnTokens = 4096;

/** A head of 4096 tokens takes some 35 million steps. */
const limits: Limits = { steps: 1_000_000_000, milliseconds: 10_000 };

/**
 * The picture of an s-op or selector on a sample.
 * @returns the fault, where the sample gives no values or is too long to draw.
 */
export function figureOf(
  analysis: Analysis,
  value: Transform,
  title: string,
  sample: Sample,
): Figure | Fault {
  const { node, kind } = value;
  return withinBudget(analysis, node, sample, (around) => {
    const { programNames, spans } = analysis.places;
    const side = kind === 'key' || kind === 'query' ? ({ side: kind } as const) : {};
    return buildFigure({ ...around, node, title, programNames, spans, ...side });
  });
}

/**
 * Why a query selects a key, or does not, in a head of a picture.
 * @param head The head's id in the picture of `value`.
 * @returns `undefined` where the picture has no such head or cell.
 */
export function cellOf(
  analysis: Analysis,
  { node }: Transform,
  sample: Sample,
  head: string,
  { query, key }: { readonly query: number; readonly key: number },
): CellExplanation | Fault | undefined {
  const selector = selectorOf(node, head);
  if (!selector) return undefined;
  return withinBudget(analysis, node, sample, (around) => explainCell(selector, around, query, key));
}

/**
 * Where a value of a picture comes from.
 * @param use The id of the aggregate whose result is meant; the s-op that is shown, where nothing is said.
 * @returns `undefined` where the picture has no such value.
 */
export function traceOf(
  analysis: Analysis,
  { node }: Transform,
  sample: Sample,
  position: number,
  use?: string,
): Trace | Fault | undefined {
  const root = use === undefined ? node : aggregateOf(node, use);
  if (!root || isSelectorNode(root)) return undefined;
  return withinBudget(analysis, node, sample, (around) => traceResult(root, around, position));
}

/** The packed bits of a part of a head's matrix; `undefined` where the picture has no such head. */
export function tileOf(
  analysis: Analysis,
  { node }: Transform,
  sample: Sample,
  head: string,
  tile: Tile,
): string | Fault | undefined {
  const selector = selectorOf(node, head);
  if (!selector) return undefined;
  return withinBudget(analysis, node, sample, (around) =>
    reading(around, (read) => matrixTile(read.selection(selector), tile)),
  );
}

function aggregatesIn(node: GraphNode): AggregateNode[] {
  return [...reachable(node)].filter((inner) => inner.kind === 'aggregate');
}

function aggregateOf(node: GraphNode, id: string): AggregateNode | undefined {
  return aggregatesIn(node).find((aggregate) => String(aggregate.id) === id);
}

/** The selector of a head of a picture, and the aggregates that it stands for; nothing where there is no such head. */
export function headNodes(node: GraphNode, head: string): readonly GraphNode[] {
  const selector = selectorOf(node, head);
  const aggregates = aggregatesIn(node).filter((aggregate) => headId(aggregate) === head);
  return selector ? [selector, ...aggregates] : [];
}

function selectorOf(node: GraphNode, head: string): SelectorNode | undefined {
  if (isSelectorNode(node) && headId({ selector: node, layer: undefined }) === head) return node;
  return aggregatesIn(node).find((aggregate) => headId(aggregate) === head)?.selector;
}

function withinBudget<T>(
  analysis: Analysis,
  node: GraphNode,
  sample: Sample,
  body: (around: Surroundings) => T,
): T | Fault {
  if (sample.length > mostDrawnTokens) {
    const message = `it has ${sample.length} tokens, and pictures are drawn up to ${mostDrawnTokens}`;
    return new Fault('budget/size', message, node, sample, undefined);
  }
  const { tree, program, evaluator } = analysis;
  try {
    return body({
      sample,
      names: analysis.places.names,
      headNames: program.headNames,
      language: tree.language,
      evaluator,
      budget: new Budget({ ...limits, isCancelled: analysis.isCancelled }),
    });
  } catch (end) {
    if (!(end instanceof OutOfBudget)) throw end;
    return new Fault(end.code, end.message, node, sample, undefined);
  }
}
