import { textWidth } from './measure';

/** The sizes of one view, in pixels. */
export interface Scale {
  /** The side of a cell that holds a character or two. */
  readonly cell: number;
  /** Cells get smaller where a matrix would be larger than this. */
  readonly matrix: number;
  /** A row of wide cells may become this long; longer ones have narrow cells with turned texts. */
  readonly row: number;
  readonly font: number;
  readonly labelFont: number;
}

export const selectorScale: Scale = { cell: 40, matrix: 720, row: 760, font: 15, labelFont: 11 };
export const transformerScale: Scale = { cell: 22, matrix: 440, row: 440, font: 12, labelFont: 11 };

/** Smaller cells can not be told apart. */
const leastCell = 6;
/** Strips have room for letters of this size, though cells may be smaller: who paints them may write some of them, larger. */
const readableFont = 9;
/** Longer texts of cells are cut. */
const longestCell = 12;

/** How large cells are, and how texts stand in them. */
export interface CellSizes {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

/**
 * Sizes for a grid with texts along its columns.
 * @param rows The number of rows, where the cells stand above each other too.
 */
export function cellSizes(
  scale: Scale,
  { columns, rows = 0, texts }: { columns: number; rows?: number; texts: readonly string[] },
): CellSizes {
  const side = cellSide(scale, Math.max(columns, rows));
  const fontSize = Math.min(scale.font, round(side * 0.6));
  const wanted = widest(texts, fontSize) + Math.ceil(fontSize * 0.8);
  const width = Math.max(side, Math.ceil(wanted));
  return { width: width * columns <= scale.row ? width : side, height: side, fontSize };
}

/** How a row of texts stands in its cells: turned, and higher, where they are wider than these. */
export function rowSizes(
  texts: readonly string[],
  { width, height, fontSize }: CellSizes,
): { readonly height: number; readonly rotated: boolean } {
  const lengthIn = (font: number): number => Math.ceil(widest(texts, font) + font * 0.5);
  if (lengthIn(fontSize) <= width) return { height, rotated: false };
  return { height: Math.max(height, lengthIn(Math.max(fontSize, readableFont))), rotated: true };
}

/** The side of a square cell where there are so many. */
function cellSide({ cell, matrix }: Scale, count: number): number {
  return Math.max(leastCell, Math.min(cell, Math.floor(matrix / Math.max(1, count))));
}

/** The width that a column of texts takes. */
export function columnWidth(texts: readonly string[], { height, fontSize }: CellSizes): number {
  const font = Math.max(fontSize, readableFont);
  return Math.max(height, Math.ceil(widest(texts, font) + font * 0.8));
}

/** The most room for the text of a cell. */
export function cellRoom(fontSize: number): number {
  return textWidth('x'.repeat(longestCell), fontSize);
}

function widest(texts: readonly string[], fontSize: number): number {
  const room = cellRoom(fontSize);
  let most = 0;
  for (const text of texts) {
    if (most >= room) return room;
    // No need to measure all of what is cut.
    most = Math.max(most, textWidth(text.slice(0, 4 * longestCell), fontSize));
  }
  return Math.min(room, most);
}

/** Pixels, without digits that nobody sees. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
