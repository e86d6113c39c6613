import type { Layout } from '@rasp/engine/figure';

type Size = Pick<Layout, 'width' | 'height'>;

const least = 0.004;
/** On the screen no cell needs to be larger than this. */
const mostCell = 96;
/** Below this the names are hard to read: the picture scrolls rather than shrink further by itself. */
export const leastByItself = 0.75;

/** A cell needs this much for a letter. */
const leastCellByItself = 11;

/** One step of `+`, `-` or the wheel. */
export const zoomStep = 1.2;

/** A zoom that shows the whole picture in a panel, but not larger than it is drawn. */
export function fitZoom({ width, height }: Size, panelWidth: number, panelHeight: number): number {
  return Math.max(least, Math.min(1, panelWidth / width, panelHeight / height));
}

/** The zoom of a picture that nobody has zoomed: as wide as the panel, if it stays readable. */
export function startZoom(layout: Layout, panelWidth: number): number {
  const least = Math.max(leastByItself, leastCellByItself / smallestCell(layout));
  return Math.max(least, Math.min(1, panelWidth / layout.width));
}

/** A zoom within its bounds: up to cells as large as a finger. */
export function clampZoom(zoom: number, layout: Layout | undefined): number {
  const most = layout ? Math.max(4, mostCell / smallestCell(layout)) : 4;
  return Math.min(most, Math.max(least, zoom));
}

function smallestCell({ heads }: Layout): number {
  return Math.min(mostCell, ...heads.map(({ matrix }) => matrix.cellHeight));
}
