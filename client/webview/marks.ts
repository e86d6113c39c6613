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

/** Cells that differ or have changed: each framed, with a triangle in its corner. */
export function differing(rects: readonly Rect[]): readonly SVGElement[] {
  if (rects.length === 0) return [];
  const frames = rects.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`);
  const corners = rects.map(({ x, y, width, height }) => {
    const side = Math.min(width, height) * 0.4;
    return `M${x} ${y}h${side}l${-side} ${side}z`;
  });
  return [
    svg('path', { class: 'differs', d: frames.join('') }),
    svg('path', { class: 'differs-corner', d: corners.join('') }),
  ];
}

/** A line from a cell to one beside, above or below it: between their edges, so that no text is crossed out. */
export function straight(from: Rect, to: Rect): SVGPathElement {
  const [x1, y1] = centre(from);
  const [x2, y2] = centre(to);
  const isBeside = Math.abs(y1 - y2) < 1;
  const d = isBeside
    ? `M${x1 > x2 ? from.x : from.x + from.width} ${y1}H${x1 > x2 ? to.x + to.width : to.x}`
    : `M${x1} ${y1 > y2 ? from.y : from.y + from.height}V${y1 > y2 ? to.y + to.height : to.y}`;
  return svg('path', { class: 'path', d });
}

/** A line around corners, from the first point to the last. */
export function route(points: readonly (readonly [x: number, y: number])[]): SVGPathElement {
  const parts = points.map(([x, y], index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) return `M${x} ${y}`;
    if (!after) return `L${x} ${y}`;
    const [inX, inY] = towards([x, y], before);
    const [outX, outY] = towards([x, y], after);
    return `L${inX} ${inY}Q${x} ${y} ${outX} ${outY}`;
  });
  return svg('path', { class: 'path', d: parts.join('') });
}

/** Where a corner begins to be round. */
function towards([x, y]: readonly [number, number], [toX, toY]: readonly [number, number]): [number, number] {
  const length = Math.hypot(toX - x, toY - y);
  const part = length === 0 ? 0 : Math.min(6, length / 2) / length;
  return [x + (toX - x) * part, y + (toY - y) * part];
}
