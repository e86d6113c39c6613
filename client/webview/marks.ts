import type { HeadLayout } from '@rasp/engine/figure';
import { svg } from './dom';
import { centre, matrixCell, matrixRect, stripCell, stripRect, type Rect } from './places';

/** A rectangle of the overlay; `kind` names how it looks in the style sheet. */
export function box({ x, y, width, height }: Rect, kind: string): SVGRectElement {
  return svg('rect', { x, y, width, height, class: kind });
}

/** A crosshair over a cell, as wide as the box's strips reach, and the linked cells of its strips. */
export function crosshair(placed: HeadLayout, query: number, key: number): readonly SVGElement[] {
  const { matrix, strips } = placed;
  const cell = matrixCell(matrix, query, key);
  const reach = strips.map(stripRect).concat(matrixRect(matrix));
  const left = Math.min(...reach.map(({ x }) => x));
  const top = Math.min(...reach.map(({ y }) => y));
  const right = Math.max(...reach.map(({ x, width }) => x + width));
  const bottom = Math.max(...reach.map(({ y, height }) => y + height));
  return [
    box({ x: left, y: cell.y, width: right - left, height: cell.height }, 'band'),
    box({ x: cell.x, y: top, width: cell.width, height: bottom - top }, 'band'),
    ...linkedCells(placed, query, key).map((linked) => box(linked, 'linked')),
    box(cell, 'pointed'),
  ];
}

/** The cells of a head's strips that belong to a cell of its matrix. */
function linkedCells({ strips }: HeadLayout, query: number, key: number): readonly Rect[] {
  return strips.map((placed) => {
    const { role } = placed.strip;
    return stripCell(placed, role === 'query' || role === 'result' ? query : key);
  });
}

/** A locked cell: a solid frame and a pin in its corner, so that it is not told by colour alone. */
export function lockMark(placed: HeadLayout, query: number, key: number): readonly SVGElement[] {
  const cell = matrixCell(placed.matrix, query, key);
  const { x, y, width, height } = cell;
  const corner = Math.min(width, height) * 0.38;
  return [
    ...crosshair(placed, query, key).slice(0, -1),
    box(cell, 'locked'),
    svg('path', { class: 'lock-corner', d: `M${x + width - corner} ${y}h${corner}v${corner}z` }),
  ];
}

/** Bars as long as the sums of rows (right of the matrix) and of columns (below it) are large. */
export function sumBars({ head, matrix }: HeadLayout): readonly SVGElement[] {
  const area = matrixRect(matrix);
  const { rowSums, columnSums, rows, columns } = head.matrix;
  const rowPart = 10 / Math.max(1, columns);
  const columnPart = 5 / Math.max(1, rows);
  const thickness = 0.6;
  const inset = (1 - thickness) / 2;
  const rowBars = rowSums.map((sum, row) => {
    const y = area.y + (row + inset) * matrix.cellHeight;
    return sum === 0
      ? ''
      : `M${area.x + area.width + 1} ${y}h${sum * rowPart}v${matrix.cellHeight * thickness}h${-sum * rowPart}z`;
  });
  const columnBars = columnSums.map((sum, column) => {
    const x = area.x + (column + inset) * matrix.cellWidth;
    return sum === 0
      ? ''
      : `M${x} ${area.y + area.height + 1}v${sum * columnPart}h${matrix.cellWidth * thickness}v${-sum * columnPart}z`;
  });
  return [svg('path', { class: 'sums', d: rowBars.join('') + columnBars.join('') })];
}

/** A hatched cell: different, or changed. */
export function hatched(rects: readonly Rect[], kind: 'different' | 'changed'): readonly SVGElement[] {
  if (rects.length === 0) return [];
  const d = rects.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');
  return [svg('path', { class: kind, d })];
}

/** A curve from one rectangle to another. */
export function link(from: Rect, to: Rect): SVGPathElement {
  const [x1, y1] = centre(from);
  const [x2, y2] = centre(to);
  const bend = (y2 - y1) / 2;
  return svg('path', { class: 'path', d: `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}` });
}
