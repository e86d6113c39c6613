import { headsOf, type Figure, type HeadFigure } from '@rasp/engine/figure';

/** The id of the head of a figure whose code an offset of the file is in; of several the one with the shortest code. */
export function boxAt(figure: Figure, offset: number): string | undefined {
  let best: { readonly id: string; readonly length: number } | undefined;
  for (const head of headsOf(figure)) {
    for (const span of spansOf(head)) {
      if (!span || offset < span.start || offset > span.end) continue;
      const length = span.end - span.start;
      if (!best || length < best.length) best = { id: head.id, length };
    }
  }
  return best?.id;
}

function spansOf({ span, uses }: HeadFigure): readonly HeadFigure['span'][] {
  return [span, ...uses.map((use) => use.span)];
}
