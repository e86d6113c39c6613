import type { HeadLayout, Layout, StripLayout } from '@rasp/engine/figure';
import { matrixRect, rowsOf, stripRect, type Rect } from './places';

/** What is at a point of a picture. */
export type Target =
  | { readonly kind: 'cell'; readonly placed: HeadLayout; readonly query: number; readonly key: number }
  | {
      readonly kind: 'strip';
      readonly placed?: HeadLayout;
      readonly strip: StripLayout;
      readonly index: number;
    }
  | { readonly kind: 'box'; readonly placed: HeadLayout };

/** Finds what is at a point, in pixels of the picture as drawn; `undefined` between the boxes. */
export function hitTest(layout: Layout, x: number, y: number): Target | undefined {
  const placed = layout.heads.find((head) => holds(head, x, y));
  if (placed) {
    const { matrix } = placed;
    if (holds(matrixRect(matrix), x, y)) {
      const query = Math.floor((y - matrix.y) / matrix.cellHeight);
      const key = Math.floor((x - matrix.x) / matrix.cellWidth);
      return { kind: 'cell', placed, query, key };
    }
    const strip = placed.strips.find((one) => holds(stripRect(one), x, y));
    return strip ? { kind: 'strip', placed, strip, index: indexIn(strip, x, y) } : { kind: 'box', placed };
  }
  const strip = rowsOf(layout).find((one) => holds(stripRect(one), x, y));
  return strip && { kind: 'strip', strip, index: indexIn(strip, x, y) };
}

function indexIn(strip: StripLayout, x: number, y: number): number {
  return Math.floor(strip.vertical ? (y - strip.y) / strip.cellHeight : (x - strip.x) / strip.cellWidth);
}

function holds(rect: Rect, x: number, y: number): boolean {
  return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}
