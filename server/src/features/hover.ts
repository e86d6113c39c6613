import {
  briefText,
  Builtin,
  callText,
  costText,
  criticalPath,
  Fault,
  figureOf,
  layoutFigure,
  FunctionValue,
  isTrial,
  isUnnamedTrial,
  oneLine,
  plainText,
  renderSvg,
  sampleFor,
  selectionLines,
  Selector,
  SOp,
  transformIn,
  whereOf,
  type Analysis,
  type Occurrence,
  type Palette,
  type Sample,
  type Subject,
  type Transform,
} from '@rasp/engine';
import type { Hover, Position } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toOffset, toRange } from '../convert';
import { code, codeBlock, markup, prose } from '../markdown';
import { sampleTable } from './sampleResults';

/** Calls listed for an expression inside of a function, besides the last one. */
const mostCalls = 4;
/** Of a long chain of layers only the first steps are told, and the last one. */
const mostSteps = 4;
/** Selectors on longer samples are drawn in the preview only. */
const largestMatrix = 24;

/** How an editor shows what is told of something. */
export interface Telling {
  /** The colours of pictures; without them there are none. */
  readonly palette: Palette | undefined;
  readonly readsMarkdown: boolean;
}

/** What stands at a position: what it is, its value on the sample, its cost, its documentation. */
export function hover(file: AnalyzedDocument, position: Position, telling: Telling): Hover | null {
  const { palette, readsMarkdown } = telling;
  const answer = (parts: readonly string[], range: Hover['range']): Hover => ({
    contents: markup(parts.join('\n\n'), readsMarkdown),
    ...(range && { range }),
  });
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

function describe(analysis: Analysis, subject: Subject, palette: Palette | undefined): string[] {
  const [last, ...others] = subject.occurrences;
  if (!last) return [];
  const documentation = analysis.documentationOfName(subject);
  const isFunction = last.value instanceof FunctionValue;
  const parts = [
    ...describeOccurrence(analysis, subject.text, last, palette),
    ...(documentation === undefined || isFunction ? [] : [prose(documentation)]),
    ...sampleTable(analysis, last),
  ];
  // A function is the same in every call.
  if (last.frame && !(last.value instanceof Builtin || last.value instanceof FunctionValue)) {
    const how = isUnnamedTrial(last.frame) ? 'with' : 'in the call';
    parts.push(`${how} ${code(callText(analysis, last.frame))}`);
    const known = callLine(analysis, last);
    const lines = new Set(others.map((other) => callLine(analysis, other)).filter((line) => line !== known));
    parts.push(...[...lines].slice(0, mostCalls));
  }
  return parts;
}

/** What something became, once: its value on the sample, and its cost; pictures in the colours of `palette`. */
export function describeOccurrence(
  analysis: Analysis,
  text: string,
  occurrence: Occurrence,
  palette: Palette | undefined,
): string[] {
  const { value } = occurrence;
  const { wording } = analysis;
  const { language } = analysis.tree;
  if (value instanceof FunctionValue) return describeFunction(analysis, value);
  if (value instanceof Builtin) return [codeBlock(value.signature, language), prose(value.documentation)];
  const transform = transformIn(value);
  const title = oneLine(text);
  if (!transform) {
    const kind = wording.kind(value);
    const annotated = kind === undefined ? title : `${title}: ${kind}`;
    return [codeBlock(`${annotated} = ${plainText(analysis, occurrence)}`, language)];
  }
  const sample = sampleFor(occurrence);
  const path = pathText(analysis, transform, title);
  const about = [
    `${transform.kind} on ${code(sample.text)} · ${costText(analysis.costOf(transform))}`,
    ...(path === undefined ? [] : [path]),
  ].join('  \n');
  if (transform instanceof Selector)
    return [
      codeBlock(`${title}: selector`, language),
      about,
      ...matrixParts(analysis, title, transform, sample, palette),
    ];
  const column = analysis.column(transform.node, sample);
  const annotated = transform instanceof SOp ? title : `${title}: ${transform.kind}`;
  if (column instanceof Fault)
    return [codeBlock(`${title}: ${transform.kind}`, language), about, faultText(column)];
  return [codeBlock(`${annotated} = ${wording.values(column)}`, language), about];
}

/** Why something needs more layers than one; `undefined` for what does not. */
function pathText(analysis: Analysis, transform: Transform, title: string): string | undefined {
  const path = criticalPath(analysis, transform);
  const told = path.length > mostSteps ? [...path.slice(0, mostSteps - 1), ...path.slice(-1)] : path;
  if (told.length === 0) return undefined;
  const steps = told.map(
    ({ text, layer }) => `${text === undefined ? 'a head' : code(text)} in layer ${layer}`,
  );
  if (told.length < path.length) steps.splice(-1, 0, '…');
  const layer = transform instanceof Selector ? '' : `layer ${transform.node.layer} because `;
  return `${layer}${code(title)} needs ${steps.join(', which needs ')}`;
}

function describeFunction(analysis: Analysis, value: FunctionValue): string[] {
  const documentation = analysis.documentationOf(value);
  const { kind, tree } = value.source;
  const [last] = analysis.program.record.of(value.definition);
  const tried = last?.frame && isTrial(last.frame) ? last : undefined;
  return [
    codeBlock(value.heading, tree.language),
    ...(documentation === undefined ? [] : [prose(documentation)]),
    ...(kind === 'library' ? ['_from the standard library_'] : []),
    ...(tried ? [callLine(analysis, tried)] : []),
  ];
}

/** A selector as a picture and, for those who can not see it, as text. */
function matrixParts(
  analysis: Analysis,
  title: string,
  selector: Selector,
  sample: Sample,
  palette: Palette | undefined,
): string[] {
  const selection = analysis.selection(selector.node, sample);
  if (selection instanceof Fault) return [faultText(selection)];
  if (sample.length > largestMatrix)
    return [`_The sample has ${sample.length} tokens: the preview shows this selector._`];
  const figure = palette && figureOf(analysis, selector, title, sample);
  const picture =
    !figure || figure instanceof Fault
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

/** A call and what happened in it. */
function callLine(analysis: Analysis, occurrence: Occurrence): string {
  const { frame } = occurrence;
  const call = frame ? `${code(callText(analysis, frame))} ` : '';
  return `${call}→ ${code(shortValue(analysis, occurrence))}`;
}

function shortValue(analysis: Analysis, occurrence: Occurrence): string {
  const { wording } = analysis;
  const transform = transformIn(occurrence.value);
  if (!transform) return briefText(analysis, occurrence);
  if (transform instanceof Selector) return 'selector';
  const column = analysis.column(transform.node, sampleFor(occurrence));
  return column instanceof Fault ? 'no value on this sample' : wording.values(column);
}
