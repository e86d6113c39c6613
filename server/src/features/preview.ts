import {
  costText,
  Fault,
  figureOf,
  showableAbove,
  showableAt,
  whereOf,
  type Analysis,
  type Showable,
} from '@rasp/engine';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toOffset, toRange } from '../convert';
import type { PreviewParams, PreviewResult } from '../protocol';

/** Something to draw, and the analysis that knows it. */
interface Found {
  readonly shown: Showable;
  readonly analysis: Analysis;
  /** Where it starts in the text of now; `undefined` if it is not there any more. */
  readonly start: number | undefined;
  readonly stale: boolean;
}

const nothingToDraw =
  'Nothing to draw here. Put the cursor on an s-op or a selector, such as the result of select or aggregate.';

/** The picture of what stands at a position, or in words why there is none. */
export function preview(file: AnalyzedDocument, { position }: PreviewParams): PreviewResult {
  const { analysis, document } = file;
  const { lines } = analysis.tree;
  const found = find(file, toOffset(lines, position));
  const about = { version: document.version, stale: found?.stale ?? false };
  if (!found) {
    const otherLanguage = analysis.problems.find(({ code }) => code === 'language/other');
    const reason = otherLanguage?.message ?? nothingToDraw;
    return { ...about, title: 'RASP', sample: analysis.sample.text, reason };
  }
  const { span } = found.shown;
  const range =
    found.start === undefined ? undefined : { start: found.start, end: found.start + span.end - span.start };
  return { ...about, ...(range && { range: toRange(lines, range) }), ...draw(found) };
}

/**
 * What to draw for an offset: what stands there; in the middle of an edit what stood there before; else the last
 * definition above.
 */
function find({ analysis, earlier }: AnalyzedDocument, offset: number): Found | undefined {
  const now = (shown: Showable | undefined): Found | undefined =>
    shown && { shown, analysis, start: shown.span.start, stale: false };
  const then = earlier?.toEarlier(offset);
  const before = earlier && then !== undefined ? showableAt(earlier.analysis, then) : undefined;
  return (
    now(showableAt(analysis, offset)) ??
    (earlier &&
      before && {
        shown: before,
        analysis: earlier.analysis,
        start: earlier.toNow(before.span.start),
        stale: true,
      }) ??
    now(showableAbove(analysis, offset))
  );
}

function draw({
  shown,
  analysis,
}: Found): Pick<PreviewResult, 'title' | 'cost' | 'sample' | 'figure' | 'reason'> {
  const { value, sample } = shown;
  const title = shown.text.replace(/\s+/g, ' ');
  const about = { title, cost: costText(analysis.costOf(value)), sample: sample.text };
  const figure = figureOf(analysis, value, title, sample);
  if (figure instanceof Fault) {
    return { ...about, reason: `${title} has no value on ${whereOf(figure)}: ${figure.message}.` };
  }
  return { ...about, figure };
}
