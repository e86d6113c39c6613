import {
  Applied,
  Complex,
  Dict,
  elementsOfColumn,
  Fault,
  List,
  FunctionValue,
  isTransform,
  repr,
  Sample,
  Selector,
  showColumn,
  typeLetters,
  whereOf,
  type Analysis,
  type Atom,
  type Problem,
  type Transform,
  type Value,
} from '@rasp/engine';
import { RawNumber, type Json } from './json';

type Fields = Readonly<Record<string, Json | undefined>>;

/** The record of a problem. Lines and columns count from 1, columns in UTF-16 units. */
export function problemRecord(analysis: Analysis, { span, severity, code, message }: Problem): Json {
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

/** The record of each expression statement, in order. */
export function resultRecords(analysis: Analysis, samples: readonly Sample[]): Json[] {
  return analysis.program.results.map(({ statement, value }) => ({
    kind: 'result',
    line: analysis.tree.lines.placeAt(statement.span.start).line + 1,
    ...describeValue(analysis, value, samples),
  }));
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

/** What a value is, and on which samples it has which values; without samples, on those in force at the file's end. */
function describeValue(analysis: Analysis, value: Value, samples: readonly Sample[]): Fields {
  if (isTransform(value)) {
    const { layers, heads } = analysis.costOf(value);
    const { sop, selector } = analysis.program.examples;
    const shownOn = samples.length > 0 ? samples : [value instanceof Selector ? selector : sop];
    return { type: value.kind, layers, heads, on: shownOn.map((sample) => valueOn(analysis, value, sample)) };
  }
  if (value instanceof Applied) {
    return describeValue(analysis, value.target, [value.sample]);
  }
  if (value instanceof List)
    return { type: 'list', items: value.items.map((item) => describeValue(analysis, item, samples)) };
  if (value instanceof Dict) {
    const pairs = value
      .entries()
      .map(([key, item]) => [describeValue(analysis, key, samples), describeValue(analysis, item, samples)]);
    return { type: 'dict', items: pairs };
  }
  if (value instanceof FunctionValue) return { type: 'function', params: value.params };
  if (value instanceof Complex) return { type: 'complex', value: { complex: repr(value) } };
  if (typeof value === 'object') return { type: value.kind };
  return { type: typeNames[typeof value as keyof typeof typeNames], value: atomJson(value) };
}

const typeNames = { bigint: 'int', number: 'float', boolean: 'bool', string: 'string' };

function valueOn(analysis: Analysis, value: Transform, sample: Sample): Json {
  const shown = { sample: sampleJson(sample) };
  if (value instanceof Selector) {
    const selection = analysis.selection(value.node, sample);
    return selection instanceof Fault
      ? { ...shown, ...faultJson(selection) }
      : { ...shown, matrix: selection.matrix.toRows() };
  }
  const column = analysis.column(value.node, sample);
  if (column instanceof Fault) return { ...shown, ...faultJson(column) };
  return {
    ...shown,
    elements: column.elements,
    types: typeLetters(column),
    value: elementsOfColumn(column).map(elementJson),
    shown: showColumn(column),
  };
}

function faultJson(fault: Fault): Fields {
  return { error: `On ${whereOf(fault)}: ${fault.message}.`, code: fault.code };
}

/** A sample as it is given: a string, or a list of its elements. */
function sampleJson(sample: Sample): Json {
  return typeof sample.value === 'string' ? sample.value : sample.elements.map(elementJson);
}

function elementJson(value: Value): Json {
  if (value instanceof List) return value.items.map(elementJson);
  return typeof value === 'object' ? repr(value) : atomJson(value);
}

/** Ints beyond 2^53 as `{"int": "…"}`, `inf` and `nan` as `{"float": "inf"}`, other floats always with point or exponent. */
function atomJson(atom: Atom): Json {
  switch (typeof atom) {
    case 'bigint':
      return Number.isSafeInteger(Number(atom)) ? Number(atom) : { int: atom.toString() };
    case 'number':
      return Number.isFinite(atom) ? new RawNumber(repr(atom)) : { float: repr(atom) };
    default:
      return atom;
  }
}
