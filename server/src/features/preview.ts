import { costText, Fault, figureOf, renderSvg, showableAt, whereOf, type Analysis } from '@rasp/engine';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toOffset, toRange } from '../convert';
import type { PreviewParams, PreviewResult } from '../protocol';

/** The picture of what stands at a position, or in words why there is none. */
export function preview(file: AnalyzedDocument, { position }: PreviewParams): PreviewResult {
  const { analysis, document, earlier } = file;
  const offset = toOffset(analysis.tree.lines, position);
  const now = draw(analysis, offset);
  const then = earlier?.toEarlier(offset);
  const before = !now.svg && earlier && then !== undefined ? draw(earlier.analysis, then) : undefined;
  const { span, ...shown } = before?.svg === undefined ? now : before;
  const stale = shown !== now && before?.svg !== undefined;
  const start = span && (stale ? earlier?.toNow(span.start) : span.start);
  return {
    version: document.version,
    stale,
    ...shown,
    ...(span &&
      start !== undefined && {
        range: toRange(analysis.tree.lines, { start, end: start + span.end - span.start }),
      }),
  };
}

type Drawing = Omit<PreviewResult, 'version' | 'stale' | 'range'> & {
  readonly span?: { readonly start: number; readonly end: number };
};

function draw(analysis: Analysis, offset: number): Drawing {
  const shown = showableAt(analysis, offset);
  if (!shown) {
    const reason =
      'Nothing to draw here. Put the cursor on an s-op or a selector, such as the result of select or aggregate.';
    return { title: 'RASP', sample: analysis.sample.text, reason };
  }
  const { text, span, value, sample } = shown;
  const title = text.replace(/\s+/g, ' ');
  const about = { title, span, cost: costText(analysis.costOf(value)), sample: sample.text };
  const figure = figureOf(analysis, value, title, sample);
  if (figure instanceof Fault)
    return { ...about, reason: `${title} has no value on ${whereOf(figure)}: ${figure.message}.` };
  return { ...about, figure, svg: renderSvg(figure) };
}
