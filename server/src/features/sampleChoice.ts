import { changeSamples, failureOn } from '@rasp/engine';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toRange } from '../convert';
import type { ChangeSamplesParams, ChangeSamplesResult, FileSamplesResult } from '../protocol';
import type { Samples } from '../samples';

/** The samples that a file names, and what fails on each. */
export function namedSamples(file: AnalyzedDocument, samples: Samples): FileSamplesResult {
  const { analysis, uri, language } = file;
  return {
    current: samples.describe(uri, language, analysis),
    samples: analysis.fileSamples.map(({ sample, span }) => {
      const fails = failureOn(analysis, sample);
      return {
        sample: sample.text,
        range: toRange(analysis.tree.lines, span),
        ...(fails !== undefined && { fails }),
      };
    }),
  };
}

/** The edit that changes the samples that a file names. */
export function sampleEdit(
  { analysis, document: { version } }: AnalyzedDocument,
  { change }: ChangeSamplesParams,
): ChangeSamplesResult {
  const edit = changeSamples(analysis, change);
  if ('problem' in edit) return edit;
  return { version, range: toRange(analysis.tree.lines, edit.span), newText: edit.text };
}
