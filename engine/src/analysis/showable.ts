import type { Occurrence } from '../program/record';
import type { Selector, SOp } from '../program/values';
import { pathAt } from '../syntax/walk';
import type { Span } from '../text/span';
import type { Sample } from '../values/sample';
import { sampleFor, transformIn, type Analysis } from './analysis';

/** An s-op or selector that a place of the file stands for. */
export interface Showable {
  /** The source text, or the name it is bound to. */
  readonly text: string;
  readonly span: Span;
  readonly value: SOp | Selector;
  readonly sample: Sample;
}

/**
 * The s-op or selector that stands at an offset: of the innermost expression there that became one, else of the
 * definition that the offset is in.
 */
export function showableAt(analysis: Analysis, offset: number): Showable | undefined {
  const { statements, expressions, binding } = pathAt(analysis.tree.statements, offset);
  if (binding) {
    const bound = analysis.subjectAt(offset);
    const shown = bound && pick(bound.text, bound.span, bound.occurrences);
    if (shown) return shown;
  }
  for (const expression of expressions.toReversed()) {
    const { text, span, occurrences } = analysis.subjectOf(expression);
    const shown = pick(text, span, occurrences);
    if (shown) return shown;
  }
  const inner = statements.at(-1);
  if (inner?.kind === 'def' || inner?.kind === 'assignment' || inner?.kind === 'expression') {
    const results =
      inner.kind === 'def' ? inner.results : inner.kind === 'assignment' ? inner.values : [inner.expression];
    for (const result of results) {
      const { text, span, occurrences } = analysis.subjectOf(result);
      const [onlyName] = inner.kind === 'assignment' && inner.names.length === 1 ? inner.names : [];
      const shown = pick(onlyName?.name ?? text, onlyName?.span ?? span, occurrences);
      if (shown) return shown;
    }
  }
  return undefined;
}

/** The s-op or selector of the last definition above an offset. */
export function showableAbove(analysis: Analysis, offset: number): Showable | undefined {
  for (const { name, value, examples } of analysis.program.definitions.toReversed()) {
    if (name.span.start > offset) continue;
    const shown = pick(name.name, name.span, [{ value, examples, frame: undefined }]);
    if (shown) return shown;
  }
  return undefined;
}

function pick(text: string, span: Span, occurrences: readonly Occurrence[]): Showable | undefined {
  const [last] = occurrences;
  const value = last && transformIn(last.value);
  return last && value && { text, span, value, sample: sampleFor(last) };
}
