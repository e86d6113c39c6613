import { headsOf, type Figure, type HeadFigure } from '@rasp/engine/figure';

type Span = NonNullable<HeadFigure['span']>;

/**
 * The id of the head of a figure whose code an offset of the file is in; of several the one with the shortest code.
 * @param now Where a part of the text that the figure is of is in the file of now.
 */
export function boxAt(figure: Figure, offset: number, now: (span: Span) => Span): string | undefined {
  let best: { readonly id: string; readonly length: number } | undefined;
  for (const head of headsOf(figure)) {
    for (const drawn of spansOf(head)) {
      const span = drawn && now(drawn);
      if (!span || span.start === span.end || offset < span.start || offset > span.end) continue;
      const length = span.end - span.start;
      if (!best || length < best.length) best = { id: head.id, length };
    }
  }
  return best?.id;
}

function spansOf({ span, uses }: HeadFigure): readonly (Span | undefined)[] {
  return [span, ...uses.map((use) => use.span)];
}
