import { Evaluator, Fault } from '../evaluate/evaluator';
import type { SOpNode } from '../graph/node';
import { Budget, OutOfBudget } from '../text/budget';
import { asSentence } from '../text/sentence';
import type { Sample } from '../values/sample';
import { buildFigure } from './build';
import { isWhole } from './figure';
import { layoutFigure } from './layout';
import { lightPalette } from './palette';
import { renderSvg } from './svg';

const limits = { steps: 100_000_000, milliseconds: 10_000 };

/**
 * Draws all heads that an s-op needs on a sample, layer by layer, as an SVG that stands alone.
 * @returns in words why it can not be drawn, where the sample gives no values.
 */
export function drawTransformer(
  node: SOpNode,
  title: string,
  sample: Sample,
  language: 'rasp' | 'raspy' = 'rasp',
): { svg: string } | { reason: string } {
  try {
    const budget = new Budget(limits);
    const figure = buildFigure({
      node,
      title,
      sample,
      names: new Map(),
      language,
      evaluator: new Evaluator({ sequences: language === 'raspy' ? 'mixed' : 'typed' }),
      budget,
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
