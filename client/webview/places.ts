import type { Box, HeadLayout, Layout, MatrixLayout, StripLayout } from '@rasp/engine/figure';

/** A rectangle in pixels of the picture as drawn, before any zoom. */
export type Rect = Box;

/** Where a cell of a strip is. */
export function stripCell({ x, y, cellWidth, cellHeight, vertical }: StripLayout, index: number): Rect {
  return {
    x: vertical ? x : x + index * cellWidth,
    y: vertical ? y + index * cellHeight : y,
    width: cellWidth,
    height: cellHeight,
  };
}

/** Where a strip is. */
export function stripRect({ strip, x, y, cellWidth, cellHeight, vertical }: StripLayout): Rect {
  const { length } = strip.cells;
  return {
    x,
    y,
    width: vertical ? cellWidth : cellWidth * length,
    height: vertical ? cellHeight * length : cellHeight,
  };
}

/** Where a cell of a matrix is. */
export function matrixCell({ x, y, cellWidth, cellHeight }: MatrixLayout, query: number, key: number): Rect {
  return { x: x + key * cellWidth, y: y + query * cellHeight, width: cellWidth, height: cellHeight };
}

/** Where a matrix is. */
export function matrixRect({ x, y, cellWidth, cellHeight, rows, columns }: MatrixLayout): Rect {
  return { x, y, width: columns * cellWidth, height: rows * cellHeight };
}

/** The box of a head, by the head's id. */
export function boxOf({ heads }: Pick<Layout, 'heads'>, head: string | undefined): HeadLayout | undefined {
  return heads.find(({ id }) => id === head);
}

/** The aggregate that a strip of a head is the values or the result of. */
export function useOf({ head }: HeadLayout, { role, index }: StripLayout): string | undefined {
  return role === 'value' || role === 'result' ? head.uses[index]?.id : undefined;
}

/** All strips that are in no box: the input, what layers make of their heads, the values. */
export function rowsOf({ strips, layers }: Layout): readonly StripLayout[] {
  return [...strips, ...layers.flatMap((layer) => layer.strips)];
}

export function centre({ x, y, width, height }: Rect): readonly [x: number, y: number] {
  return [x + width / 2, y + height / 2];
}
