import {
  costText,
  Fault,
  FunctionValue,
  sampleFor,
  transformIn,
  type Analysis,
  type Definition,
  type Draw,
  type Occurrence,
} from '@rasp/engine';
import type { CodeLens, Position, Range } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toRange } from '../convert';
import { previewCommand } from '../protocol';

/** A definition with a lens: its place in the present text. */
interface Placed {
  readonly definition: Definition;
  readonly analysis: Analysis;
  readonly start: number;
  readonly stale: boolean;
}

/** Above every s-op, selector, function and drawing of the top level: what it costs, and its preview. */
export function codeLenses(file: AnalyzedDocument): CodeLens[] {
  const ofDefinitions = placedDefinitions(file).flatMap((placed) => lensesOf(file, placed));
  const drawings = file.analysis.tree.statements.filter((statement) => statement.kind === 'draw');
  const ofDrawings = drawings.flatMap((drawing) => lensesOfDrawing(file, drawing));
  return [...ofDefinitions, ...ofDrawings].sort((a, b) => compare(a.range.start, b.range.start));
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
    const [last] = analysis.program.record.of(value.definition);
    if (!last) return 'not called yet';
    return `last call: ${costOn(last, analysis) ?? 'no layers'}`;
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
