import { bitsOf } from './bits';
import { headsOf, type Figure, type HeadFigure, type LayerFigure, type Strip } from './figure';

/** More cells of a head than these say no more than that nearly all of it differs. */
const mostCells = 20_000;

/** What is not the same in a head. */
export interface HeadDifference {
  /** The head's id in the second picture. */
  readonly id: string;
  /** Cells of the matrix that only one of the two selects, or that the first has not. */
  readonly cells: readonly { readonly query: number; readonly key: number }[];
  /** Positions at which strips differ; `index` is the comparison's or the use's. */
  readonly strips: readonly StripDifference[];
}

/** Where a strip of the second picture differs. */
export interface StripDifference {
  readonly role: Strip['role'];
  readonly index: number;
  readonly positions: readonly number[];
}

/** What of the second picture is not as in the first. */
export interface FigureDifference {
  /** Heads that differ, those of layers and the one shown by itself. */
  readonly heads: readonly HeadDifference[];
  /** Rows of layers that differ; layer 0 is what is made of the input before the first. */
  readonly layers: readonly { readonly layer: number; readonly strips: readonly StripDifference[] }[];
  readonly input: readonly number[];
  readonly result: readonly number[];
}

/**
 * Compares two pictures of the same program, on two samples or before and after an edit. Heads are matched by their
 * nodes, else by their names in a layer, else by their order; what the first picture has not differs.
 */
export function diffFigures(a: Figure, b: Figure): FigureDifference {
  const before = new Map(a.layers.map((layer) => [layer.layer, layer]));
  const heads = b.layers.flatMap(({ layer, heads: now }) => diffHeads(before.get(layer)?.heads ?? [], now));
  const alone = headsOf(b).filter(({ layer }) => layer === undefined);
  heads.push(...diffHeads(a.head ? [a.head] : [], alone));
  const embedding = { layer: 0, strips: diffRows(a.embedding, b.embedding) };
  const layers = b.layers.map(({ layer, feedForward }) => ({
    layer,
    strips: diffRows(before.get(layer)?.feedForward ?? [], feedForward),
  }));
  return {
    heads,
    layers: [embedding, ...layers].filter(({ strips }) => strips.length > 0),
    input: diffCells(a.input, b.input),
    result: b.result ? diffCells(a.result, b.result) : [],
  };
}

function diffHeads(before: LayerFigure['heads'], now: LayerFigure['heads']): HeadDifference[] {
  return now
    .map((head, order) => {
      const same = before.find(({ id }) => id === head.id) ?? before.find(({ name }) => name === head.name);
      return diffHead(same ?? before[order], head);
    })
    .filter(({ cells, strips }) => cells.length > 0 || strips.length > 0);
}

function diffHead(a: HeadFigure | undefined, b: HeadFigure): HeadDifference {
  const strips: StripDifference[] = [];
  const compare = (before: Strip | undefined, now: Strip, index: number): void => {
    const positions = diffCells(before, now);
    if (positions.length > 0) strips.push({ role: now.role, index, positions });
  };
  for (const [index, { key, query }] of b.comparisons.entries()) {
    compare(a?.comparisons[index]?.key, key, index);
    compare(a?.comparisons[index]?.query, query, index);
  }
  for (const [index, use] of b.uses.entries()) {
    const before = a?.uses.find(({ id }) => id === use.id) ?? a?.uses[index];
    compare(before?.values, use.values, index);
    compare(before?.result, use.result, index);
  }
  return { id: b.id, cells: diffBits(a, b), strips };
}

function diffBits(a: HeadFigure | undefined, b: HeadFigure): { query: number; key: number }[] {
  const cells: { query: number; key: number }[] = [];
  if (a && sameMatrix(a, b)) return cells;
  const now = bitsOf(b.matrix);
  const before = a && bitsOf(a.matrix);
  if (!now) return cells;
  for (let query = 0; query < now.rows; query++) {
    for (let key = 0; key < now.columns; key++) {
      const isNew = !before || query >= before.rows || key >= before.columns;
      if (!isNew && before.has(query, key) === now.has(query, key)) continue;
      if (cells.length === mostCells) return cells;
      cells.push({ query, key });
    }
  }
  return cells;
}

function sameMatrix({ matrix: a }: HeadFigure, { matrix: b }: HeadFigure): boolean {
  return a.bits === b.bits && a.rows === b.rows && a.columns === b.columns;
}

function diffRows(before: readonly Strip[], now: readonly Strip[]): StripDifference[] {
  return now
    .map((strip, index) => ({
      role: strip.role,
      index,
      positions: diffCells(
        before.find(({ label }) => label === strip.label),
        strip,
      ),
    }))
    .filter(({ positions }) => positions.length > 0);
}

function diffCells(before: Strip | undefined, now: Strip): number[] {
  return now.cells.flatMap((cell, position) => (before?.cells[position] === cell ? [] : [position]));
}
