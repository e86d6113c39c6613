import type { Figure, HeadFigure } from '@rasp/engine';

/** The head of a figure whose code an offset of the file is in: the innermost, the selector's before its uses'. */
export function boxAt(figure: Figure, offset: number): string | undefined {
  const heads = [...(figure.head ? [figure.head] : []), ...figure.layers.flatMap(({ heads }) => heads)];
  let best: { readonly id: string; readonly length: number } | undefined;
  for (const head of heads) {
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
