import { layoutFigure, type Figure, type HeadLayout, type Layout, type StripRole } from '@rasp/engine/figure';
import type { Area } from './pixels';
import type { PreviewPage } from './previewPage';

/** A point of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the page draws the parts of a figure that it shows as large as it is drawn. */
export class PictureOnScreen {
  private constructor(
    private readonly layout: Layout,
    private readonly corner: Point,
  ) {}

  /** The picture in the nth grid of the page, as it is scrolled now. */
  static async of(
    { page }: PreviewPage,
    figure: Figure | undefined,
    view: 'selector' | 'transformer',
    n = 0,
  ): Promise<PictureOnScreen> {
    if (!figure) throw new Error('There is no figure.');
    const grid = page.getByRole('grid').nth(n);
    const box = await grid.boundingBox();
    if (!box) throw new Error('There is no picture on the screen.');
    const { left, top, width } = await grid.evaluate((element) => ({
      left: element.scrollLeft,
      top: element.scrollTop,
      width: element.clientWidth,
    }));
    return new PictureOnScreen(layoutFigure(figure, { view, width }), { x: box.x - left, y: box.y - top });
  }

  /** The middle of a cell of the nth matrix. */
  cell(query: number, key: number, n = 0): Point {
    return middle(this.cellArea(query, key, n));
  }

  /** A cell of the nth matrix. */
  cellArea(query: number, key: number, n = 0): Area {
    const { x, y, cellWidth, cellHeight } = this.#head(n).matrix;
    return this.#at({
      x: x + key * cellWidth,
      y: y + query * cellHeight,
      width: cellWidth,
      height: cellHeight,
    });
  }

  /** The middle of a cell of a result of the nth head. */
  result(at: number, n = 0): Point {
    return middle(this.strip('result', at, n));
  }

  /** A cell of a strip of the nth head, of its first with this role. */
  strip(role: StripRole, at: number, n = 0): Area {
    const strip = this.#head(n).strips.find((one) => one.role === role);
    if (!strip) throw new Error(`Head ${n} has no ${role}.`);
    const { vertical, cellWidth, cellHeight } = strip;
    const [x, y] = vertical ? [strip.x, strip.y + at * cellHeight] : [strip.x + at * cellWidth, strip.y];
    return this.#at({ x, y, width: cellWidth, height: cellHeight });
  }

  /** A point of the nth box where there is neither matrix nor strip: on its name. */
  name(n = 0): Point {
    const { x, y } = this.#at(this.#head(n));
    return { x: x + 4, y: y + 8 };
  }

  /** What lies between the nth matrix and the strips right of it and below it: bars of sums are there. */
  besideRow(query: number, n = 0): Area {
    const { matrix } = this.#head(n);
    const { x, y, cellHeight } = matrix;
    const right = x + matrix.columns * matrix.cellWidth;
    return this.#at({ x: right + 1, y: y + query * cellHeight, width: 11, height: cellHeight });
  }

  #head(n: number): HeadLayout {
    const head = this.layout.heads[n];
    if (!head) throw new Error(`There is no head ${n}.`);
    return head;
  }

  #at({ x, y, width, height }: Area): Area {
    return { x: this.corner.x + x, y: this.corner.y + y, width, height };
  }
}

function middle({ x, y, width, height }: Area): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
