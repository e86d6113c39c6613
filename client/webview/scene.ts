import type { Figure, HeadFigure, Strip } from '@rasp/engine/figure';

/** A rectangle in pixels of the picture as drawn, before any zoom. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A strip at its place. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly vertical: boolean;
  /** The aggregate that it is the values or the result of. */
  readonly use?: string;
}

/** A matrix at its place. */
export interface PlacedMatrix {
  readonly head: HeadFigure;
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly rows: number;
  readonly columns: number;
}

/** A head's box and what is in it. */
export interface PlacedHead {
  readonly head: HeadFigure;
  readonly box: Rect;
  readonly matrix: PlacedMatrix;
  readonly strips: readonly PlacedStrip[];
}

/** Where everything of a picture is. */
export interface Scene {
  readonly figure: Figure;
  readonly width: number;
  readonly height: number;
  readonly heads: readonly PlacedHead[];
  /** Strips outside of boxes: the input, the feed-forward s-ops, the final result. */
  readonly strips: readonly PlacedStrip[];
}

/** Where a cell of a strip is. */
export function stripCell(placed: PlacedStrip, index: number): Rect {
  const { x, y, cellWidth, cellHeight, vertical } = placed;
  return {
    x: vertical ? x : x + index * cellWidth,
    y: vertical ? y + index * cellHeight : y,
    width: cellWidth,
    height: cellHeight,
  };
}

/** Where a strip is. */
export function stripRect({ strip, x, y, cellWidth, cellHeight, vertical }: PlacedStrip): Rect {
  const { length } = strip.cells;
  return {
    x,
    y,
    width: vertical ? cellWidth : cellWidth * length,
    height: vertical ? cellHeight * length : cellHeight,
  };
}

/** Where a cell of a matrix is. */
export function matrixCell({ x, y, cellWidth, cellHeight }: PlacedMatrix, query: number, key: number): Rect {
  return { x: x + key * cellWidth, y: y + query * cellHeight, width: cellWidth, height: cellHeight };
}

/** Where a matrix is. */
export function matrixRect({ x, y, cellWidth, cellHeight, rows, columns }: PlacedMatrix): Rect {
  return { x, y, width: columns * cellWidth, height: rows * cellHeight };
}

/** The box of a head, by the head's id. */
export function boxOf(scene: Scene, head: string | undefined): PlacedHead | undefined {
  return scene.heads.find((placed) => placed.head.id === head);
}

export function centre({ x, y, width, height }: Rect): readonly [x: number, y: number] {
  return [x + width / 2, y + height / 2];
}
