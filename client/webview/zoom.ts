import type { Layout } from '@rasp/engine/figure';

type Size = Pick<Layout, 'width' | 'height'>;

const least = 0.02;
/** On the screen no cell needs to be larger than this. */
const mostCell = 96;
/** Below this the names are hard to read: the picture scrolls rather than shrink further by itself. */
const leastByItself = 0.75;

/** One step of `+`, `-` or the wheel. */
export const zoomStep = 1.2;

/** A zoom that shows the whole picture in a panel, but not larger than it is drawn. */
export function fitZoom({ width, height }: Size, panelWidth: number, panelHeight: number): number {
  return Math.max(least, Math.min(1, panelWidth / width, panelHeight / height));
}

/** The zoom of a picture that nobody has zoomed: as wide as the panel, if it stays readable. */
export function startZoom({ width }: Size, panelWidth: number): number {
  return Math.max(leastByItself, Math.min(1, panelWidth / width));
}

/** A zoom within its bounds: up to cells as large as a finger. */
export function clampZoom(zoom: number, layout: Layout | undefined): number {
  const cells = layout?.heads.map(({ matrix }) => matrix.cellHeight) ?? [];
  const most = Math.max(4, mostCell / Math.min(mostCell, ...cells));
  return Math.min(most, Math.max(least, zoom));
}
