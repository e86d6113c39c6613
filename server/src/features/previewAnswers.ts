import {
  cellOf,
  columnLength,
  Fault,
  parseSample,
  Sample,
  showColumn,
  showList,
  tileOf,
  traceOf,
  whereOf,
  type Selection,
} from '@rasp/engine';
import type { AnalyzedDocument } from '../analyzedDocument';
import type {
  PreviewCellParams,
  PreviewCellResult,
  PreviewSamplesParams,
  PreviewSamplesResult,
  PreviewTileParams,
  PreviewTileResult,
  PreviewTraceParams,
  PreviewTraceResult,
  Target,
} from '../protocol';
import { titleOf, whyNothing } from './preview';
import { findTarget, type Found } from './previewTarget';

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

/** What a target gives on several samples. */
export function previewSamples(file: AnalyzedDocument, params: PreviewSamplesParams): PreviewSamplesResult {
  const found = findTarget(file, params);
  const title = found && !('problem' in found) ? titleOf(found) : 'RASP';
  const rows = params.samples.slice(0, mostSamples).map((text): PreviewSamplesResult['rows'][number] => {
    if (!found || 'problem' in found) return { sample: text, reason: whyNothing(file.analysis) };
    const sample = parseSample(text, file.analysis.tree.language);
    if (!(sample instanceof Sample)) return { sample: text, reason: sample.problem };
    return { sample: sample.text, ...resultOn(found, sample) };
  });
  return { title, rows };
}

function resultOn({ analysis, shown }: Found, sample: Sample): { result: string } | { reason: string } {
  const value = analysis.valueOf(shown.value, sample);
  if (value instanceof Fault) return { reason: `No value on ${whereOf(value)}: ${value.message}.` };
  if (!('storage' in value)) return { result: selectedText(value) };
  const show = analysis.tree.language === 'raspy' ? showList : showColumn;
  return { result: columnLength(value) === 0 ? '[]' : show(value) };
}

function selectedText({ matrix, rows, columns }: Selection): string {
  const selected = matrix.rowSums().reduce((total, count) => total + count, 0);
  return `${selected} of ${rows * columns} selected`;
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
