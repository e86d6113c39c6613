import { codePoints } from '../text/codePoints';
import { bitsOf } from './bits';
import { headsOf, type Figure, type HeadFigure, type MatrixFigure, type Strip } from './figure';
import { styleSheet, type Palette } from './palette';

/** Height of a cell, and width of one that holds a character or two, in pixels. */
const cellSize = 24;
const charWidth = 7.3;
const labelHeight = 17;
const gap = 6;
/** Between two labels on one line. */
const labelGap = 14;
const margin = 8;
const longestCell = 12;
const longestOp = 24;
/** The least room for a label above a matrix. */
const leastLabelWidth = 96;

interface Box {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a picture as SVG. Without a palette its colours come from the page's style sheet; with one it stands alone.
 * All that comes from the program is escaped text.
 */
export function renderSvg(figure: Figure, palette?: Palette): string {
  const result = figure.result ? [figure.result] : [];
  const rows = result.some(({ role }) => role !== 'result')
    ? result.filter(({ role }) => role === 'key')
    : [figure.input, ...result];
  const columns = result.filter(({ role }) => role === 'query');
  const boxes = [
    ...headsOf(figure).map(drawHead),
    ...(rows.length > 0 ? [drawRows(rows)] : []),
    ...columns.map(drawColumn),
  ];
  const width = Math.ceil(Math.max(1, ...boxes.map((box) => box.width)) + 2 * margin);
  let y = margin;
  const parts: string[] = [];
  for (const box of boxes) {
    parts.push(`<g transform="translate(${margin} ${round(y)})">${box.svg}</g>`);
    y += box.height + 2 * gap;
  }
  const height = Math.ceil(y - 2 * gap + margin);
  const style = palette ? `<style>${styleSheet(palette)}</style>` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="rasp-figure" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">` +
    `<title>${escape(figure.title)}</title>${style}${parts.join('')}</svg>`
  );
}

function drawHead(head: HeadFigure): Box {
  const { rows, columns } = head.matrix;
  const [use] = head.uses;
  const entries = head.entries ?? [];
  const cellTexts = [
    ...head.comparisons.flatMap(({ key }) => key.cells),
    ...(use?.values.cells ?? []),
    ...entries.map(({ text }) => text),
  ];
  const columnWidth = widthOf(cellTexts);
  const matrixWidth = columns * columnWidth;
  const matrixHeight = rows * cellSize;
  const queryWidths = head.comparisons.map(({ query }) => widthOf(query.cells));
  const queryLabels = head.comparisons.map(({ query }) => `query: ${shorten(query.label, 24)}`);
  const left = Math.max(
    sum(queryWidths) + gap * queryWidths.length,
    ...queryLabels.map((label) => textWidth(label) + labelGap),
    ...head.comparisons.map(({ op }) => textWidth(shorten(op, longestOp)) + gap),
  );
  const bandHeight = labelHeight + cellSize;
  const top = labelHeight + 4 + head.comparisons.length * (bandHeight + 3) + 2;
  const labelRoom = Math.max(matrixWidth, leastLabelWidth);
  const layer = head.layer === undefined ? '' : `<tspan class="layer">layer ${head.layer} </tspan>`;
  const name = shorten(head.name, 60);
  const parts = [`<text class="name" x="${left}" y="12">${layer}${titled(head.name, name)}</text>`];

  // The query columns end at the matrix; each stands in the order of its comparison.
  let queryLeft = left - sum(queryWidths) - gap * queryWidths.length;
  for (const [i, { key, query, op }] of head.comparisons.entries()) {
    const y = labelHeight + 4 + i * (bandHeight + 3);
    const queryWidth = queryWidths[i] ?? cellSize;
    const keyLabel = shorten(`key: ${key.label}`, Math.floor(labelRoom / charWidth));
    parts.push(
      `<text class="label" x="${left - labelGap}" y="${y + 12}" text-anchor="end">${titled(query.label, queryLabels[i] ?? '')}</text>`,
      `<text class="label" x="${left}" y="${y + 12}">${titled(key.label, keyLabel)}</text>`,
      row(key, left, y + labelHeight, columnWidth),
      `<text class="op" x="${left - gap}" y="${y + labelHeight + 16}" text-anchor="end">${titled(op, shorten(op, longestOp))}</text>`,
      column(query, queryLeft, top, queryWidth),
    );
    queryLeft += queryWidth + gap;
  }
  parts.push(matrix(head.matrix, left, top, columnWidth));
  for (const { query, key, text } of entries) {
    const x = left + (key + 0.5) * columnWidth;
    const y = top + query * cellSize + 16;
    parts.push(
      `<text class="entry" x="${round(x)}" y="${y}" text-anchor="middle">${titled(text, shorten(text, longestCell))}</text>`,
    );
  }

  let width = left + Math.max(matrixWidth, textWidth(`layer 00 ${name}`), leastLabelWidth);
  let height = top + matrixHeight;
  if (use) {
    parts.push(row(use.values, left, height + gap, columnWidth));
    width = Math.max(width, left + use.values.cells.length * columnWidth);
    const label = `value: ${use.values.label}`;
    parts.push(
      `<text class="label" x="${left - gap}" y="${height + gap + 16}" text-anchor="end">${titled(label, shorten(label, Math.floor((left - gap) / charWidth)))}</text>`,
    );
    height += gap + cellSize;
  }
  if (use) {
    const resultWidth = widthOf(use.result.cells);
    const x = left + matrixWidth + 2 * gap;
    const label = shorten(`result: ${use.result.label}`, 28);
    parts.push(column(use.result, x, top, resultWidth));
    parts.push(
      `<text class="label" x="${x}" y="${top + matrixHeight + gap + 16}">${titled(use.result.label, label)}</text>`,
    );
    width = Math.max(width, x + Math.max(resultWidth, textWidth(label)));
    height = Math.max(height, top + matrixHeight + gap + cellSize);
  }
  return { svg: `<g class="head">${parts.join('')}</g>`, width, height };
}

/** The matrix in unit coordinates: one path for all selected cells, one for the grid. */
function matrix(figure: MatrixFigure, x: number, y: number, columnWidth: number): string {
  const { rows, columns } = figure;
  const selected = selectedPath(figure);
  const lines = (count: number, line: (at: number) => string): string =>
    Array.from({ length: Math.max(0, count - 1) }, (_, i) => line(i + 1)).join('');
  const inner = lines(columns, (at) => `M${at} 0v${rows}`) + lines(rows, (at) => `M0 ${at}h${columns}`);
  return (
    `<g class="matrix" transform="translate(${round(x)} ${round(y)}) scale(${round(columnWidth)} ${cellSize})">` +
    `<path class="selected" d="${selected}"/><path class="grid" vector-effect="non-scaling-stroke" d="${inner}"/>` +
    `<rect class="frame" vector-effect="non-scaling-stroke" width="${columns}" height="${rows}"/></g>`
  );
}

/** The selected cells as runs of each row. */
function selectedPath(figure: MatrixFigure): string {
  const bits = bitsOf(figure);
  const parts: string[] = [];
  for (let query = 0; bits && query < bits.rows; query++) {
    for (let key = 0; key < bits.columns; key++) {
      const first = key;
      while (bits.has(query, key) && key < bits.columns) key += 1;
      const length = key - first;
      if (length > 0) parts.push(`M${first} ${query}h${length}v1h-${length}z`);
    }
  }
  return parts.join('');
}

function row(strip: Strip, x: number, y: number, cellWidth: number): string {
  return strip.cells.length === 0 ? '' : cells(strip, cellWidth, (i) => [x + i * cellWidth, y]);
}

function column(strip: Strip, x: number, y: number, cellWidth: number): string {
  return cells(strip, cellWidth, (i) => [x, y + i * cellSize]);
}

function cells(
  { role, cells: texts }: Strip,
  cellWidth: number,
  place: (i: number) => readonly [number, number],
): string {
  const drawn = texts.map((text, i) => {
    const [x, y] = place(i);
    return (
      `<rect class="cell" x="${round(x)}" y="${round(y)}" width="${round(cellWidth)}" height="${cellSize}"/>` +
      `<text x="${round(x + cellWidth / 2)}" y="${round(y + 16)}" text-anchor="middle">${titled(text, shorten(text, longestCell))}</text>`
    );
  });
  return `<g class="strip ${role}">${drawn.join('')}</g>`;
}

/** Rows with their labels at the left. */
function drawRows(strips: readonly Strip[]): Box {
  const cellWidth = widthOf(strips.flatMap(({ cells: texts }) => texts));
  const labels = strips.map(({ label }) => shorten(label, 32));
  const left = Math.max(...labels.map(textWidth)) + gap;
  const parts = strips.map((strip, i) => {
    const y = i * (cellSize + gap);
    const label = `<text class="label" x="${left - gap}" y="${y + 16}" text-anchor="end">${titled(strip.label, labels[i] ?? '')}</text>`;
    return label + row(strip, left, y, cellWidth);
  });
  const longest = Math.max(...strips.map(({ cells: texts }) => texts.length));
  return {
    svg: parts.join(''),
    width: left + longest * cellWidth,
    height: strips.length * (cellSize + gap) - gap,
  };
}

/** A column with its label above. */
function drawColumn(strip: Strip): Box {
  const cellWidth = widthOf(strip.cells);
  const label = shorten(strip.label, 32);
  return {
    svg:
      `<text class="label" x="0" y="12">${titled(strip.label, label)}</text>` +
      column(strip, 0, labelHeight, cellWidth),
    width: Math.max(cellWidth, textWidth(label)),
    height: labelHeight + strip.cells.length * cellSize,
  };
}

function widthOf(texts: readonly string[]): number {
  return Math.max(cellSize, ...texts.map((text) => Math.ceil(textWidth(shorten(text, longestCell)) + 10)));
}

/** The width of a text in pixels, nearly; wide scripts and emoji take two characters. */
function textWidth(text: string): number {
  let width = 0;
  for (const char of codePoints(text)) width += (char.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return width * charWidth;
}

function shorten(text: string, longest: number): string {
  const chars = codePoints(text);
  return chars.length > longest ? `${chars.slice(0, Math.max(1, longest - 1)).join('')}…` : text;
}

/** A text, with the whole of it as a tooltip where it is cut. */
function titled(whole: string, shown: string): string {
  return shown === whole || !shown.endsWith('…')
    ? escape(shown)
    : `${escape(shown)}<title>${escape(whole)}</title>`;
}

/** Text as XML: markup is escaped, and what XML can not hold (control characters, lone surrogates) is replaced. */
function escape(text: string): string {
  return text
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, (char) => (/[\t\n\r]/.test(char) ? ' ' : '\uFFFD'));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
