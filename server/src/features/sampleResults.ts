import {
  columnLength,
  Fault,
  reasonOf,
  sampleFor,
  showColumn,
  showList,
  transformIn,
  whereOf,
  type Analysis,
  type Occurrence,
  type Sample,
  type Selection,
  type Transform,
} from '@rasp/engine';
import { codeBlock } from '../markdown';

/** What a transform gives on a sample in a line, or why nothing. */
export function resultOn(
  analysis: Analysis,
  value: Transform,
  sample: Sample,
): { readonly result: string } | { readonly fault: Fault } {
  const given = analysis.valueOf(value, sample);
  if (given instanceof Fault) return { fault: given };
  if (!('storage' in given)) return { result: selectedText(given) };
  const show = analysis.tree.language === 'raspy' ? showList : showColumn;
  return { result: columnLength(given) === 0 ? '[]' : show(given) };
}

/** Why there is no value, in a sentence. */
export function faultSentence(fault: Fault): string {
  return `No value on ${whereOf(fault)}: ${fault.message}.`;
}

function selectedText({ matrix, rows, columns }: Selection): string {
  const selected = matrix.rowSums().reduce((total, count) => total + count, 0);
  return `${selected} of ${rows * columns} selected`;
}

/** More samples are not listed in a hover. */
const mostRows = 12;
/** Nobody waits longer for a hover, in milliseconds. */
const patience = 300;
const widestSample = 24;
const widestResult = 60;

/**
 * What a value is on each of the samples that the file names, the one that is shown first; empty for a file that names no
 * other.
 */
export function sampleTable(analysis: Analysis, occurrence: Occurrence): string[] {
  const value = transformIn(occurrence.value);
  // What is applied has its input.
  if (!value || value !== occurrence.value) return [];
  const current = sampleFor(occurrence);
  const others = analysis.fileSamples
    .map(({ sample }) => sample)
    .filter((sample) => sample.text !== current.text);
  if (others.length === 0) return [];
  const rows: { readonly sample: string; readonly result: string }[] = [];
  const deadline = Date.now() + patience;
  for (const sample of [current, ...others.slice(0, mostRows - 1)]) {
    if (Date.now() > deadline) break;
    const given = resultOn(analysis, value, sample);
    rows.push({
      sample: shortened(sample.text, widestSample),
      result: shortened('fault' in given ? `✗ ${reasonOf(given.fault)}` : given.result, widestResult),
    });
  }
  const width = Math.max(...rows.map(({ sample }) => Array.from(sample).length));
  const lines = rows.map(
    ({ sample, result }) => `${sample}${' '.repeat(width - Array.from(sample).length)}  ${result}`,
  );
  const left = others.length + 1 - rows.length;
  return [codeBlock([...lines, ...(left > 0 ? [`… and ${left} more`] : [])].join('\n'), 'text')];
}

/** A text on one line, cut when long. */
function shortened(text: string, longest: number): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}
