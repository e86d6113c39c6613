import type { Frame, Occurrence } from '../program/record';
import type { Transform } from '../program/values';
import { outlineOf } from '../syntax/outline';
import type { Statement } from '../syntax/tree';
import { pathAt } from '../syntax/walk';
import type { Span } from '../text/span';
import type { Sample } from '../values/sample';
import { sampleFor, transformIn, type Analysis, type Subject } from './analysis';
import { callText, isTrial } from './callText';
import { cellsOf } from './cells';

/** An s-op or selector that a place of the file stands for. */
export interface Showable {
  /** The source text, or the name it is bound to. */
  readonly text: string;
  readonly span: Span;
  readonly value: Transform;
  readonly sample: Sample;
  /** Inside of a function: the calls in which it became one, the last one first. */
  readonly calls: readonly string[];
  /** Which of them this is of. */
  readonly call: number;
  /** The call itself. */
  readonly frame: Frame | undefined;
}

/**
 * The s-op or selector that stands at an offset: of the innermost expression there that became one, else of the
 * definition that the offset is in. Right behind a statement it is what the statement gives.
 * @param call Inside of a function the call that is meant, by its number among those that gave one, the last one first.
 */
export function showableAt(analysis: Analysis, offset: number, call = 0): Showable | undefined {
  const pick = (text: string, span: Span, occurrences: readonly Occurrence[]): Showable | undefined =>
    picked(analysis, { text, span }, occurrences, call);
  const outline = outlineOf(analysis.tree);
  const { statements, expressions, binding } = pathAt(outline, analysis.tree.statements, offset);
  // The start of a cell stands for all of it, as its lens does.
  const cell = cellsOf(analysis).find(({ span }) => span.start === offset);
  const whole = cell && pick(cell.text, cell.span, cell.occurrences);
  if (whole) return whole;
  if (binding) {
    const bound = analysis.subjectAt(offset);
    const shown = bound && pick(bound.text, bound.span, bound.occurrences);
    if (shown) return shown;
  }
  const inner = statements.at(-1);
  const isWritten = inner !== undefined && outline.resultsOf(inner).some(({ span }) => span.end === offset);
  for (const expression of isWritten ? [] : expressions.toReversed()) {
    const { text, span, occurrences } = analysis.subjectOf(expression);
    const shown = pick(text, span, occurrences);
    if (shown) return shown;
  }
  if (inner) {
    const tried = inner.kind === 'def' ? triedCall(analysis, inner) : undefined;
    if (tried) return tried;
    const [onlyName, ...otherNames] = inner.kind === 'assignment' ? outline.namesDefinedBy(inner) : [];
    for (const result of outline.resultsOf(inner)) {
      const { text, span, occurrences } = analysis.subjectOf(result);
      const name = otherNames.length === 0 ? onlyName : undefined;
      const shown = pick(name?.name ?? text, name?.span ?? span, occurrences);
      if (shown) return shown;
    }
  }
  return undefined;
}

/** The s-op or selector of the last definition or cell above an offset. */
export function showableAbove(analysis: Analysis, offset: number): Showable | undefined {
  const definitions = analysis.program.definitions.map(({ name, value, examples }): Subject => ({
    text: name.name,
    span: name.span,
    occurrences: [{ value, examples, frame: undefined }],
  }));
  const above = [...definitions, ...cellsOf(analysis)]
    .filter(({ span }) => span.start <= offset)
    .sort((a, b) => b.span.start - a.span.start);
  for (const { text, span, occurrences } of above) {
    const shown = picked(analysis, { text, span }, occurrences);
    if (shown) return shown;
  }
  return undefined;
}

/** What a function gave when it was tried without arguments. */
function triedCall(analysis: Analysis, definition: Statement & { kind: 'def' }): Showable | undefined {
  const [last] = analysis.program.record.of(definition);
  if (!last?.frame || !isTrial(last.frame)) return undefined;
  return picked(analysis, { text: callText(analysis, last.frame), span: definition.name.span }, [last]);
}

function picked(
  analysis: Analysis,
  place: Pick<Showable, 'text' | 'span'>,
  occurrences: readonly Occurrence[],
  call = 0,
): Showable | undefined {
  // Without a call there is nothing to choose: it is the last time round a loop.
  const [last] = occurrences;
  if (!last || !transformIn(last.value)) return undefined;
  const calls = last.frame ? occurrences.filter(({ value }) => transformIn(value)) : [];
  const number = Math.min(Math.max(0, call), Math.max(0, calls.length - 1));
  const shown = calls[number] ?? last;
  const value = transformIn(shown.value);
  return (
    value && {
      ...place,
      value,
      sample: sampleFor(shown),
      calls: calls.map(({ frame }) => (frame ? callText(analysis, frame) : '')),
      call: number,
      frame: shown.frame,
    }
  );
}
