import {
  diffFigures,
  headsOf,
  type FigureDifference,
  type HeadLayout,
  type StripLayout,
} from '@rasp/engine/figure';
import type { Picture } from './picture';
import { matrixCell, stripCell, useOf, type Rect } from './places';

/** Where the cells of a picture are that differ from those of another one, as `diffFigures` finds them. */
export function differences(other: Picture, picture: Picture): readonly Rect[] {
  const { figure, layout } = picture;
  const difference = diffFigures(other.figure, figure);
  const found = layout.heads.flatMap((placed) => {
    const whole = headsOf(figure).find(({ id }) => id === placed.id);
    const inHead = difference.heads.find(({ id }) => id === placed.id);
    if (!whole || !inHead) return [];
    const strips = placed.strips.flatMap((strip) => {
      // A head by itself may show only one of its uses.
      const use = useOf(placed, strip);
      const index = use === undefined ? strip.index : whole.uses.findIndex(({ id }) => id === use);
      return cellsOf(
        strip,
        inHead.strips.find((one) => one.role === strip.role && one.index === index)?.positions,
      );
    });
    return [...matrixCells(placed, inHead.cells), ...strips];
  });
  for (const strip of layout.strips) found.push(...cellsOf(strip, rowOf(difference, strip)));
  for (const { layer, strips } of layout.layers) {
    for (const strip of strips) found.push(...cellsOf(strip, feedForwardOf(difference, layer, strip)));
  }
  return found;
}

function rowOf(difference: FigureDifference, strip: StripLayout): readonly number[] | undefined {
  if (strip.role === 'input') return difference.input;
  return strip.role === 'feed-forward' ? feedForwardOf(difference, 0, strip) : difference.result;
}

function feedForwardOf(
  { layers }: FigureDifference,
  layer: number,
  { index }: StripLayout,
): readonly number[] | undefined {
  const row = layers.find((one) => one.layer === layer);
  return row?.strips.find((strip) => strip.index === index)?.positions;
}

function matrixCells(
  { matrix }: HeadLayout,
  cells: FigureDifference['heads'][number]['cells'],
): readonly Rect[] {
  return cells.map(({ query, key }) => matrixCell(matrix, query, key));
}

function cellsOf(strip: StripLayout, positions: readonly number[] = []): readonly Rect[] {
  return positions.map((position) => stripCell(strip, position));
}
