import { firstLineOf, pragmaOf } from '../../syntax/language';
import type { Tree } from '../../syntax/tree';
import type { TextEdit } from '../../text/problem';
import { Sample } from '../../values/sample';
import type { Analysis } from '../analysis';
import { parseSample, readSample } from '../parseSample';
import type { FileSample } from './fileSamples';

/** A change of the samples that a file names. Samples are source, or plain text. */
export type SampleChange =
  | { readonly kind: 'add'; readonly sample: string }
  | { readonly kind: 'remove'; readonly sample: string }
  | { readonly kind: 'replace'; readonly sample: string; readonly by: string };

/** A line that would be longer is not gone on with. */
const widest = 100;

/** The edit that changes the samples of a file, or in words why there is none. */
export function changeSamples(
  { tree, fileSamples }: Pick<Analysis, 'tree' | 'fileSamples'>,
  change: SampleChange,
): TextEdit | { readonly problem: string } {
  const find = (text: string): FileSample | undefined => {
    const sample = parseSample(text, tree.language);
    return sample instanceof Sample
      ? fileSamples.find((known) => known.sample.text === sample.text)
      : undefined;
  };
  const known = find(change.sample);
  if (change.kind !== 'add' && !known) return { problem: `The file names no sample ${change.sample}.` };
  if (change.kind === 'remove' && known) return removal(tree, known);
  const source = writable(change.kind === 'replace' ? change.by : change.sample, tree);
  if (typeof source !== 'string') return source;
  if (change.kind === 'replace' && known) return { span: known.span, text: source };
  return find(source)
    ? { problem: `The file names ${source} already.` }
    : addition(tree, fileSamples, source);
}

/** A sample as the file can write it. */
function writable(text: string, { language }: Tree): string | { readonly problem: string } {
  const sample = parseSample(text, language);
  if (!(sample instanceof Sample)) return sample;
  const read = /[\r\n]/.test(sample.text) ? undefined : readSample(sample.text, language);
  return read instanceof Sample && read.text === sample.text
    ? sample.text
    : { problem: `${sample.text} can not be written in a comment.` };
}

function addition({ text, lines }: Tree, samples: readonly FileSample[], source: string): TextEdit {
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const last = samples.at(-1)?.directive;
  if (last) {
    const { comment } = last;
    const end = last.start + last.text.length;
    const { column } = lines.placeAt(end);
    if (column + source.length + 2 <= widest || !comment.ownLine)
      return { span: { start: end, end }, text: `, ${source}` };
    const at = comment.span.end;
    const { column: indent } = lines.placeAt(comment.span.start);
    const blanks = text.slice(comment.span.start - indent, comment.span.start);
    return { span: { start: at, end: at }, text: `${lineBreak}${blanks}# sample: ${source}` };
  }
  const { line, start } = firstLineOf(text);
  if (pragmaOf(text) === undefined)
    return { span: { start, end: start }, text: `# sample: ${source}${lineBreak}` };
  const end = start + line.length;
  return { span: { start: end, end }, text: `${lineBreak}# sample: ${source}` };
}

function removal({ text, lines }: Tree, { span, directive }: FileSample): TextEdit {
  const { start, comment } = directive;
  const end = start + directive.text.length;
  const behind = /^\s*,\s*/.exec(text.slice(span.end, end))?.[0];
  const before = /,\s*$/.exec(text.slice(start, span.start))?.[0];
  if (behind !== undefined) return { span: { start: span.start, end: span.end + behind.length }, text: '' };
  if (before !== undefined) return { span: { start: span.start - before.length, end: span.end }, text: '' };
  // The only one takes its comment along.
  const { line, column } = lines.placeAt(comment.span.start);
  if (comment.ownLine)
    return { span: { start: lines.lineStart(line), end: lines.lineStart(line + 1) }, text: '' };
  const code = text.slice(comment.span.start - column, comment.span.start).trimEnd().length;
  return { span: { start: comment.span.start - column + code, end: comment.span.end }, text: '' };
}
