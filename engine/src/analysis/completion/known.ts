import { Fault } from '../../evaluate/evaluator';
import type { Occurrence } from '../../program/record';
import { FunctionValue, Selector } from '../../program/values';
import { sampleFor, transformIn, type Analysis } from '../analysis';
import { costText } from '../costText';
import { documentationAbove } from '../documentation';
import type { NameBinding } from '../names/symbols';
import { placesOf } from '../names/symbols';
import { briefText } from '../plainText';
import { callSignatureOf, signatureWith, type CallSignature } from '../../program/callSignature';
import { documentationIn } from '../../program/raspy/docstring';
import type { About } from './candidate';

/** What was known of a text before an edit that is going on. */
export interface Before {
  readonly analysis: Analysis;
  /** The offset there, of a place that the edit leaves alone. */
  readonly toEarlier: (offset: number) => number | undefined;
}

/** A value, and the analysis that knows it. */
export interface Known {
  readonly analysis: Analysis;
  readonly occurrence: Occurrence;
}

/** What a binding was last, as the text is now or else as it was before an edit that is going on. */
export function knownOf(
  binding: NameBinding,
  analysis: Analysis,
  before: Before | undefined,
): Known | undefined {
  const { name, symbol } = binding;
  const [recorded] = name ? analysis.program.record.of(name) : [];
  if (recorded) return { analysis, occurrence: recorded };
  const definition = name && analysis.program.definitions.find((each) => each.name === name);
  if (definition) return { analysis, occurrence: { ...definition, frame: undefined } };
  const { bindings, examples } = analysis.program;
  const bound = symbol.scope.kind === 'file' ? bindings.get(symbol.name) : undefined;
  if (bound) return { analysis, occurrence: { value: bound.value, examples, frame: undefined } };
  const then = name && before?.toEarlier(name.span.start);
  const subject = then === undefined ? undefined : before?.analysis.subjectAt(then);
  const [occurrence] = subject?.text === symbol.name ? subject.occurrences : [];
  return before && occurrence ? { analysis: before.analysis, occurrence } : undefined;
}

/** What is told about a value. */
export function aboutValue({ analysis, occurrence }: Known): About {
  const { value } = occurrence;
  const signature = callSignatureOf(value);
  if (signature) {
    const documentation = value instanceof FunctionValue ? analysis.documentationOf(value) : undefined;
    return { detail: signature.text, documentation };
  }
  const transform = transformIn(value);
  if (!transform) return { detail: briefText(analysis, occurrence) };
  const cost = costText(analysis.costOf(transform));
  if (transform instanceof Selector) return { detail: 'selector', cost };
  const sample = sampleFor(occurrence);
  const column = analysis.column(transform.node, sample);
  const shown =
    column instanceof Fault
      ? `no value on ${sample.text}: ${column.message}`
      : analysis.wording.shortValues(column);
  return { detail: transform.kind === 's-op' ? shown : `${transform.kind}: ${shown}`, cost };
}

/** How a function is called, as far as the text of its definition tells. */
export function writtenSignatureOf(binding: NameBinding): CallSignature | undefined {
  for (const { kind, by, text } of placesOf(binding)) {
    if (kind !== 'function' || by.kind !== 'def') continue;
    const params = by.params.map(({ span }) => text.tree.text.slice(span.start, span.end));
    return signatureWith(by.name.name, params);
  }
  return undefined;
}

/** What the comments above a binding say, or the string that its function begins with. */
export function documentationOf(binding: NameBinding): string | undefined {
  for (const { kind, by, text } of placesOf(binding)) {
    if (kind !== 'function' && kind !== 'assignment') continue;
    const inside = by.kind === 'def' && text.tree.language === 'raspy' ? docstringOf(by) : undefined;
    const found = inside ?? documentationAbove(text.tree, by.span);
    if (found !== undefined) return found;
  }
  return undefined;
}

function docstringOf(definition: NameBinding['by']): string | undefined {
  return definition.kind === 'def' && !('results' in definition)
    ? documentationIn(definition.body)
    : undefined;
}
