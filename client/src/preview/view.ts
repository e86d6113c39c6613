import { layoutFigure, renderSvg } from '@rasp/engine/figure';
import type { PreviewResult } from '@rasp/server/protocol';

import type { Place, View } from './messages';

/** The view of an answer; an answer without a picture leaves the last one standing, as an earlier one. */
export function answered(place: Place, result: PreviewResult, last: View | undefined): View {
  const { title, cost, sample, range, stale, figure } = result;
  const facts = { place, range, title, cost, sample, stale };
  if (figure) {
    const svg = renderSvg(figure, layoutFigure(figure, { view: 'selector' }));
    return { ...facts, reason: result.reason, picture: { svg, title, cost }, earlier: false };
  }
  return {
    ...facts,
    reason: result.reason ?? 'There is nothing to draw here.',
    picture: last?.picture,
    earlier: true,
  };
}

/** The view while no answer can be had: the last one, with the reason. */
export function unanswered(place: Place, reason: string, last: View | undefined): View {
  return {
    place,
    range: undefined,
    title: last?.title ?? '',
    cost: undefined,
    sample: last?.sample,
    reason,
    stale: false,
    picture: last?.picture,
    earlier: true,
  };
}
