import type { Analysis, Expectation, Outcome } from '@rasp/engine';
import { style } from './style';

const signs: Readonly<Record<Outcome['kind'], string>> = {
  passed: style('green', '✓ passed   '),
  failed: style('red', '✗ failed   '),
  unchecked: style('red', '✗ unchecked'),
};

/** What a file expects and whether it is so, in a line; why not is told by its problem. */
export function expectationText(
  file: string,
  analysis: Analysis,
  { text, span, outcome }: Expectation,
): string {
  const { line, column } = analysis.tree.lines.placeAt(span.start);
  return `${signs[outcome.kind]} ${style('bold', `${file}:${line + 1}:${column + 1}`)} ${text}`;
}

/** How many expectations passed, in a line. */
export function summaryOf(expectations: readonly Expectation[]): string {
  const passed = expectations.filter(({ outcome }) => outcome.kind === 'passed').length;
  const all = expectations.length;
  const text = `${passed} of ${all} expectation${all === 1 ? '' : 's'} passed`;
  return style(passed === all ? 'green' : 'red', text);
}
