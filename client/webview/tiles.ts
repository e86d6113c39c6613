import { bitsOf, unpackBits, type Bits, type HeadFigure, type Tile } from '@rasp/engine/figure';

/** Rows and columns of a tile. */
export const tileSize = 512;
/** Tiles that are kept: more than are seen of a dozen of the largest matrices, or each would be asked for again and again. */
const mostTiles = 1024;
/** Tiles that are kept painted, a megabyte each. */
const mostBitmaps = 160;

/** Asks for a tile of a head; `undefined` comes back where it can not be had. */
export type AskTile = (head: string, tile: Tile, answered: (bits: string | undefined) => void) => void;

interface KeptTile {
  bits: Bits | undefined;
  /** One pixel a cell, in the colour of selected cells. */
  bitmap: HTMLCanvasElement | undefined;
  /** Of an earlier picture; shown until the new one has come. */
  outdated: boolean;
}

/** The matrices of a picture as bitmaps, tile by tile; what was not sent with the picture is asked for when seen. */
export class Tiles {
  readonly #ask: AskTile;
  readonly #arrived: () => void;
  readonly #kept = new Map<string, KeptTile>();
  readonly #asked = new Set<string>();
  /** Those with a bitmap, the one that was not needed for the longest time first. */
  readonly #painted = new Set<KeptTile>();
  #generation = 0;

  /** `arrived` is called when there is more to paint. */
  constructor(ask: AskTile, arrived: () => void) {
    this.#ask = ask;
    this.#arrived = arrived;
  }

  /** Another picture: what is kept stays only until its successor comes. */
  renew(): void {
    this.#generation++;
    this.#asked.clear();
    for (const tile of this.#kept.values()) tile.outdated = true;
  }

  /** Other colours: bitmaps are painted anew. */
  recolour(): void {
    for (const tile of this.#kept.values()) tile.bitmap = undefined;
    this.#painted.clear();
  }

  /** The bitmap of the tile in a row and column of tiles; `undefined` while it is on its way. */
  bitmap(
    head: HeadFigure,
    tileRow: number,
    tileColumn: number,
    colour: string,
  ): HTMLCanvasElement | undefined {
    const tile = this.#tile(head, tileRow, tileColumn);
    if (!tile?.bits) return undefined;
    const bitmap = (tile.bitmap ??= paint(tile.bits, colour));
    this.#painted.delete(tile);
    this.#painted.add(tile);
    for (const oldest of this.#painted) {
      if (this.#painted.size <= mostBitmaps) break;
      oldest.bitmap = undefined;
      this.#painted.delete(oldest);
    }
    return bitmap;
  }

  /** Whether a cell is selected; `undefined` while that is not known. */
  has(head: HeadFigure, query: number, key: number): boolean | undefined {
    const tile = this.#tile(head, Math.floor(query / tileSize), Math.floor(key / tileSize));
    return tile?.bits?.has(query % tileSize, key % tileSize);
  }

  #tile(head: HeadFigure, tileRow: number, tileColumn: number): KeptTile | undefined {
    const id = `${tileRow} ${tileColumn} ${head.id}`;
    const kept = this.#kept.get(id);
    if (kept && !kept.outdated) return kept;
    const { rows, columns } = head.matrix;
    const row = tileRow * tileSize;
    const column = tileColumn * tileSize;
    const part = {
      row,
      column,
      rows: Math.min(tileSize, rows - row),
      columns: Math.min(tileSize, columns - column),
    };
    if (head.matrix.bits !== undefined && rows <= tileSize && columns <= tileSize) {
      return this.#keep(id, bitsOf(head.matrix));
    }
    if (!this.#asked.has(id)) {
      this.#asked.add(id);
      const generation = this.#generation;
      this.#ask(head.id, part, (bits) => {
        if (generation !== this.#generation || bits === undefined) return;
        this.#keep(id, unpackBits(bits, part.rows, part.columns));
        this.#arrived();
      });
    }
    return kept;
  }

  #keep(id: string, bits: Bits | undefined): KeptTile {
    const tile: KeptTile = { bits, bitmap: undefined, outdated: false };
    this.#kept.delete(id);
    this.#kept.set(id, tile);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostTiles) break;
      this.#kept.delete(oldest);
      this.#asked.delete(oldest);
    }
    return tile;
  }
}

function paint(bits: Bits, colour: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, bits.columns);
  canvas.height = Math.max(1, bits.rows);
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const image = context.createImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  for (let row = 0; row < bits.rows; row++) {
    for (let column = 0; column < bits.columns; column++) {
      if (bits.has(row, column)) pixels[row * canvas.width + column] = 0xff000000;
    }
  }
  context.putImageData(image, 0, 0);
  // Opaque black becomes the colour, in whatever way a style sheet may write it.
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = colour;
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}
