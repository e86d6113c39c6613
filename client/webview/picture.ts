import { renderSvg, type Figure, type HeadFigure, type Layout, type Strip } from '@rasp/engine/figure';
import { CellPainter, type Viewport } from './cellPainter';
import type { Colours } from './colours';
import { parseFigure } from './parseFigure';
import { rowsOf } from './places';
import { paintStickyStrips } from './stickyStrips';
import type { Tiles } from './tiles';

/** More rows or columns than these are painted on a canvas, the visible ones only. */
const mostElements = 48;
/** Letters that are drawn smaller than this are painted by the canvas instead, fewer and larger. */
const leastFont = 8.5;
/** Labels beside small cells grow to this, in pixels on the screen, and not with every zoom. */
const largestLabel = 12;
/** In pictures that are smaller labels are not read: only the names of heads are, painted as large as they need be. */
const leastLabelZoom = 0.6;

/** A figure and where everything in it is: as SVG while it is small, else as SVG without cells and cells on a canvas. */
export class Picture {
  readonly figure: Figure;
  readonly layout: Layout;
  #whole: SVGSVGElement | undefined;
  #frame: SVGSVGElement | undefined;
  #bare: SVGSVGElement | undefined;

  constructor(figure: Figure, layout: Layout) {
    this.figure = figure;
    this.layout = layout;
  }

  /** The SVG for a zoom. */
  base(zoom: number): SVGSVGElement | undefined {
    if (zoom < leastLabelZoom) {
      this.#bare ??= parseFigure(renderSvg(this.figure, withoutLabels(withoutCells(this.layout))));
      return this.#bare;
    }
    if (this.#isPainted(zoom)) {
      this.#frame ??= parseFigure(renderSvg(this.figure, withoutCells(this.layout)));
      return this.#frame;
    }
    this.#whole ??= parseFigure(renderSvg(this.figure, this.layout));
    return this.#whole;
  }

  /** How large labels are, compared to how they are drawn: beside tiny cells that are zoomed they stay as they are. */
  labelScale(zoom: number): number {
    const cell = Math.min(...this.layout.heads.map(({ matrix }) => matrix.cellHeight));
    const most = Number.isFinite(cell) ? Math.max(largestLabel, (cell * zoom) / 2) : Infinity;
    return Math.min(1, most / (largestLabel * zoom));
  }

  /** Paints what the SVG leaves out, and the strips that have been scrolled out of sight. */
  paint(context: CanvasRenderingContext2D, view: Viewport, colours: Colours, tiles: Tiles): void {
    const painter = new CellPainter(context, view, colours);
    const isPainted = this.#isPainted(view.zoom);
    for (const placed of this.layout.heads) {
      if (isPainted) {
        painter.matrix(placed, tiles);
        for (const strip of placed.strips) painter.strip(strip);
      }
      paintStickyStrips(placed, view, painter);
    }
    if (isPainted) for (const strip of rowsOf(this.layout)) painter.strip(strip);
    if (view.zoom < leastLabelZoom) for (const placed of this.layout.heads) painter.name(placed);
  }

  #isPainted(zoom: number): boolean {
    if (zoom < leastLabelZoom) return true;
    const { heads } = this.layout;
    const strips = [...rowsOf(this.layout), ...heads.flatMap((head) => head.strips)];
    const font = Math.min(...strips.map(({ fontSize }) => fontSize));
    return font * zoom < leastFont || strips.some(({ strip }) => strip.cells.length > mostElements);
  }
}

/** The layout with everything at its place, but nothing in strips and matrices. */
function withoutCells(layout: Layout): Layout {
  const empty = <S extends { readonly strip: Strip }>(placed: S): S => ({
    ...placed,
    strip: { ...placed.strip, cells: [] },
  });
  return {
    ...layout,
    strips: layout.strips.map(empty),
    layers: layout.layers.map((layer) => ({ ...layer, strips: layer.strips.map(empty) })),
    heads: layout.heads.map((placed) => ({
      ...placed,
      head: withoutBits(placed.head),
      strips: placed.strips.map(empty),
      matrix: { ...placed.matrix, rows: 0, columns: 0 },
    })),
  };
}

function withoutLabels(layout: Layout): Layout {
  return {
    ...layout,
    labels: [],
    layers: layout.layers.map((layer) => ({ ...layer, labels: [] })),
    heads: layout.heads.map((placed) => ({ ...placed, labels: [] })),
  };
}

function withoutBits(head: HeadFigure): HeadFigure {
  return { ...head, entries: [], matrix: { rows: 0, columns: 0, selected: 0, rowSums: [], columnSums: [] } };
}
