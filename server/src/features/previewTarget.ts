import { parseSample, Sample, showableAbove, showableAt, type Analysis, type Showable } from '@rasp/engine';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toOffset } from '../convert';
import type { Target } from '../protocol';

/** Something to draw, and the analysis that knows it. */
export interface Found {
  readonly shown: Showable;
  readonly analysis: Analysis;
  /** Where an offset of the text of that analysis is now; `undefined` if it is not there any more. */
  toNow(offset: number): number | undefined;
  readonly stale: boolean;
}

/**
 * What a target stands for: what is at its position; in the middle of an edit what stood there before; else the last
 * definition above.
 * @returns `undefined` where there is nothing to draw; in words what is wrong with the target's sample.
 */
export function findTarget(
  { analysis, earlier }: AnalyzedDocument,
  { position, sample: text, call }: Target,
): Found | { readonly problem: string } | undefined {
  const sample = text === undefined ? undefined : parseSample(text, analysis.tree.language);
  if (sample && !(sample instanceof Sample)) return sample;
  const offset = toOffset(analysis.tree.lines, position);
  const on = (shown: Showable): Showable => (sample ? { ...shown, sample } : shown);
  const now = (shown: Showable | undefined): Found | undefined =>
    shown && { shown: on(shown), analysis, toNow: (at) => at, stale: false };
  const then = earlier?.toEarlier(offset);
  const before = earlier && then !== undefined ? showableAt(earlier.analysis, then, call) : undefined;
  return (
    now(showableAt(analysis, offset, call)) ??
    (earlier &&
      before && {
        shown: on(before),
        analysis: earlier.analysis,
        toNow: (at) => earlier.toNow(at),
        stale: true,
      }) ??
    now(showableAbove(analysis, offset))
  );
}
