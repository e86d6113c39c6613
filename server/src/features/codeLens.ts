import {
  callText,
  cellsOf,
  costText,
  Fault,
  FunctionValue,
  isTrial,
  sampleFor,
  Selector,
  transformIn,
  type Analysis,
  type Cell,
  type Definition,
  type Occurrence,
  type Span,
} from '@rasp/engine';
import type { CodeLens, Position, Range } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toRange } from '../convert';
import { drawingsIn } from '../drawings';
import type { HintSettings } from '../hintSettings';
import { previewCommand } from '../protocol';
import { printedBy, shortened, shortValue } from '../shortText';

/** Longer values are cut; the hover has all of them. */
const longestValue = 60;

/** What the editor shows beside the lenses. */
export type Hinted = HintSettings['values'];

/** A definition with a lens: its place in the present text. */
interface Placed {
  readonly definition: Definition;
  readonly analysis: Analysis;
  readonly start: number;
  readonly stale: boolean;
}

/** A drawing with a lens: its place in the present text. */
interface PlacedDrawing {
  readonly drawn: Occurrence;
  readonly analysis: Analysis;
  readonly span: Span;
  readonly stale: boolean;
}

/**
 * Above every s-op, selector, function, drawing and cell of the top level: what it costs, and its preview.
 * @param hinted Which values the editor shows in the text; lenses do not tell them again.
 * @param previews Whether the editor has the command that opens the preview; without it lenses only tell.
 */
export function codeLenses(file: AnalyzedDocument, hinted: Hinted, previews: boolean): CodeLens[] {
  const ofDefinitions = placedDefinitions(file).flatMap((placed) => lensesOf(file, placed, hinted));
  const ofDrawings = placedDrawings(file).flatMap((placed) => lensesOfDrawing(file, placed, hinted));
  const ofCells = cellsOf(file.analysis).flatMap((cell) => lensesOfCell(file, cell, hinted));
  const lenses = [...ofDefinitions, ...ofDrawings, ...ofCells].sort((a, b) =>
    compare(a.range.start, b.range.start),
  );
  return previews ? lenses : lenses.flatMap(withoutPreview);
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** The definitions of now, and those of before that the text of now loses. */
function placedDefinitions({ analysis, earlier }: AnalyzedDocument): Placed[] {
  const now = analysis.program.definitions.map((definition) => ({
    definition,
    analysis,
    start: definition.name.span.start,
    stale: false,
  }));
  if (!earlier) return now;
  const before = earlier.lost.map((lost) => ({ ...lost, analysis: earlier.analysis, stale: true }));
  return [...now, ...before].sort((a, b) => a.start - b.start);
}

function lensesOf(
  { analysis, uri }: AnalyzedDocument,
  { definition, analysis: known, start, stale }: Placed,
  hinted: Hinted,
): CodeLens[] {
  const title = titleOf(definition, known, hinted);
  if (title === undefined) return [];
  const { lines } = analysis.tree;
  const { name } = definition;
  const range = toRange(lines, { start, end: start + name.name.length });
  const several = definition.together > 1;
  const shown = marked(`${several ? `${name.name}: ` : ''}${title}`, stale);
  return withPreview(range, shown, uri);
}

/** The drawings of now, and those of before that the text of now loses. */
function placedDrawings({ analysis, earlier }: AnalyzedDocument): PlacedDrawing[] {
  const now = drawingsIn(analysis).map(({ statement: { span }, drawn }) => ({
    drawn,
    analysis,
    span,
    stale: false,
  }));
  if (!earlier) return now;
  const before = earlier.lostDrawings.map(({ drawing: { drawn }, start }) => {
    const written = analysis.tree.statements.find((statement) => statement.span.start === start);
    return { drawn, analysis: earlier.analysis, span: written?.span ?? { start, end: start }, stale: true };
  });
  return [...now, ...before];
}

/** What is drawn, on the input that it is drawn on. */
function lensesOfDrawing(
  { analysis, uri }: AnalyzedDocument,
  { drawn, analysis: known, span, stale }: PlacedDrawing,
  hinted: Hinted,
): CodeLens[] {
  const title = costOn(drawn, known, hinted === 'all');
  if (title === undefined) return [];
  return withPreview(toRange(analysis.tree.lines, span), marked(title, stale), uri);
}

/** A title, with a mark on what is no more. */
function marked(title: string, stale: boolean): string {
  return stale ? `${title} (before this edit)` : title;
}

/** What a cell shows and costs; of plain values there is no preview. */
function lensesOfCell(
  { analysis, uri }: AnalyzedDocument,
  { statement, occurrences }: Cell,
  hinted: Hinted,
): CodeLens[] {
  const [shown] = occurrences;
  const range = toRange(analysis.tree.lines, statement.span);
  const isHinted = hinted === 'all';
  const printed = isHinted ? '' : printedBy(analysis, statement);
  const title = [
    ...(printed === '' ? [] : [`prints ${shortened(printed, longestValue)}`]),
    ...(shown && !isHinted ? [valueText(shown, analysis)] : []),
    ...(shown ? [costOn(shown, analysis, isHinted)] : []),
  ]
    .filter((text) => text !== undefined)
    .join(' · ');
  if (title === '') return [];
  if (shown && transformIn(shown.value)) return withPreview(range, title, uri);
  return [{ range, command: { command: previewCommand, arguments: [uri, range.start], title } }];
}

/** A value in short; `undefined` for what says nothing. */
function valueText(occurrence: Occurrence, analysis: Analysis): string | undefined {
  const transform = transformIn(occurrence.value);
  if (transform instanceof Selector) return 'selector';
  const text = shortValue(analysis, occurrence, longestValue);
  if (text === undefined || text instanceof Fault) return undefined;
  // Plain values are cut already, within their brackets.
  return transform ? shortened(text, longestValue) : text;
}

/** What the lens says that does nothing else than to offer the preview. */
const offer = 'Preview';

/** A lens as an editor has it that can not open the preview: the same words, and nothing to click. */
function withoutPreview({ range, command }: CodeLens): CodeLens[] {
  return command && command.title !== offer
    ? [{ range, command: { title: command.title, command: '' } }]
    : [];
}

/** A lens that tells something, and one that offers the preview; both open it. */
function withPreview(range: Range, title: string, uri: string): CodeLens[] {
  const command = { command: previewCommand, arguments: [uri, range.start] };
  return [
    { range, command: { ...command, title } },
    { range, command: { ...command, title: offer } },
  ];
}

/** Layers and heads of an s-op or selector, or of what the last call of a function gave. */
function titleOf(
  { value, statement, examples }: Definition,
  analysis: Analysis,
  hinted: Hinted,
): string | undefined {
  if (value instanceof FunctionValue) {
    if (statement.kind !== 'def') return undefined;
    const { record, elementwise } = analysis.program;
    const [last] = record.of(value.definition);
    const tried = last?.frame && isTrial(last.frame) ? last.frame : undefined;
    // With arguments it was only tried on elements.
    if (elementwise.has(value.definition) && (!last || (tried && tried.args.length > 0)))
      return 'works on single elements';
    if (!last) return 'not called yet';
    const call = tried ? callText(analysis, tried) : 'last call';
    return `${call}: ${costOn(last, analysis, hinted === 'all') ?? 'no layers'}`;
  }
  return costOn({ value, examples, frame: undefined }, analysis, hinted !== 'off');
}

/**
 * Layers and heads, and where no hint tells that whether there is no value on the sample; `undefined` for what is neither
 * s-op nor selector.
 */
function costOn(occurrence: Occurrence, analysis: Analysis, isHinted: boolean): string | undefined {
  const transform = transformIn(occurrence.value);
  if (!transform) return undefined;
  const sample = sampleFor(occurrence);
  const failed = !isHinted && analysis.valueOf(transform, sample) instanceof Fault;
  return `${costText(analysis.costOf(transform))}${failed ? ` · no value on ${sample.text}` : ''}`;
}
