import {
  Applied,
  Builtin,
  costText,
  Fault,
  FunctionValue,
  isTransform,
  none,
  plainText,
  Sample,
  selectionLines,
  Selector,
  whereOf,
  type Analysis,
  type Result,
  type Transform,
  type Value,
} from '@rasp/engine';
import { analyzeFile } from './analyzeFile';
import { toJson } from './json';
import { problemText } from './problemText';
import { problemRecord, resultRecords, valueRecords } from './records';
import { parseSampleArgument } from './sampleArgument';
import { shownIn } from './shown';
import { style } from './style';
import { onlyFile, parseCommand } from './usage';

const longestLabel = 32;

/** `rasp run FILE`. @returns the exit status. */
export function run(args: readonly string[]): number {
  const command = parseCommand(args, ['json', 'language', 'sample', 'time-limit']);
  const { json, language, samples: given, operands, seconds } = command;
  const file = onlyFile(operands);
  const samples = given.map(parseSampleArgument);
  const [sample] = samples;
  const analysis = analyzeFile(file, { language, sample, seconds });
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

/** What stands in a line of the report: a label, what kind of thing it is, and the thing itself. */
interface Entry {
  readonly label: string;
  readonly about: string;
  readonly shown: readonly string[];
}

/** Results, what is printed, and values for a person; names and costs aligned. */
function report(analysis: Analysis, samples: readonly Sample[]): string[] {
  const entryOf = (label: string, value: Value): Entry => ({
    label: shortened(label),
    about: about(analysis, value),
    shown: shownLines(analysis, value, samples),
  });
  const shown = shownTogether(analysis).map((item) => {
    if (typeof item === 'string') return item;
    const { span } = item.statement;
    return entryOf(analysis.tree.text.slice(span.start, span.end).replace(/;$/, ''), item.value);
  });
  const named = [...analysis.program.bindings].map(([label, { value }]) => entryOf(label, value));
  const all = [...shown, ...named];
  const entries = all.filter((item) => typeof item !== 'string');
  const labelWidth = widest(entries.map(({ label }) => label));
  const aboutWidth = widest(entries.map((entry) => entry.about));
  return all.flatMap((item) => {
    if (typeof item === 'string') return item;
    const { label, about: text, shown: lines } = item;
    const head = `${style('bold', label.padEnd(labelWidth))}  ${style('gray', text.padEnd(aboutWidth))}`;
    const indent = ' '.repeat(labelWidth + aboutWidth + 4);
    return lines.map((line, i) => `${i === 0 ? `${head}  ` : indent}${line}`.trimEnd());
  });
}

/** One by one: there may be more than a call can have arguments. */
function widest(texts: readonly string[]): number {
  return texts.reduce((width, { length }) => Math.max(width, length), 0);
}

/** The results that say something, and the lines that are printed between them. */
function shownTogether({ program }: Analysis): (string | Result)[] {
  const shown: (string | Result)[] = [];
  let printed = '';
  const endText = (): void => {
    if (printed !== '') for (const line of printed.replace(/\n$/, '').split('\n')) shown.push(line);
    printed = '';
  };
  for (const item of shownIn(program)) {
    if ('text' in item) printed += item.text;
    else if (item.value !== none) {
      endText();
      shown.push(item);
    }
  }
  endText();
  return shown;
}

/** Source text on one line, short enough to stand before its value. */
function shortened(source: string): string {
  const label = source.replace(/\s+/g, ' ');
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
}

function about(analysis: Analysis, value: Value): string {
  if (isTransform(value)) return `${value.kind} · ${costText(analysis.costOf(value))}`;
  return value instanceof Applied ? about(analysis, value.target) : (analysis.wording.kind(value) ?? '');
}

function shownLines(analysis: Analysis, value: Value, samples: readonly Sample[]): string[] {
  if (value instanceof Applied) {
    return shownLines(analysis, value.target, [value.sample]);
  }
  if (value instanceof FunctionValue) return [value.heading.replace(/^def /, '')];
  if (value instanceof Builtin) return [value.signature];
  if (!isTransform(value)) return [plainText(analysis, { value, examples: analysis.program.examples })];
  const { sop, selector } = analysis.program.examples;
  const shownOn = samples.length > 0 ? samples : [value instanceof Selector ? selector : sop];
  return shownOn.flatMap((sample) => {
    const lines = linesOn(analysis, value, sample);
    return shownOn.length > 1 ? [style('gray', `on ${sample.text}`), ...lines] : lines;
  });
}

function linesOn(analysis: Analysis, value: Transform, sample: Sample): string[] {
  const result = analysis.valueOf(value, sample);
  if (result instanceof Fault) return [style('red', `no value on ${whereOf(result)}: ${result.message}`)];
  return 'matrix' in result
    ? selectionLines(result, sample)
    : [style('cyan', analysis.wording.values(result))];
}
