import {
  brief,
  costText,
  Fault,
  figureOf,
  kindOf,
  layoutFigure,
  quote,
  FunctionValue,
  renderSvg,
  sampleFor,
  selectionLines,
  Selector,
  showColumn,
  transformIn,
  whereOf,
  type Analysis,
  type Occurrence,
  type Palette,
  type Sample,
  type Subject,
} from '@rasp/engine';
import type { Hover, Position } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toOffset, toRange } from '../convert';
import { code, codeBlock, prose } from '../markdown';

/** Calls listed for an expression inside of a function, besides the last one. */
const mostCalls = 4;
const longestTitle = 80;
/** Selectors on longer samples are drawn in the preview only. */
const largestMatrix = 24;

/** What stands at a position: what it is, its value on the sample, its cost, its documentation. Pictures use `palette`. */
export function hover(file: AnalyzedDocument, position: Position, palette: Palette): Hover | null {
  const { analysis, earlier } = file;
  const { lines } = analysis.tree;
  const offset = toOffset(lines, position);
  const subject = analysis.subjectAt(offset);
  if (subject && subject.occurrences.length > 0)
    return answer(describe(analysis, subject, palette), toRange(lines, subject.span));
  const then = earlier?.toEarlier(offset);
  if (!earlier || then === undefined) return null;
  const before = earlier.analysis.subjectAt(then);
  if (!before || before.occurrences.length === 0) return null;
  return answer(
    ['_From before this edit; now there is no value here._', ...describe(earlier.analysis, before, palette)],
    undefined,
  );
}

/** Source text as a title. */
function oneLine(text: string): string {
  const title = text.replace(/\s+/g, ' ');
  return title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title;
}

function answer(parts: readonly string[], range: Hover['range']): Hover {
  return { contents: { kind: 'markdown', value: parts.join('\n\n') }, ...(range && { range }) };
}

function describe(analysis: Analysis, subject: Subject, palette: Palette): string[] {
  const [last, ...others] = subject.occurrences;
  if (!last) return [];
  const parts = describeOccurrence(analysis, subject.text, last, palette);
  if (last.frame) {
    parts.push(`in the call ${code(callText(analysis, last))}`);
    const lines = others.map(
      (other) => `${code(callText(analysis, other))} → ${code(shortValue(analysis, other))}`,
    );
    parts.push(...[...new Set(lines)].slice(0, mostCalls));
  }
  return parts;
}

function describeOccurrence(
  analysis: Analysis,
  text: string,
  occurrence: Occurrence,
  palette: Palette,
): string[] {
  const { value } = occurrence;
  const { language } = analysis.tree;
  if (value instanceof FunctionValue) {
    const documentation = analysis.documentationOf(value);
    return [
      codeBlock(`def ${value.name}(${value.params.join(', ')})`, value.source.tree.language),
      ...(documentation === undefined ? [] : [prose(documentation)]),
      ...(value.source.kind === 'library' ? ['_from the standard library_'] : []),
    ];
  }
  const transform = transformIn(value);
  const title = oneLine(text);
  if (!transform) return [codeBlock(`${title}: ${kindOf(value)} = ${quote(value)}`, language)];
  const sample = sampleFor(occurrence);
  const about = `${transform.kind} on ${code(sample.text)} · ${costText(analysis.costOf(transform))}`;
  if (transform instanceof Selector)
    return [
      codeBlock(`${title}: selector`, language),
      about,
      ...matrixParts(analysis, title, transform, sample, palette),
    ];
  const column = analysis.column(transform.node, sample);
  if (column instanceof Fault) return [codeBlock(`${title}: s-op`, language), about, faultText(column)];
  return [codeBlock(`${title} = ${showColumn(column)}`, language), about];
}

/** A selector as a picture and, for those who can not see it, as text. */
function matrixParts(
  analysis: Analysis,
  title: string,
  selector: Selector,
  sample: Sample,
  palette: Palette,
): string[] {
  const selection = analysis.selection(selector.node, sample);
  if (selection instanceof Fault) return [faultText(selection)];
  if (sample.length > largestMatrix)
    return [`_The sample has ${sample.length} tokens: the preview shows this selector._`];
  const figure = figureOf(analysis, selector, title, sample);
  const picture =
    figure instanceof Fault
      ? []
      : [
          `![attention matrix](${dataUri(renderSvg(figure, layoutFigure(figure, { view: 'selector' }), palette))})`,
        ];
  return [...picture, codeBlock(selectionLines(selection, sample).join('\n'), 'text')];
}

function dataUri(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg).replace(/[()']/g, (char) => `%${char.charCodeAt(0).toString(16)}`)}`;
}

function faultText(fault: Fault): string {
  return `No value on ${code(whereOf(fault))}: ${code(fault.message)}`;
}

/** A call with its plain arguments as values and the others as they are written: `f(3, tokens)`. */
function callText({ tree }: Analysis, { frame }: Occurrence): string {
  if (!frame) return '';
  const { text } = frame.caller?.callee.source.tree ?? tree;
  const args = frame.args.map((arg, i) => {
    const span = frame.call.args[i]?.span;
    const plain = !transformIn(arg) && !(arg instanceof FunctionValue);
    return plain || !span ? brief(arg) : oneLine(text.slice(span.start, span.end));
  });
  return `${frame.callee.name}(${args.join(', ')})`;
}

function shortValue(analysis: Analysis, occurrence: Occurrence): string {
  const transform = transformIn(occurrence.value);
  if (!transform) return brief(occurrence.value);
  if (transform instanceof Selector) return 'selector';
  const column = analysis.column(transform.node, sampleFor(occurrence));
  return column instanceof Fault ? 'no value on this sample' : showColumn(column);
}
