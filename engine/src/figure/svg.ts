import { bitsOf } from './bits';
import type { Figure, HeadFigure, MatrixFigure } from './figure';
import type { HeadLayout, Label, LayerLayout, Layout, MatrixLayout, StripLayout } from './layout';
import { fit } from './measure';
import { styleSheet, type Palette } from './palette';
import { cellRoom, round } from './scale';
import { escapeXml, visible } from './xml';

/**
 * Draws a picture as SVG. Without a palette its colours come from the page's style sheet; with one it stands alone.
 * All that comes from the program is escaped text. Matrices that were not sent whole are left blank in their frames.
 */
export function renderSvg(figure: Figure, layout: Layout, palette?: Palette): string {
  const { width, height, layers, heads, strips, labels } = layout;
  const style = palette ? `<style>${styleSheet(palette)}</style>` : '';
  const background = palette ? `<rect class="background" width="${width}" height="${height}"/>` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="rasp-figure" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">` +
    `<title>${escapeXml(`${figure.title} on ${figure.sample}`)}</title>${style}${background}` +
    layers.map(drawLayer).join('') +
    heads.map(drawHead).join('') +
    strips.map(drawStrip).join('') +
    `${labels.map(drawLabel).join('')}</svg>`
  );
}

function drawLayer({ layer, x, y, width, height, strips, labels }: LayerLayout): string {
  return (
    `<g class="layer-row" data-layer="${layer}"><rect class="band" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="8"/>` +
    `${labels.map(drawLabel).join('')}${strips.map(drawStrip).join('')}</g>`
  );
}

function drawHead({ id, head, matrix, strips, labels }: HeadLayout): string {
  return (
    `<g class="head" data-head="${escapeXml(id)}">${labels.map(drawLabel).join('')}` +
    `${strips.map(drawStrip).join('')}${drawMatrix(head, matrix)}</g>`
  );
}

function drawLabel({ kind, lead, text, whole, x, y, anchor }: Label): string {
  const before = lead === undefined ? '' : `<tspan class="lead">${escapeXml(lead)}</tspan> `;
  const role = lead?.split(' ')[0];
  return (
    `<text class="${kind}${role === undefined ? '' : ` of-${role}`}" x="${round(x)}" y="${round(y)}"${anchored(anchor)}>` +
    `${before}<tspan>${escapeXml(text)}</tspan>${text === whole ? '' : titleOf(whole)}</text>`
  );
}

/** A row or column: one rectangle, one path for what separates the cells, and their texts. */
function drawStrip(layout: StripLayout): string {
  const { role, index, strip, x, y, cellWidth, cellHeight, vertical } = layout;
  const count = strip.cells.length;
  if (count === 0) return `<g class="strip ${role}" data-index="${index}"></g>`;
  const width = vertical ? cellWidth : cellWidth * count;
  const height = vertical ? cellHeight * count : cellHeight;
  const lines = Array.from({ length: count - 1 }, (_, i) =>
    vertical ? `M0 ${(i + 1) * cellHeight}h${cellWidth}` : `M${(i + 1) * cellWidth} 0v${cellHeight}`,
  ).join('');
  return (
    `<g class="strip ${role}" data-index="${index}" transform="translate(${round(x)} ${round(y)})"${fontOf(layout.fontSize)}${strokeOf(layout)}>` +
    `<rect class="cell" width="${width}" height="${height}"/><path class="lines" d="${lines}"/>` +
    `${strip.cells.map((text, i) => drawCell(text, i, layout)).join('')}</g>`
  );
}

function drawCell(cell: string, index: number, layout: StripLayout): string {
  const { cellWidth, cellHeight, vertical, rotated, fontSize } = layout;
  const x = (vertical ? 0.5 : index + 0.5) * cellWidth;
  const y = (vertical ? index + 0.5 : 0.5) * cellHeight;
  const text = visible(cell);
  const shown = fit(text, cellRoom(fontSize), fontSize);
  const title = shown === text ? '' : titleOf(cell);
  const baseline = round(fontSize * 0.35);
  const place = rotated
    ? `transform="translate(${round(x + baseline)} ${round(y)}) rotate(-90)"`
    : `x="${round(x)}" y="${round(y + baseline)}"`;
  return `<text ${place} text-anchor="middle">${escapeXml(shown)}${title}</text>`;
}

/** The matrix in unit coordinates: one path for all selected cells, one for the grid. */
function drawMatrix(head: HeadFigure, layout: MatrixLayout): string {
  const { x, y, cellWidth, cellHeight, rows, columns, fontSize } = layout;
  const lines = (count: number, line: (at: number) => string): string =>
    Array.from({ length: Math.max(0, count - 1) }, (_, i) => line(i + 1)).join('');
  const grid = lines(columns, (at) => `M${at} 0v${rows}`) + lines(rows, (at) => `M0 ${at}h${columns}`);
  const entries = (head.entries ?? []).map(({ query, key, text: entry }) => {
    const text = visible(entry);
    const shown = fit(text, cellRoom(fontSize), fontSize);
    const left = round((key + 0.5) * cellWidth);
    const top = round((query + 0.5) * cellHeight + fontSize * 0.35);
    return `<text class="entry" x="${left}" y="${top}" text-anchor="middle">${escapeXml(shown)}${shown === text ? '' : titleOf(entry)}</text>`;
  });
  return (
    `<g class="matrix" transform="translate(${round(x)} ${round(y)})"${fontOf(fontSize)}${strokeOf(layout)}><g transform="scale(${cellWidth} ${cellHeight})">` +
    `<rect class="ground" width="${columns}" height="${rows}"/><path class="selected" d="${selectedPath(head.matrix)}"/>` +
    `<path class="grid" vector-effect="non-scaling-stroke" d="${grid}"/>` +
    `<rect class="frame" vector-effect="non-scaling-stroke" width="${columns}" height="${rows}"/></g>${entries.join('')}</g>`
  );
}

/** The selected cells as runs of each row. */
function selectedPath(figure: MatrixFigure): string {
  const bits = bitsOf(figure);
  const parts: string[] = [];
  for (let query = 0; bits && query < bits.rows; query++) {
    for (let key = 0; key < bits.columns; key++) {
      const first = key;
      while (key < bits.columns && bits.has(query, key)) key += 1;
      if (key > first) parts.push(`M${first} ${query}h${key - first}v1h-${key - first}z`);
    }
  }
  return parts.join('');
}

function titleOf(whole: string): string {
  return `<title>${escapeXml(whole)}</title>`;
}

function anchored(anchor: Label['anchor']): string {
  return anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
}

function fontOf(size: number): string {
  return ` font-size="${round(size)}"`;
}

/** Lines between small cells are thin, or one would see nothing else. */
function strokeOf({ cellWidth, cellHeight }: { cellWidth: number; cellHeight: number }): string {
  const width = Math.min(1, Math.min(cellWidth, cellHeight) / 16);
  return width === 1 ? '' : ` stroke-width="${round(width)}"`;
}
