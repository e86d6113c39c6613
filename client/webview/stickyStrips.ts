import type { HeadLayout } from '@rasp/engine/figure';
import type { CellPainter, Viewport } from './cellPainter';
import { matrixRect } from './places';

/**
 * Paints the key and query strips of a matrix at the edges of the panel where they have been scrolled out of it, so that
 * a cell in the middle of a large matrix still has names.
 */
export function paintStickyStrips(
  { matrix, strips }: HeadLayout,
  view: Viewport,
  painter: CellPainter,
): void {
  const area = matrixRect(matrix);
  const clipsTop = area.y < view.y && area.y + area.height > view.y + 3 * matrix.cellHeight;
  const clipsLeft = area.x < view.x && area.x + area.width > view.x + 3 * matrix.cellWidth;
  const crosses =
    area.x < view.x + view.width &&
    area.x + area.width > view.x &&
    area.y < view.y + view.height &&
    area.y + area.height > view.y;
  if (!crosses) return;
  if (clipsLeft) {
    let left = view.x;
    for (const strip of strips.filter(({ role }) => role === 'query')) {
      painter.strip(strip, { x: left - strip.x, y: 0 }, true);
      left += strip.cellWidth;
    }
  }
  if (clipsTop) {
    let top = view.y;
    for (const strip of strips.filter(({ role }) => role === 'key')) {
      painter.strip(strip, { x: 0, y: top - strip.y }, true);
      top += strip.cellHeight;
    }
  }
}
