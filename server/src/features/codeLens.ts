import {
  Builtin,
  callText,
  cellsOf,
  costText,
  Fault,
  FunctionValue,
  isTrial,
  none,
  sampleFor,
  Selector,
  SOp,
  transformIn,
  type Analysis,
  type Cell,
  type Definition,
  type Draw,
  type Occurrence,
  type Value,
} from '@rasp/engine';
import type { CodeLens, Position, Range } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toRange } from '../convert';
import { previewCommand } from '../protocol';

/** Longer values are cut; the hover has all of them. */
const longestValue = 60;

/** A definition with a lens: its place in the present text. */
interface Placed {
  readonly definition: Definition;
  readonly analysis: Analysis;
  readonly start: number;
  readonly stale: boolean;
}

/** Above every s-op, selector, function, drawing and cell of the top level: what it costs, and its preview. */
export function codeLenses(file: AnalyzedDocument): CodeLens[] {
  const ofDefinitions = placedDefinitions(file).flatMap((placed) => lensesOf(file, placed));
  const drawings = file.analysis.tree.statements.filter((statement) => statement.kind === 'draw');
  const ofDrawings = drawings.flatMap((drawing) => lensesOfDrawing(file, drawing));
  const ofCells = cellsOf(file.analysis).flatMap((cell) => lensesOfCell(file, cell));
  return [...ofDefinitions, ...ofDrawings, ...ofCells].sort((a, b) => compare(a.range.start, b.range.start));
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
): CodeLens[] {
  const title = titleOf(definition, known);
  if (title === undefined) return [];
  const { lines } = analysis.tree;
  const { name } = definition;
  const range = toRange(lines, { start, end: start + name.name.length });
  const several = definition.together > 1;
  const shown = `${several ? `${name.name}: ` : ''}${title}${stale ? ' (before this edit)' : ''}`;
  return withPreview(range, shown, uri);
}

/** What is drawn, on the input that it is drawn on. */
function lensesOfDrawing({ analysis, uri }: AnalyzedDocument, { span, subject }: Draw): CodeLens[] {
  const [drawn] = analysis.subjectOf(subject).occurrences;
  const title = drawn && costOn(drawn, analysis);
  return title === undefined ? [] : withPreview(toRange(analysis.tree.lines, span), title, uri);
}

/** What a cell shows and costs; of plain values there is no preview. */
function lensesOfCell({ analysis, uri }: AnalyzedDocument, { statement, occurrences }: Cell): CodeLens[] {
  const [shown] = occurrences;
  const range = toRange(analysis.tree.lines, statement.span);
  const printed = analysis.program.output
    .filter((output) => output.statement === statement)
    .map(({ text }) => text)
    .join('');
  const title = [
    ...(printed === '' ? [] : [`prints ${shortened(printed.trimEnd())}`]),
    ...(shown ? [valueText(shown, analysis)] : []),
  ]
    .filter((text) => text !== undefined)
    .join(' · ');
  if (title === '') return [];
  if (shown && transformIn(shown.value)) return withPreview(range, title, uri);
  return [{ range, command: { command: previewCommand, arguments: [uri, range.start], title } }];
}

/** A value with its cost; `undefined` for what says nothing. */
function valueText(occurrence: Occurrence, analysis: Analysis): string | undefined {
  const { value } = occurrence;
  const { wording } = analysis;
  const transform = transformIn(value);
  const cost = costOn(occurrence, analysis);
  if (!transform) return value === none || isCallable(value) ? undefined : wording.brief(value);
  if (transform instanceof Selector) return `selector · ${cost}`;
  const column = analysis.column(transform.node, sampleFor(occurrence));
  if (column instanceof Fault) return cost;
  const kind = transform instanceof SOp ? '' : `${transform.kind} `;
  return `${kind}${shortened(wording.shortValues(column))} · ${cost}`;
}

function isCallable(value: Value): boolean {
  return value instanceof FunctionValue || value instanceof Builtin;
}

/** A text on one line, cut when long. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longestValue ? `${line.slice(0, longestValue)}…` : line;
}

/** A lens that tells something, and one that offers the preview; both open it. */
function withPreview(range: Range, title: string, uri: string): CodeLens[] {
  const command = { command: previewCommand, arguments: [uri, range.start] };
  return [
    { range, command: { ...command, title } },
    { range, command: { ...command, title: 'Preview' } },
  ];
}

/** Layers and heads of an s-op or selector, or of what the last call of a function gave. */
function titleOf({ value, statement, examples }: Definition, analysis: Analysis): string | undefined {
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
    return `${call}: ${costOn(last, analysis) ?? 'no layers'}`;
  }
  return costOn({ value, examples, frame: undefined }, analysis);
}

/** Layers and heads, and whether there is no value on the sample; `undefined` for what is neither s-op nor selector. */
function costOn(occurrence: Occurrence, analysis: Analysis): string | undefined {
  const transform = transformIn(occurrence.value);
  if (!transform) return undefined;
  const sample = sampleFor(occurrence);
  const failed = analysis.valueOf(transform, sample) instanceof Fault;
  return `${costText(analysis.costOf(transform))}${failed ? ` · no value on ${sample.text}` : ''}`;
}
