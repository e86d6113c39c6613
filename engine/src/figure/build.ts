import { elementAt, elementsOfColumn } from '../evaluate/column';
import { Fault, type Evaluator } from '../evaluate/evaluator';
import type { Selection } from '../evaluate/selection';
import {
  isSelectorNode,
  type AggregateNode,
  type GraphNode,
  type PairNode,
  type SelectorNode,
  type SOpNode,
} from '../graph/node';
import { reachable } from '../graph/cost';
import type { Budget } from '../text/budget';
import { formatElement, str } from '../values/format';
import type { Sample } from '../values/sample';
import type { Figure, HeadFigure, Strip, StripRole } from './figure';
import { nodeText, type NodeNames } from './nodeText';
import { signOf, type Words } from './words';

export interface FigureRequest {
  readonly node: GraphNode;
  readonly title: string;
  readonly sample: Sample;
  readonly names: NodeNames;
  /** Names of heads, by their aggregates; a head without one is called by its selector. */
  readonly headNames?: NodeNames;
  /** How the language writes what has no name; as RASP does where nothing is said. */
  readonly words?: Words;
  /** Draws an s-op as the keys or queries of a selector to be. */
  readonly side?: 'key' | 'query';
  readonly evaluator: Evaluator;
  readonly budget: Budget;
  /** Draws every head that an s-op needs, layer by layer, instead of those next to it. */
  readonly wholly?: boolean;
}

/**
 * The picture of an s-op or selector: a selector's own matrix, or the heads whose results an s-op is computed from
 * position by position, and the s-op's values.
 * @returns the fault, where the sample gives no values.
 * @throws OutOfBudget
 */
export function buildFigure(request: FigureRequest): Figure | Fault {
  const { node, title, sample } = request;
  const base = { title, sample: sample.text, size: sample.length };
  if (isSelectorNode(node)) {
    const head = headOf(request, node, title, undefined);
    return head instanceof Fault ? head : { ...base, heads: [head], strips: [] };
  }
  if (request.side) {
    const strip = stripOf(request, node, request.side, title);
    return strip instanceof Fault ? strip : { ...base, heads: [], strips: [strip] };
  }
  const heads: HeadFigure[] = [];
  for (const aggregate of request.wholly ? allAggregates(node) : nearestAggregates(node)) {
    const head = headOf(request, aggregate.selector, undefined, aggregate);
    if (head instanceof Fault) return head;
    heads.push(head);
  }
  const input: Strip = {
    role: 'input',
    label: 'input',
    cells: sample.elements.map((element) => formatInput(element)),
  };
  const result = stripOf(request, node, 'result', title);
  if (result instanceof Fault) return result;
  return { ...base, heads, strips: node.kind === 'aggregate' && !request.wholly ? [] : [input, result] };
}

/** The aggregates that an s-op is computed from by elementwise steps alone, in the order of the text. */
function nearestAggregates(root: SOpNode): AggregateNode[] {
  const seen = new Set<SOpNode>([root]);
  const found: AggregateNode[] = [];
  for (const node of seen) {
    if (node.kind === 'aggregate') found.push(node);
    else if (node.kind === 'elementwise' || node.kind === 'mapped')
      for (const operand of node.operands) seen.add(operand);
  }
  return found.sort((a, b) => a.id - b.id);
}

/** Every aggregate that an s-op is computed from, layer by layer. */
function allAggregates(root: SOpNode): AggregateNode[] {
  const aggregates = [...reachable(root)].filter((node) => node.kind === 'aggregate');
  return aggregates.sort((a, b) => a.layer - b.layer || a.id - b.id);
}

function headOf(
  request: FigureRequest,
  selector: SelectorNode,
  name: string | undefined,
  aggregate: AggregateNode | undefined,
): HeadFigure | Fault {
  const { evaluator, sample, budget, names, headNames, words } = request;
  const selection = evaluator.evaluate(selector, sample, budget);
  if (selection instanceof Fault) return selection;
  const comparisons: HeadFigure['comparisons'][number][] = [];
  for (const select of selectsOf(selector)) {
    const key = stripOf(request, select.key, 'key');
    const query = stripOf(request, select.query, 'query');
    if (key instanceof Fault) return key;
    if (query instanceof Fault) return query;
    comparisons.push({ op: opOf(select), key, query });
  }
  const values = aggregate && stripOf(request, aggregate.values, 'value');
  const result =
    aggregate &&
    stripOf(request, aggregate, 'result', aggregate === request.node ? request.title : undefined);
  if (values instanceof Fault) return values;
  if (result instanceof Fault) return result;
  const entries = entriesOf(selection);
  return {
    name: name ?? (aggregate && headNames?.get(aggregate)) ?? nodeText(selector, names, words),
    layer: aggregate?.layer,
    comparisons,
    runs: runsOf(selection),
    ...(entries && { entries }),
    values,
    result,
  };
}

/** The comparisons that a selector is made of, each once. */
function selectsOf(root: SelectorNode): PairNode[] {
  const seen = new Set<SelectorNode>([root]);
  const selects: PairNode[] = [];
  for (const node of seen) {
    if (node.kind === 'select' || node.kind === 'selectBy') selects.push(node);
    else if (node.kind === 'inverted') seen.add(node.of);
    else seen.add(node.left).add(node.right);
  }
  return selects;
}

function stripOf(
  { evaluator, sample, budget, names, words }: FigureRequest,
  node: SOpNode,
  role: StripRole,
  label?: string,
): Strip | Fault {
  const column = evaluator.evaluate(node, sample, budget);
  if (column instanceof Fault) return column;
  return {
    role,
    label: label ?? nodeText(node, names, words),
    cells: elementsOfColumn(column).map(formatElement),
  };
}

function formatInput(element: Sample['elements'][number]): string {
  return typeof element === 'object' ? str(element) : formatElement(element);
}

function runsOf({ matrix, rows }: Selection): HeadFigure['runs'] {
  return Array.from({ length: rows }, (_, row) => {
    const runs: [number, number][] = [];
    for (const column of matrix.columnsOf(row)) {
      const last = runs.at(-1);
      if (last && last[0] + last[1] === column) last[1] += 1;
      else runs.push([column, 1]);
    }
    return runs;
  });
}

function opOf(node: PairNode): string {
  return node.kind === 'select' ? signOf(node.op) : node.fn.text;
}

/** The entries of the selected pairs that say more than that they are selected. */
function entriesOf({ entries, matrix, rows, columns }: Selection): HeadFigure['entries'] {
  if (!entries) return undefined;
  return Array.from({ length: rows }, (_, query) =>
    matrix.columnsOf(query).map((key) => ({ query, key, entry: elementAt(entries, query * columns + key) })),
  )
    .flat()
    .filter(({ entry }) => entry !== 1n && entry !== true)
    .map(({ query, key, entry }) => ({ query, key, text: formatElement(entry) }));
}
