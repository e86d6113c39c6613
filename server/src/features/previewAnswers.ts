import { cellOf, Fault, headSource, parseSample, Sample, tileOf, traceOf } from '@rasp/engine';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toRange } from '../convert';
import { libraryUri } from '../protocol';
import type {
  PreviewCellParams,
  PreviewCellResult,
  PreviewSamplesParams,
  PreviewSamplesResult,
  PreviewSourceParams,
  PreviewSourceResult,
  PreviewTileParams,
  PreviewTileResult,
  PreviewTraceParams,
  PreviewTraceResult,
  Target,
} from '../protocol';
import { titleOf, whyNothing } from './preview';
import { findTarget, type Found } from './previewTarget';
import { faultSentence, resultOn } from './sampleResults';

/** Larger tiles are cut. */
const largestTile = 1024;
/** More samples are not looked at. */
const mostSamples = 50;

/** Why a cell of a head is selected, or not. */
export function previewCell(file: AnalyzedDocument, params: PreviewCellParams): PreviewCellResult | null {
  return answer(file, params, ({ analysis, shown }) =>
    cellOf(analysis, shown.value, shown.sample, params.head, params),
  );
}

/** Where a value comes from. */
export function previewTrace(file: AnalyzedDocument, params: PreviewTraceParams): PreviewTraceResult | null {
  return answer(file, params, ({ analysis, shown }) =>
    traceOf(analysis, shown.value, shown.sample, params.at, params.use),
  );
}

/** A part of a matrix. */
export function previewTile(file: AnalyzedDocument, params: PreviewTileParams): PreviewTileResult | null {
  const tile = {
    row: natural(params.row),
    column: natural(params.column),
    rows: Math.min(largestTile, natural(params.rows)),
    columns: Math.min(largestTile, natural(params.columns)),
  };
  const bits = answer(file, params, ({ analysis, shown }) =>
    tileOf(analysis, shown.value, shown.sample, params.head, tile),
  );
  return bits === null ? null : { bits };
}

/** Where a head is defined, in the library or a file that is loaded. */
export function previewSource(
  file: AnalyzedDocument,
  params: PreviewSourceParams,
): PreviewSourceResult | null {
  const place = answer(file, params, ({ analysis, shown }) => headSource(analysis, shown.value, params.head));
  if (!place) return null;
  const { source, span } = place;
  const uri = source.kind === 'library' ? libraryUri : source.uri;
  return uri === undefined ? null : { uri, range: toRange(source.tree.lines, span) };
}

/** What a target gives on several samples. */
export function previewSamples(file: AnalyzedDocument, params: PreviewSamplesParams): PreviewSamplesResult {
  const found = findTarget(file, params);
  const title = found && !('problem' in found) ? titleOf(found) : 'RASP';
  const [own = '', ...others] = params.samples;
  const named = file.analysis.fileSamples.map(({ sample }) => sample.text);
  const samples = [...new Set([own, ...named, ...others])].slice(0, mostSamples);
  const rows = samples.map((text): PreviewSamplesResult['rows'][number] => {
    if (!found || 'problem' in found) return { sample: text, reason: whyNothing(file, params) };
    const sample = parseSample(text, file.analysis.tree.language);
    if (!(sample instanceof Sample)) return { sample: text, reason: sample.problem };
    const given = resultOn(found.analysis, found.shown.value, sample);
    return {
      sample: sample.text,
      ...('fault' in given ? { reason: faultSentence(given.fault) } : given),
      ...(named.includes(text) && { ofFile: true }),
    };
  });
  return { title, rows };
}

/** What is found for a target; `null` where there is nothing, or it has no value. */
function answer<T>(
  file: AnalyzedDocument,
  target: Target,
  ask: (found: Found) => T | Fault | undefined,
): T | null {
  const found = findTarget(file, target);
  if (!found || 'problem' in found) return null;
  const result = ask(found);
  return result === undefined || result instanceof Fault ? null : result;
}

function natural(count: number): number {
  return Number.isInteger(count) && count > 0 ? count : 0;
}
