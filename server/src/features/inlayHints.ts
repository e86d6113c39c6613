import {
  callText,
  contains,
  Fault,
  isUnnamedTrial,
  lastCall,
  oneLine,
  plainText,
  sampleFor,
  Selector,
  selectionLines,
  shownValues,
  transformIn,
  valuePlaces,
  type Analysis,
  type ChosenCall,
  type Occurrence,
  type Palette,
  type ShownValues,
  type Span,
} from '@rasp/engine';
import { InlayHintLabelPart, type InlayHint } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toPosition } from '../convert';
import type { HintSettings } from '../hintSettings';
import { code, markup } from '../markdown';
import { copyValueCommand } from '../protocol';
import { printedBy, shortened, shortValue } from '../shortText';
import { describeOccurrence, type Telling } from './hover';

/** Selectors on longer samples are not counted. */
const mostCounted = 256;

/** What a hint remembers of where it comes from, until it is resolved. */
export interface HintData {
  readonly uri: string;
  readonly version: number;
  /** Where in the analyzed text the place starts that it is of. */
  readonly start: number;
  /** It is of an earlier text. */
  readonly stale: boolean;
}

/** Values, and where they stand in the text of now. */
interface Placed {
  readonly shown: ShownValues;
  readonly analysis: Analysis;
  /** The offset behind what makes them. */
  readonly at: number;
  readonly stale: boolean;
}

/**
 * Behind what makes values in a part of the text: the values, in short. One step for each place, `undefined` where there
 * is nothing to tell, so that whoever asks can stop.
 * @param chosen The calls of functions that the person looks at.
 */
export function* inlayHints(
  file: AnalyzedDocument,
  part: Span,
  { values, width }: HintSettings,
  chosen?: ChosenCall,
): Generator<InlayHint | undefined> {
  if (values === 'off') return;
  const { uri, document, analysis } = file;
  for (const placed of placedValues(file, part, chosen)) {
    const { shown, at, stale } = placed;
    if (at < part.start || at > part.end || (values === 'definitions' && !isDefinition(shown))) continue;
    const text = hintText(placed, width - (stale ? staleMark.length : 0));
    if (text === undefined) {
      yield undefined;
      continue;
    }
    const data: HintData = { uri, version: document.version, start: shown.span.start, stale };
    yield {
      position: toPosition(analysis.tree.lines, at),
      label: [InlayHintLabelPart.create(`${stale ? staleMark : ''}${text}`)],
      paddingLeft: true,
      data,
    };
  }
}

/** Values that the text of now does not have any more look like the end of something. */
const staleMark = '… ';

/**
 * A hint with all that there is to tell of it: for its tooltip, and to be copied if the editor has a command for that.
 * As it is, if the text has changed since.
 */
export function resolvedHint(
  hint: InlayHint,
  file: AnalyzedDocument,
  chosen: ChosenCall | undefined,
  { palette, readsMarkdown }: Telling,
  copiesValues: boolean,
): InlayHint {
  const data = hint.data as HintData;
  if (file.document.version !== data.version) return hint;
  const analysis = data.stale ? file.earlier?.analysis : file.analysis;
  if (!analysis) return hint;
  for (const shown of shownValues(analysis, data.stale ? undefined : chosen)) {
    if (shown.span.start !== data.start) continue;
    const [part] = typeof hint.label === 'string' ? [] : hint.label;
    if (!part) return hint;
    const copied = fullText(analysis, shown);
    const copy = { title: 'Copy Value', command: copyValueCommand, arguments: [copied] };
    const parts = tooltipOf(analysis, shown, data.stale, palette);
    if (copiesValues) parts.push('_A click with `Ctrl`, or `Cmd`, copies it._');
    const tooltip = markup(parts.join('\n\n'), readsMarkdown);
    return { ...hint, label: [{ ...part, tooltip, ...(copiesValues && { command: copy }) }] };
  }
  return hint;
}

/** The values of now in a part of the text, and those of before that the text of now loses. */
function* placedValues(
  { analysis, earlier }: AnalyzedDocument,
  part: Span,
  chosen?: ChosenCall,
): Generator<Placed> {
  const known = new Set<number>();
  // What is known elsewhere tells only whether something was lost.
  for (const shown of shownValues(analysis, chosen, earlier ? undefined : part)) {
    known.add(shown.span.start);
    yield { shown, analysis, at: shown.span.end, stale: false };
  }
  if (!earlier) return;
  const { tree } = analysis;
  const written = tree.complete ? new Set([...valuePlaces(tree)].map(({ span }) => span.start)) : undefined;
  for (const shown of shownValues(earlier.analysis)) {
    const start = earlier.toNow(shown.span.start);
    if (start === undefined || known.has(start) || (written && !written.has(start))) continue;
    const end = earlier.toNow(shown.span.end);
    const at = end !== undefined && end > start ? end : endOfLine(tree.text, start);
    yield { shown, analysis: earlier.analysis, at, stale: true };
  }
}

function endOfLine(text: string, offset: number): number {
  const end = text.slice(offset).search(/[^\S\r\n]*(?:[\r\n]|$)/);
  return offset + end;
}

function isDefinition({ names, functions }: ShownValues): boolean {
  return names.length > 0 && functions.length === 0;
}

function hintText({ shown, analysis }: Placed, width: number): string | undefined {
  const { values, statement, names, expressions } = shown;
  // What stands there already need not be told again.
  if (values.every(({ isWritten }) => isWritten)) return undefined;
  const printed = analysis.wording.hasCells && names.length === 0 ? printedBy(analysis, statement) : '';
  const texts = values.flatMap(({ name, occurrence }) => {
    const text = valueText(analysis, occurrence, shown.span, width);
    return text === undefined ? [] : [{ name, text }];
  });
  const all = [
    ...(printed === '' ? [] : [`prints ${printed}`]),
    // Names that stand for one expression have one value.
    ...(names.length > 1 && expressions.length !== 1
      ? texts.map(({ name, text }) => `${name ?? ''}: ${text}`)
      : texts.slice(0, 1).map(({ text }) => text)),
  ];
  const text = all.join(' · ');
  const [expression] = expressions;
  const source = expression && analysis.tree.text.slice(expression.span.start, expression.span.end);
  return text === '' || text === source ? undefined : shortened(text, width);
}

/** A value in short; `undefined` for what says nothing. */
function valueText(
  analysis: Analysis,
  occurrence: Occurrence,
  place: Span,
  width: number,
): string | undefined {
  const transform = transformIn(occurrence.value);
  if (transform instanceof Selector) {
    const sample = sampleFor(occurrence);
    const selection = analysis.selection(transform.node, sample);
    if (selection instanceof Fault) return faultText(analysis, selection, place);
    if (Math.max(selection.rows, selection.columns) > mostCounted) return 'selector';
    return `selector · width ${listText(selection.matrix.rowSums(), analysis)}`;
  }
  const text = shortValue(analysis, occurrence, width);
  return text instanceof Fault ? faultText(analysis, text, place) : text;
}

/** Whole numbers as the language of the file shows those of an s-op, without their type. */
function listText(numbers: readonly number[], { tree }: Analysis): string {
  const [first] = numbers;
  if (tree.language === 'rasp' && numbers.length > 1 && numbers.every((number) => number === first))
    return `[${first}]*${numbers.length}`;
  return `[${numbers.join(', ')}]`;
}

/** Why there is no value: what went wrong where that is, elsewhere only what it comes from. */
function faultText(analysis: Analysis, fault: Fault, place: Span): string {
  const { names, spans } = analysis.places;
  const { origin, position, keyPosition, message } = fault;
  const span = spans.get(origin);
  const name = names.get(origin) ?? (origin.kind === 'base' ? origin.name : undefined);
  if (span && name !== undefined && !contains(place, span)) return `✗ ${oneLine(name)} has no value`;
  if (position === undefined) return `✗ ${message}`;
  const at = keyPosition === undefined ? `at ${position}` : `query ${position}, key ${keyPosition}`;
  return `✗ ${at}: ${message}`;
}

function tooltipOf(
  analysis: Analysis,
  { values, functions, span }: ShownValues,
  stale: boolean,
  palette: Palette | undefined,
): string[] {
  const parts = values.flatMap(({ name, occurrence }) => {
    const title = name ?? analysis.tree.text.slice(span.start, span.end).replace(/;\s*$/, '');
    return describeOccurrence(analysis, title, occurrence, palette);
  });
  const [frame] = values.map(({ occurrence }) => occurrence.frame);
  const around = functions.at(-1);
  if (frame && around) {
    const call = code(callText(analysis, frame));
    if (isUnnamedTrial(frame)) parts.push(`with ${call}`);
    else
      parts.push(frame === lastCall(analysis, around) ? `in the last call, ${call}` : `in the call ${call}`);
  }
  return [...(stale ? ['_From before this edit; now there is no value here._'] : []), ...parts];
}

/** The values in full, as text to take away. */
function fullText(analysis: Analysis, { values }: ShownValues): string {
  return values
    .map(({ name, occurrence }) => {
      const text = fullValue(analysis, occurrence);
      return values.length > 1 && name !== undefined ? `${name} = ${text}` : text;
    })
    .join('\n');
}

function fullValue(analysis: Analysis, occurrence: Occurrence): string {
  const transform = transformIn(occurrence.value);
  if (!transform) return plainText(analysis, occurrence);
  const sample = sampleFor(occurrence);
  if (transform instanceof Selector) {
    const selection = analysis.selection(transform.node, sample);
    return selection instanceof Fault ? selection.message : selectionLines(selection, sample).join('\n');
  }
  const column = analysis.column(transform.node, sample);
  return column instanceof Fault ? column.message : analysis.wording.values(column);
}
