import { bitsOf } from './bits';
import type { Figure, HeadFigure, Strip } from './figure';
import { columns } from './measure';

/** A picture in plain characters: the input, every layer with its heads and what is made of them, and the values. */
export function figureText(figure: Figure): string {
  const { title, sample, input, embedding, layers, head, result, kind } = figure;
  const blocks = [`${title} on ${sample}`, rows([input, ...embedding])];
  for (const { layer, heads, feedForward } of layers) {
    blocks.push(`layer ${layer}`, ...heads.map(headText));
    if (feedForward.length > 0) blocks.push(`feed-forward\n${rows(feedForward)}`);
  }
  if (kind === 'selector' && head) blocks.push(headText(head));
  if (result) blocks.push(rows([result]));
  return `${blocks.join('\n\n')}\n`;
}

/** A head in plain characters: keys on top, a line per query with `1` where it selects, its result at the end. */
export function headText(head: HeadFigure): string {
  const { name, comparisons, uses, matrix } = head;
  const bits = bitsOf(matrix);
  if (!bits) return `${name}: ${matrix.rows} × ${matrix.columns}, ${matrix.selected} selected`;
  const entries = new Map((head.entries ?? []).map(({ query, key, text }) => [`${query} ${key}`, text]));
  const grid = Array.from({ length: bits.rows }, (_, row) =>
    Array.from({ length: bits.columns }, (__, column) =>
      bits.has(row, column) ? (entries.get(`${row} ${column}`) ?? '1') : '·',
    ),
  );
  const keys = comparisons.map(({ key }) => plain(key.cells));
  const values = uses.map((use) => plain(use.values.cells));
  const widths = Array.from({ length: bits.columns }, (_, column) =>
    Math.max(1, ...[...keys, ...grid, ...values].map((cells) => columns(cells[column] ?? ''))),
  );
  const queries = comparisons.map(({ query }) => plain(query.cells));
  const left = grid.map((_, row) => queries.map((cells) => cells[row] ?? '').join(' '));
  const labels = [
    ...comparisons.map(({ op, key, query }) => `${query.label} ${op} ${key.label}`),
    ...uses.map((use) => use.values.label),
  ];
  const leftWidth = Math.max(0, ...[...left, ...labels].map(columns));
  const line = (label: string, mark: string, cells: readonly string[], after = ''): string =>
    `${padStart(label, leftWidth)} ${mark} ${cells.map((cell, i) => padEnd(cell, widths[i] ?? 1)).join(' ')}${after}`.trimEnd();
  return [
    name,
    ...keys.map((cells, i) => line(labels[i] ?? '', ' ', cells)),
    ...grid.map((cells, row) =>
      line(left[row] ?? '', '|', cells, results(uses.map(({ result }) => plain(result.cells)[row] ?? ''))),
    ),
    ...values.map((cells, i) => line(labels[comparisons.length + i] ?? '', ' ', cells)),
  ].join('\n');
}

function results(cells: readonly string[]): string {
  return cells.length === 0 ? '' : ` → ${cells.join(' ')}`;
}

function rows(strips: readonly Strip[]): string {
  const widest = Math.max(0, ...strips.map(({ label }) => columns(label)));
  return strips.map(({ label, cells }) => `${padEnd(label, widest)}  ${plain(cells).join(' ')}`).join('\n');
}

/** Texts of cells on one line each. */
function plain(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.replace(/\p{Cc}/gu, ' '));
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columns(text))) + text;
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}
