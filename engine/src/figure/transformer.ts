import { Evaluator, Fault } from '../evaluate/evaluator';
import { Budget, OutOfBudget } from '../text/budget';
import { asSentence } from '../text/sentence';
import { buildFigure, type FigureRequest } from './build';
import { isWhole } from './figure';
import { layoutFigure } from './layout';
import { nodeText } from './nodeText';
import { lightPalette } from './palette';
import { renderSvg } from './svg';

const limits = { steps: 100_000_000, milliseconds: 10_000 };

/** What to draw, on what sample, and what the nodes of it are called. */
export type TransformerRequest = Pick<FigureRequest, 'node' | 'sample' | 'names'> &
  Required<Pick<FigureRequest, 'programNames'>>;

/**
 * Draws all heads that an s-op of RASP needs on a sample, layer by layer, as an SVG that stands alone. It is titled by
 * the name that the program gave it, else by its source text.
 * @returns in words why it can not be drawn, where the sample gives no values.
 */
export function drawTransformer(request: TransformerRequest): { svg: string } | { reason: string } {
  const { node, names, programNames } = request;
  try {
    const figure = buildFigure({
      ...request,
      title: programNames.get(node) ?? nodeText(node, names),
      language: 'rasp',
      evaluator: new Evaluator(),
      budget: new Budget(limits),
    });
    if (figure instanceof Fault) return { reason: asSentence(figure.message) };
    if (!isWhole(figure)) return { reason: `A picture of ${figure.size} tokens is too large for SVG.` };
    const layout = layoutFigure(figure, { view: 'transformer', heading: true });
    return { svg: renderSvg(figure, layout, lightPalette) };
  } catch (end) {
    if (!(end instanceof OutOfBudget)) throw end;
    return { reason: asSentence(end.message) };
  }
}
