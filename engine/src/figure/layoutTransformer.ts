import type { Figure, LayerFigure, Strip } from './figure';
import { heading } from './heading';
import type { HeadLayout, Label, LayerLayout, Layout, LayoutOptions, StripLayout } from './layout';
import { headLines } from './headLines';
import { Rows } from './layoutRows';
import { textWidth } from './measure';
import { transformerScale } from './scale';

const margin = 12;
const padding = 12;
/** Between heads, and between what is in a layer. */
const gap = 28;
const layerGap = 14;
const titleHeight = 24;
const defaultWidth = 1120;

/** The whole Transformer: the input, a band per layer with its heads and what is made of them, and the values. */
export function transformerLayout(figure: Figure, options: LayoutOptions): Layout {
  const { layer: last = Infinity } = options;
  const layers = figure.layers.filter(({ layer }) => layer <= last);
  const isWhole = layers.length === figure.layers.length;
  const width = Math.max(options.width ?? defaultWidth, 200);
  const shown = [
    figure.input,
    ...figure.embedding,
    ...layers.flatMap(({ feedForward }) => feedForward),
    ...(figure.result && isWhole ? [figure.result] : []),
  ];
  const rows = new Rows(shown, transformerScale);
  const top = heading(figure, options, margin, margin);
  const labels: Label[] = [...top.labels];
  const strips: StripLayout[] = [];
  const heads: HeadLayout[] = [];
  const bands: LayerLayout[] = [];
  let y = margin + top.height;
  let right = margin;
  const row = (strip: Strip, index: number): void => {
    const placed = rows.place(strip, index, margin + padding, y);
    strips.push(placed.strip);
    labels.push(placed.label);
    right = Math.max(right, placed.right + padding);
    y = placed.next;
  };

  row(figure.input, 0);
  for (const [index, strip] of figure.embedding.entries()) row(strip, index);
  for (const layer of layers) {
    y += layerGap - 6;
    const band = layerLayout(layer, rows, y, width);
    bands.push(band.layout);
    heads.push(...band.heads);
    right = Math.max(right, band.layout.x + band.layout.width);
    y += band.layout.height + 6;
  }
  if (figure.result && isWhole) {
    if (layers.length > 0) y += layerGap - 6;
    row(figure.result, 0);
  }
  right = Math.max(right, ...labels.map(rightOf));
  return {
    view: 'transformer',
    width: Math.ceil(right + margin),
    height: Math.ceil(y - 6 + margin),
    // Bands are as wide as the picture.
    layers: bands.map((band) => ({ ...band, width: right - margin })),
    heads,
    strips,
    labels,
  };
}

/** The band of a layer; its heads are broken into lines where they are too wide together. */
function layerLayout(
  { layer, heads: figures, feedForward }: LayerFigure,
  rows: Rows,
  top: number,
  width: number,
): { readonly layout: LayerLayout; readonly heads: readonly HeadLayout[] } {
  const left = margin + padding;
  const room = { x: left, y: top + titleHeight, width: width - left - padding - margin };
  const heads = headLines(figures, transformerScale, room, { between: gap, below: gap / 2 });
  let right = Math.max(left, ...heads.map(({ x, width: taken }) => x + taken));
  let y = Math.max(room.y, ...heads.map((head) => head.y + head.height));
  const labels: Label[] = [text('layer', `layer ${layer}`, left, top + 17)];
  const strips: StripLayout[] = [];
  if (feedForward.length > 0) {
    y += gap / 2;
    labels.push(text('label', 'feed-forward', left, y + 10));
    y += 18;
    for (const [index, strip] of feedForward.entries()) {
      const placed = rows.place(strip, index, left, y);
      strips.push(placed.strip);
      labels.push(placed.label);
      right = Math.max(right, placed.right);
      y = placed.next;
    }
    y -= 6;
  }
  const box = { x: margin, y: top, width: right + padding - margin, height: Math.ceil(y + padding - top) };
  return { layout: { ...box, layer, strips, labels }, heads };
}

function text(kind: Label['kind'], words: string, x: number, y: number): Label {
  return { kind, text: words, whole: words, x, y, anchor: 'start' };
}

function rightOf({ x, text: words, kind, anchor }: Label): number {
  return anchor === 'start' ? x + textWidth(words, kind === 'title' ? 15 : transformerScale.labelFont) : x;
}
