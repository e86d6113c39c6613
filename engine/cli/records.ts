import type { Analysis, Expectation, Problem, Sample } from '@rasp/engine';
import type { Fields, Json } from './json';
import { shownIn } from './shown';
import { describeValue } from './valueJson';

/** The record of a problem. Lines and columns count from 1, columns in UTF-16 units. */
export function problemRecord(analysis: Analysis, { span, severity, code, message }: Problem): Fields {
  const start = analysis.tree.lines.placeAt(span.start);
  const end = analysis.tree.lines.placeAt(span.end);
  return {
    kind: 'problem',
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    severity,
    code,
    message,
  };
}

/** The record of what a file expects, and of what came of it. */
export function expectationRecord(analysis: Analysis, { text, about, span, outcome }: Expectation): Fields {
  const { line, column } = analysis.tree.lines.placeAt(span.start);
  const isFailed = outcome.kind === 'failed';
  return {
    kind: 'expectation',
    line: line + 1,
    column: column + 1,
    text,
    about,
    outcome: outcome.kind,
    expected: isFailed ? outcome.expected : undefined,
    actual: isFailed ? outcome.actual : undefined,
  };
}

/** The record of each expression statement and of each text that is printed, in the order in which they come. */
export function resultRecords(analysis: Analysis, samples: readonly Sample[]): Json[] {
  return shownIn(analysis.program).map((shown) => {
    const line = analysis.tree.lines.placeAt(shown.statement.span.start).line + 1;
    return 'text' in shown
      ? { kind: 'output', line, text: shown.text }
      : { kind: 'result', line, ...describeValue(analysis, shown.value, samples) };
  });
}

/** The record of each name of the top level with its final binding, in the order in which names were first bound. */
export function valueRecords(analysis: Analysis, samples: readonly Sample[]): Json[] {
  return [...analysis.program.bindings].map(([name, { value, span }]) => ({
    kind: 'value',
    name,
    line: span ? analysis.tree.lines.placeAt(span.start).line + 1 : undefined,
    ...describeValue(analysis, value, samples),
  }));
}
