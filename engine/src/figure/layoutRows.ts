import type { Strip } from './figure';
import type { Label, StripLayout } from './layout';
import { fit, textWidth } from './measure';
import { cellSizes, rowSizes, type CellSizes, type Scale } from './scale';

const gap = 6;
/** Longer labels of rows are cut. */
const longestLabel = 200;

/** Rows of cells that stand under each other all over a picture, with their labels at the left. */
export class Rows {
  readonly #sizes: CellSizes;
  readonly #labelWidth: number;

  constructor(
    strips: readonly Strip[],
    private readonly scale: Scale,
  ) {
    const lengths = strips.map(({ cells }) => cells.length);
    this.#sizes = cellSizes(
      { ...scale, row: scale.row * 1.6 },
      { columns: Math.max(1, ...lengths), texts: strips.flatMap(({ cells }) => cells) },
    );
    const widths = strips.map(({ label }) => textWidth(label, scale.labelFont));
    this.#labelWidth = Math.ceil(Math.min(longestLabel, Math.max(0, ...widths)));
  }

  /** Places a row with its label at `x`, `y`; `next` is where the next one goes. */
  place(
    strip: Strip,
    index: number,
    x: number,
    y: number,
  ): { readonly strip: StripLayout; readonly label: Label; readonly right: number; readonly next: number } {
    const { labelFont } = this.scale;
    const { width, fontSize } = this.#sizes;
    const { height, rotated } = rowSizes(strip.cells, this.#sizes);
    const left = x + this.#labelWidth + gap;
    return {
      strip: {
        role: strip.role,
        index,
        strip,
        x: left,
        y,
        cellWidth: width,
        cellHeight: height,
        vertical: false,
        rotated,
        fontSize,
      },
      label: {
        kind: 'label',
        text: fit(strip.label, this.#labelWidth + 1, labelFont),
        whole: strip.label,
        x: left - gap,
        y: y + height / 2 + labelFont * 0.35,
        anchor: 'end',
      },
      right: left + strip.cells.length * width,
      next: y + height + gap,
    };
  }
}
