import type { HeadLayout, MatrixLayout, StripLayout } from '@rasp/engine/figure';
import type { Colours } from './colours';
import { labelStep } from './labels';
import { matrixRect, type Rect } from './places';
import { tileSize, type Tiles } from './tiles';

/** What of a picture is seen, in pixels of the picture as drawn, and how large. */
export interface Viewport extends Rect {
  readonly zoom: number;
}

/** A cell this wide on the screen has a line around it. */
const leastGridCell = 5;
/** Smaller letters are not read. */
const leastFont = 9;
const nameFont = 11;
/** A label that is cut to less says nothing. */
const leastCut = 3;

/** Paints the visible cells of matrices and strips on a canvas whose origin is the viewport's corner. */
export class CellPainter {
  readonly #context: CanvasRenderingContext2D;
  readonly #view: Viewport;
  readonly #colours: Colours;

  constructor(context: CanvasRenderingContext2D, view: Viewport, colours: Colours) {
    this.#context = context;
    this.#view = view;
    this.#colours = colours;
  }

  matrix({ head, matrix }: HeadLayout, tiles: Tiles): void {
    const seen = this.#seen(matrixRect(matrix));
    if (!seen) return;
    const { x, y, cellWidth, cellHeight } = matrix;
    const context = this.#context;
    const firstRow = Math.floor((seen.y - y) / (cellHeight * tileSize));
    const lastRow = Math.ceil((seen.y + seen.height - y) / (cellHeight * tileSize));
    const firstColumn = Math.floor((seen.x - x) / (cellWidth * tileSize));
    const lastColumn = Math.ceil((seen.x + seen.width - x) / (cellWidth * tileSize));
    const zoom = this.#view.zoom;
    context.imageSmoothingEnabled = Math.min(cellWidth, cellHeight) * zoom < 1;
    for (let row = firstRow; row < lastRow; row++) {
      for (let column = firstColumn; column < lastColumn; column++) {
        const bitmap = tiles.bitmap(head, row, column, this.#colours.selected);
        const place = this.#onScreen({
          x: x + column * tileSize * cellWidth,
          y: y + row * tileSize * cellHeight,
          width: (bitmap?.width ?? 0) * cellWidth,
          height: (bitmap?.height ?? 0) * cellHeight,
        });
        if (bitmap) context.drawImage(bitmap, place.x, place.y, place.width, place.height);
      }
    }
    this.#grid(matrix, seen);
  }

  /** Paints a strip, moved by an offset in pixels of the picture; its labels thin out where cells are small. */
  strip(placed: StripLayout, offset = { x: 0, y: 0 }, backed = false): void {
    const { strip, vertical, cellWidth, cellHeight } = placed;
    const x = placed.x + offset.x;
    const y = placed.y + offset.y;
    const size = vertical ? cellHeight : cellWidth;
    const start = vertical ? this.#view.y - y : this.#view.x - x;
    const length = vertical ? this.#view.height : this.#view.width;
    const first = Math.max(0, Math.floor(start / size));
    const last = Math.min(strip.cells.length, Math.ceil((start + length) / size));
    if (last <= first) return;
    const band = this.#onScreen({
      x: vertical ? x : x + first * size,
      y: vertical ? y + first * size : y,
      width: vertical ? cellWidth : (last - first) * size,
      height: vertical ? (last - first) * size : cellHeight,
    });
    this.#band(band, this.#colours.roles[strip.role], backed);
    const { zoom } = this.#view;
    if (size * zoom >= leastGridCell) this.#ticks(band, size * zoom, vertical, strip.role);
    this.#labels(placed, band, first, last);
  }

  /** Writes the name of a head above its matrix, as far as there is room. */
  name({ head, x, width, matrix }: HeadLayout): void {
    const context = this.#context;
    const { zoom } = this.#view;
    const place = this.#onScreen({ x, y: matrix.y, width, height: 0 });
    if (place.width < 3 * nameFont) return;
    context.font = `600 ${nameFont}px ${this.#colours.font}`;
    context.textAlign = 'start';
    context.textBaseline = 'bottom';
    const text = fitting(context, head.name, place.width);
    context.strokeStyle = this.#colours.background;
    context.fillStyle = this.#colours.text;
    context.lineWidth = 3;
    const left = Math.max(place.x, (matrix.x - this.#view.x) * zoom);
    context.strokeText(text, left, place.y - 2);
    context.fillText(text, left, place.y - 2);
  }

  #band(band: Rect, colour: string, backed: boolean): void {
    const context = this.#context;
    if (backed) {
      context.fillStyle = this.#colours.background;
      context.fillRect(band.x - 1, band.y - 1, band.width + 2, band.height + 2);
    }
    context.globalAlpha = this.#colours.tint;
    context.fillStyle = colour;
    context.fillRect(band.x, band.y, band.width, band.height);
    context.globalAlpha = 1;
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.strokeRect(
      Math.round(band.x) + 0.5,
      Math.round(band.y) + 0.5,
      Math.round(band.width),
      Math.round(band.height),
    );
  }

  #ticks(band: Rect, size: number, vertical: boolean, role: StripLayout['role']): void {
    const context = this.#context;
    context.strokeStyle = this.#colours.roles[role];
    context.beginPath();
    for (let at = size; at < (vertical ? band.height : band.width) - 0.5; at += size) {
      const line = Math.round((vertical ? band.y : band.x) + at) + 0.5;
      context.moveTo(vertical ? band.x : line, vertical ? line : band.y);
      context.lineTo(vertical ? band.x + band.width : line, vertical ? line : band.y + band.height);
    }
    context.globalAlpha = 0.5 * lineStrength(size);
    context.stroke();
    context.globalAlpha = 1;
  }

  #labels(placed: StripLayout, band: Rect, first: number, last: number): void {
    const { strip, vertical, rotated, cellWidth, cellHeight } = placed;
    if (Math.min(band.width, band.height) < leastFont - 1) return;
    const context = this.#context;
    const across = (vertical ? cellHeight : cellWidth) * this.#view.zoom;
    const fontSize = Math.max(leastFont, Math.min(13, placed.fontSize * this.#view.zoom));
    context.font = `${fontSize}px ${this.#colours.font}`;
    context.fillStyle = this.#colours.text;
    context.textBaseline = 'middle';
    context.textAlign = 'center';
    const stacked = vertical || rotated;
    const widest = stacked ? 0 : Math.max(...strip.cells.slice(first, last).map((text) => text.length));
    const least = stacked ? fontSize + 2 : Math.min(60, widest * fontSize * 0.61 + 3);
    const step = labelStep(across, least);
    const room = (vertical ? band.width : rotated ? band.height : Math.max(across, least)) - 2;
    for (let index = Math.ceil(first / step) * step; index < last; index += step) {
      const text = fitting(context, strip.cells[index] ?? '', room);
      if (text.endsWith('…') && text.length < leastCut) continue;
      const middle = (index - first + 0.5) * across;
      const x = vertical ? band.x + band.width / 2 : band.x + middle;
      const y = vertical ? band.y + middle : band.y + band.height / 2;
      if (rotated) this.#turned(text, x, y);
      else context.fillText(text, x, y);
    }
  }

  #turned(text: string, x: number, y: number): void {
    const context = this.#context;
    context.save();
    context.translate(x, y);
    context.rotate(-Math.PI / 2);
    context.fillText(text, 0, 0);
    context.restore();
  }

  #grid({ x, y, cellWidth, cellHeight }: MatrixLayout, seen: Rect): void {
    const { zoom } = this.#view;
    const context = this.#context;
    const area = this.#onScreen(seen);
    context.strokeStyle = this.#colours.line;
    context.lineWidth = 1;
    context.globalAlpha =
      (this.#colours.lineOpacity / 2) * lineStrength(Math.min(cellWidth, cellHeight) * zoom);
    context.beginPath();
    const lines = (from: number, length: number, cell: number, line: (at: number) => void): void => {
      if (cell * zoom < leastGridCell) return;
      for (let at = Math.ceil(from / cell); at * cell <= from + length; at++) line(at * cell);
    };
    lines(seen.x - x, seen.width, cellWidth, (at) => {
      const line = Math.round((x + at - this.#view.x) * zoom) + 0.5;
      context.moveTo(line, area.y);
      context.lineTo(line, area.y + area.height);
    });
    lines(seen.y - y, seen.height, cellHeight, (at) => {
      const line = Math.round((y + at - this.#view.y) * zoom) + 0.5;
      context.moveTo(area.x, line);
      context.lineTo(area.x + area.width, line);
    });
    context.stroke();
    context.globalAlpha = this.#colours.lineOpacity;
    context.strokeRect(area.x + 0.5, area.y + 0.5, area.width - 1, area.height - 1);
    context.globalAlpha = 1;
  }

  /** The visible part of a rectangle. */
  #seen(rect: Rect): Rect | undefined {
    const x = Math.max(rect.x, this.#view.x);
    const y = Math.max(rect.y, this.#view.y);
    const width = Math.min(rect.x + rect.width, this.#view.x + this.#view.width) - x;
    const height = Math.min(rect.y + rect.height, this.#view.y + this.#view.height) - y;
    return width > 0 && height > 0 ? { x, y, width, height } : undefined;
  }

  #onScreen({ x, y, width, height }: Rect): Rect {
    const { zoom } = this.#view;
    return {
      x: (x - this.#view.x) * zoom,
      y: (y - this.#view.y) * zoom,
      width: width * zoom,
      height: height * zoom,
    };
  }
}

/** Lines between cells fade with these, or one would see nothing else. */
function lineStrength(size: number): number {
  return Math.max(0, Math.min(1, (size - leastGridCell + 1) / 14));
}

/** As much of a text as there is room for. */
function fitting(context: CanvasRenderingContext2D, text: string, room: number): string {
  const most = Math.max(1, Math.floor(room / 4));
  const chars = Array.from(text.slice(0, most * 2));
  const fits = (count: number): boolean => context.measureText(shortened(chars, count)).width <= room;
  let count = Math.min(chars.length, most);
  while (count > 1 && !fits(count)) count--;
  return chars.length > count || text.length > most * 2 ? shortened(chars, count) : text;
}

function shortened(chars: readonly string[], count: number): string {
  return count >= chars.length ? chars.join('') : `${chars.slice(0, Math.max(0, count - 1)).join('')}…`;
}
