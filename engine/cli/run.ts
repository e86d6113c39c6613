import {
  Applied,
  costText,
  Fault,
  kindOf,
  quote,
  FunctionValue,
  Sample,
  selectionLines,
  Selector,
  showColumn,
  SOp,
  whereOf,
  type Analysis,
  type Value,
} from '@rasp/engine';
import { analyzeFile } from './analyzeFile';
import { toJson } from './json';
import { problemText } from './problemText';
import { problemRecord, resultRecords, valueRecords } from './records';
import { parseSampleArgument } from './sampleArgument';
import { style } from './style';
import { onlyFile, parseCommand } from './usage';

const longestLabel = 32;

/** `rasp run FILE`. @returns the exit status. */
export function run(args: readonly string[]): number {
  const { json, language, samples: given, operands } = parseCommand(args, ['json', 'language', 'sample']);
  const file = onlyFile(operands);
  const samples = given.map(parseSampleArgument);
  const [sample] = samples;
  const analysis = analyzeFile(file, { language, sample });
  if (json) {
    const problems = analysis.problems.map((problem) => problemRecord(analysis, problem));
    for (const record of [
      ...problems,
      ...resultRecords(analysis, samples),
      ...valueRecords(analysis, samples),
    ]) {
      console.log(toJson(record));
    }
  } else {
    // Hints are for those who edit.
    for (const problem of analysis.problems.filter(({ severity }) => severity !== 'hint'))
      console.log(problemText(file, analysis, problem));
    for (const line of report(analysis, samples)) console.log(line);
  }
  return statusOf(analysis);
}

/** 1 if a problem is an error, or nothing was run because the file is in the other language; else 0. */
export function statusOf(analysis: Analysis): number {
  return analysis.problems.some(({ severity, code }) => severity === 'error' || code === 'language/other')
    ? 1
    : 0;
}

/** Results and values for a person, names and costs aligned. */
function report(analysis: Analysis, samples: readonly Sample[]): string[] {
  const { results, bindings } = analysis.program;
  const entries = [
    ...results.map(({ statement, value }) => ({
      label: analysis.tree.text.slice(statement.span.start, statement.span.end).replace(/;$/, ''),
      value,
    })),
    ...[...bindings].map(([label, { value }]) => ({ label, value })),
  ].map(({ label, value }) => ({ label: shortened(label), value, about: about(analysis, value) }));
  const labelWidth = Math.max(0, ...entries.map(({ label }) => label.length));
  const aboutWidth = Math.max(0, ...entries.map((entry) => entry.about.length));
  return entries.flatMap(({ label, value, about: text }) => {
    const shown = shownLines(analysis, value, samples);
    const head = `${style('bold', label.padEnd(labelWidth))}  ${style('gray', text.padEnd(aboutWidth))}`;
    const indent = ' '.repeat(labelWidth + aboutWidth + 4);
    return shown.map((line, i) => `${i === 0 ? `${head}  ` : indent}${line}`.trimEnd());
  });
}

/** Source text on one line, short enough to stand before its value. */
function shortened(source: string): string {
  const label = source.replace(/\s+/g, ' ');
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
}

function about(analysis: Analysis, value: Value): string {
  if (value instanceof SOp || value instanceof Selector)
    return `${value.kind} · ${costText(analysis.costOf(value))}`;
  return value instanceof Applied ? about(analysis, value.target) : kindOf(value);
}

function shownLines(analysis: Analysis, value: Value, samples: readonly Sample[]): string[] {
  if (value instanceof Applied) {
    return shownLines(analysis, value.target, [value.sample]);
  }
  if (value instanceof FunctionValue) return [`${value.name}(${value.params.join(', ')})`];
  if (!(value instanceof SOp || value instanceof Selector)) return [quote(value)];
  const { sop, selector } = analysis.program.examples;
  const shownOn = samples.length > 0 ? samples : [value instanceof SOp ? sop : selector];
  return shownOn.flatMap((sample) => {
    const lines = linesOn(analysis, value, sample);
    return shownOn.length > 1 ? [style('gray', `on ${sample.text}`), ...lines] : lines;
  });
}

function linesOn(analysis: Analysis, value: SOp | Selector, sample: Sample): string[] {
  const result =
    value instanceof SOp ? analysis.column(value.node, sample) : analysis.selection(value.node, sample);
  if (result instanceof Fault) return [style('red', `no value on ${whereOf(result)}: ${result.message}`)];
  return 'matrix' in result ? selectionLines(result, sample) : [style('cyan', showColumn(result))];
}
