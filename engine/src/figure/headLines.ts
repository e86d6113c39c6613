import type { HeadFigure } from './figure';
import type { HeadLayout } from './layout';
import { headLayout } from './layoutHead';
import type { Scale } from './scale';

/** With less room a label says nothing; with more it says too much. */
const leastRoom = 60;
const mostRoom = 560;
/** Beside a matrix that is too wide by itself. */
const usualRoom = 160;
/** With less room heads stand below each other rather than side by side. */
const leastBeside = 104;

/** A corner, and what stands to its right. */
interface Place {
  readonly x: number;
  readonly y: number;
  /** How wide all together should be. */
  readonly width: number;
}

/**
 * Places heads side by side from a corner, in lines that are not wider than told: a line has as many heads as it can
 * with short labels, and then labels as long as there is room for. A wide head is not broken.
 */
export function headLines(
  heads: readonly HeadFigure[],
  scale: Scale,
  { x, y, width }: Place,
  gaps: { readonly between: number; readonly below: number },
): readonly HeadLayout[] {
  const placed: HeadLayout[] = [];
  let top = y;
  for (let first = 0; first < heads.length;) {
    const line = (count: number, room: number): readonly HeadLayout[] =>
      lineOf(heads.slice(first, first + count), scale, x, top, gaps.between, room);
    const fits = (all: readonly HeadLayout[]): boolean => rightOf(all) <= x + width;
    let count = 1;
    while (first + count < heads.length && fits(line(count + 1, leastBeside))) count += 1;
    const room = roomiest((one) => fits(line(count, one)));
    const all = line(count, room);
    placed.push(...all);
    top += Math.max(...all.map(({ height }) => height)) + gaps.below;
    first += count;
  }
  return placed;
}

/** The most room for labels with which a line fits. */
function roomiest(fits: (room: number) => boolean): number {
  if (!fits(leastRoom)) return usualRoom;
  let [least, tooMuch] = [leastRoom, mostRoom + 1];
  while (tooMuch - least > 4) {
    const middle = Math.floor((least + tooMuch) / 2);
    if (fits(middle)) least = middle;
    else tooMuch = middle;
  }
  return least;
}

function lineOf(
  heads: readonly HeadFigure[],
  scale: Scale,
  x: number,
  y: number,
  gapBetween: number,
  room: number,
): readonly HeadLayout[] {
  let left = x;
  return heads.map((head) => {
    const placed = headLayout(head, scale, left, y, room);
    left += placed.width + gapBetween;
    return placed;
  });
}

function rightOf(heads: readonly HeadLayout[]): number {
  return Math.max(0, ...heads.map(({ x, width }) => x + width));
}
