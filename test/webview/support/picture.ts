import { layoutFigure, type Figure, type Layout } from '@rasp/engine/figure';
import type { PreviewPage } from './previewPage';

/** A point of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the page draws the parts of a figure that it shows unscrolled and as large as it is drawn. */
export class PictureOnScreen {
  private constructor(
    private readonly layout: Layout,
    private readonly corner: Point,
  ) {}

  static async of(
    { page }: PreviewPage,
    figure: Figure | undefined,
    view: 'selector' | 'transformer',
  ): Promise<PictureOnScreen> {
    if (!figure) throw new Error('There is no figure.');
    const box = await page.getByRole('grid').first().boundingBox();
    if (!box) throw new Error('There is no picture on the screen.');
    return new PictureOnScreen(layoutFigure(figure, { view, width: box.width }), box);
  }

  /** The middle of a cell of the nth matrix. */
  cell(query: number, key: number, n = 0): Point {
    const matrix = this.layout.heads[n]?.matrix;
    if (!matrix) throw new Error(`There is no matrix ${n}.`);
    return this.#at(matrix.x + (key + 0.5) * matrix.cellWidth, matrix.y + (query + 0.5) * matrix.cellHeight);
  }

  /** The middle of a cell of a result of the nth head. */
  result(at: number, n = 0): Point {
    const strip = this.layout.heads[n]?.strips.find(({ role }) => role === 'result');
    if (!strip) throw new Error(`Head ${n} has no result.`);
    return this.#at(strip.x + 0.5 * strip.cellWidth, strip.y + (at + 0.5) * strip.cellHeight);
  }

  #at(x: number, y: number): Point {
    return { x: this.corner.x + x, y: this.corner.y + y };
  }
}
