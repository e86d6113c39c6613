import { matrixRect, stripRect, type PlacedHead, type PlacedStrip, type Rect, type Scene } from './scene';

/** What is at a point of a picture. */
export type Target =
  | { readonly kind: 'cell'; readonly placed: PlacedHead; readonly query: number; readonly key: number }
  | { readonly kind: 'strip'; readonly placed?: PlacedHead; readonly strip: PlacedStrip; readonly index: number }
  | { readonly kind: 'box'; readonly placed: PlacedHead };

/** Finds what is at a point, in pixels of the picture as drawn; `undefined` between the boxes. */
export function hitTest({ heads, strips }: Scene, x: number, y: number): Target | undefined {
  const placed = heads.find(({ box }) => holds(box, x, y));
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
  const strip = strips.find((one) => holds(stripRect(one), x, y));
  return strip && { kind: 'strip', strip, index: indexIn(strip, x, y) };
}

function indexIn(strip: PlacedStrip, x: number, y: number): number {
  return Math.floor(strip.vertical ? (y - strip.y) / strip.cellHeight : (x - strip.x) / strip.cellWidth);
}

function holds(rect: Rect, x: number, y: number): boolean {
  return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}
