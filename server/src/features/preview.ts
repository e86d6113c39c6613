import { costText, Fault, figureOf, uncalledIn, whereOf, type Figure, type Span } from '@rasp/engine';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toOffset, toRange } from '../convert';
import type { PreviewParams, PreviewResult, Target } from '../protocol';
import { findTarget, type Found } from './previewTarget';

/** The picture of what stands at a position, or in words why there is none. */
export function preview(file: AnalyzedDocument, target: PreviewParams): PreviewResult {
  const { analysis, document } = file;
  const found = findTarget(file, target);
  if (!found || 'problem' in found) {
    const reason = found?.problem ?? whyNothing(file, target);
    const sample = target.sample ?? analysis.sample.text;
    return { version: document.version, stale: false, title: 'RASP', sample, reason };
  }
  const { shown, stale } = found;
  const span = movedSpan(found, shown.span);
  return {
    version: document.version,
    stale,
    ...(span && { range: toRange(analysis.tree.lines, span) }),
    ...(shown.calls.length > 0 && { calls: shown.calls, call: shown.call }),
    ...draw(found),
  };
}

/** Why there is nothing to draw at a place of a file. */
export function whyNothing({ analysis }: AnalyzedDocument, { position }: Target): string {
  const { problems, wording, tree, program } = analysis;
  const other = problems.find(({ code }) => code === 'language/other');
  if (other) return other.message;
  const offset = toOffset(tree.lines, position);
  const uncalled = uncalledIn(tree, program).findLast(
    ({ span }) => span.start <= offset && offset <= span.end,
  );
  if (!uncalled) return wording.nothingToDraw;
  const { name } = uncalled.name;
  return `\`${name}\` is not called yet, so nothing in it has a value. Call it below: \`${name}(…)\`.`;
}

/** What a target is called. */
export function titleOf({ shown }: Found): string {
  return shown.text.replace(/\s+/g, ' ');
}

/** The picture of a target. @returns in words why there is none. */
export function figureOfTarget(found: Found): Figure | { readonly reason: string } {
  const { shown, analysis } = found;
  const title = titleOf(found);
  const figure = figureOf(analysis, shown.value, title, shown.sample);
  return figure instanceof Fault
    ? { reason: `${title} has no value on ${whereOf(figure)}: ${figure.message}.` }
    : figure;
}

function draw(found: Found): Pick<PreviewResult, 'title' | 'cost' | 'sample' | 'figure' | 'reason'> {
  const { shown, analysis } = found;
  const about = {
    title: titleOf(found),
    cost: costText(analysis.costOf(shown.value)),
    sample: shown.sample.text,
  };
  const figure = figureOfTarget(found);
  return 'reason' in figure ? { ...about, ...figure } : { ...about, figure: placed(found, figure) };
}

/** A picture with the spans of the text of now; what is not there any more has none. */
function placed(found: Found, figure: Figure): Figure {
  if (!found.stale) return figure;
  const move = <T extends { readonly span?: Span }>(part: T): T => {
    const { span, ...others } = part;
    const now = span && movedSpan(found, span);
    // Only the optional span is taken out.
    return { ...others, ...(now && { span: now }) } as T;
  };
  const moveHead = <T extends NonNullable<Figure['head']>>(head: T): T => ({
    ...move(head),
    uses: head.uses.map(move),
  });
  return {
    ...figure,
    embedding: figure.embedding.map(move),
    ...(figure.head && { head: moveHead(figure.head) }),
    layers: figure.layers.map(({ layer, heads, feedForward }) => ({
      layer,
      heads: heads.map(moveHead),
      feedForward: feedForward.map(move),
    })),
  };
}

function movedSpan(found: Found, { start, end }: Span): Span | undefined {
  const now = found.toNow(start);
  return now === undefined ? undefined : { start: now, end: now + end - start };
}
