import {
  Applied,
  brief,
  Builtin,
  Complex,
  Dict,
  DictView,
  elementAt,
  elementsOfColumn,
  Fault,
  FunctionValue,
  isTransform,
  List,
  Range,
  repr,
  Selector,
  SetValue,
  Tuple,
  typeLetters,
  whereOf,
  type Analysis,
  type Atom,
  type Sample,
  type Selection,
  type Transform,
  type Value,
} from '@rasp/engine';
import { RawNumber, type Fields, type Json } from './json';

/**
 * What a value is, and on which samples it has which values; without samples, on those in force at the file's end. What
 * holds itself, or more than anybody reads, is told by its text.
 */
export function describeValue(
  analysis: Analysis,
  value: Value,
  samples: readonly Sample[],
  open = new Open(),
): Fields {
  if (isTransform(value)) {
    const { layers, heads, uses } = analysis.costOf(value);
    const isRaspy = analysis.tree.language === 'raspy';
    const { sop, selector } = analysis.program.examples;
    const shownOn = samples.length > 0 ? samples : [value instanceof Selector ? selector : sop];
    return {
      type: value.kind,
      layers,
      heads,
      uses: isRaspy ? uses : undefined,
      on: shownOn.map((sample) => valueOn(analysis, value, sample)),
    };
  }
  if (value instanceof Applied) {
    return describeValue(analysis, value.target, [value.sample], open);
  }
  if (value instanceof FunctionValue) return { type: 'function', params: value.params };
  if (value instanceof Builtin) return { type: 'builtin', signature: value.signature };
  if (value instanceof Complex) return { type: 'complex', value: { complex: repr(value) } };
  if (value instanceof Range) {
    const { start, stop, step } = value;
    return { type: 'range', start: atomJson(start), stop: atomJson(stop), step: atomJson(step) };
  }
  if (typeof value === 'object') {
    const items = itemsIn(value);
    if (!items) return { type: value.kind };
    return open.within<Fields>(
      value,
      items.length,
      () => ({
        type: value.kind,
        items: items.map((item) =>
          isPair(item)
            ? item.map((part) => describeValue(analysis, part, samples, open))
            : describeValue(analysis, item, samples, open),
        ),
      }),
      () => ({ type: value.kind, shown: brief(value) }),
    );
  }
  return { type: typeNames[typeof value as keyof typeof typeNames], value: atomJson(value) };
}

const typeNames = { bigint: 'int', number: 'float', boolean: 'bool', string: 'string' };

function valueOn(analysis: Analysis, value: Transform, sample: Sample): Json {
  const shown = { sample: sampleJson(sample) };
  if (value instanceof Selector) {
    const selection = analysis.selection(value.node, sample);
    return selection instanceof Fault
      ? { ...shown, ...faultJson(selection) }
      : { ...shown, matrix: selection.matrix.toRows(), entries: entriesJson(selection) };
  }
  const column = analysis.column(value.node, sample);
  if (column instanceof Fault) return { ...shown, ...faultJson(column) };
  return {
    ...shown,
    elements: column.elements,
    types: typeLetters(column),
    value: elementsOfColumn(column).map((element) => elementJson(element)),
    shown: analysis.wording.values(column),
  };
}

function faultJson(fault: Fault): Fields {
  return { error: `On ${whereOf(fault)}: ${fault.message}.`, code: fault.code };
}

/** A sample as it is given: a string, or a list of its elements. */
function sampleJson(sample: Sample): Json {
  return typeof sample.value === 'string'
    ? sample.value
    : sample.elements.map((element) => elementJson(element));
}

/** Lists as such, what else is no atom as Python's `repr`. */
function elementJson(value: Value, open = new Open()): Json {
  if (value instanceof List) {
    return open.within<Json>(
      value,
      value.items.length,
      () => value.items.map((item) => elementJson(item, open)),
      () => brief(value),
    );
  }
  return typeof value === 'object' ? repr(value) : atomJson(value);
}

/** The entries of a selector that are no bools, a row per query. */
function entriesJson({ entries, rows, columns }: Selection): Json | undefined {
  if (!entries) return undefined;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => elementJson(elementAt(entries, row * columns + column))),
  );
}

type Pair = readonly [Value, Value];

function isPair(item: Value | Pair): item is Pair {
  return Array.isArray(item);
}

/** What a value holds: the items of a sequence or set, the keys of a dict with their values. */
function itemsIn(value: Exclude<Value, Atom>): readonly (Value | Pair)[] | undefined {
  if (value instanceof List || value instanceof Tuple) return value.items;
  if (value instanceof Dict) return value.entries();
  return value instanceof SetValue || value instanceof DictView ? [...value.values()] : undefined;
}

const deepest = 500;
/** How many items are written that were written before. */
const mostRepeated = 10_000;

/** The values that are being written: lists of RASPy can be deep, hold themselves, and each other many times over. */
class Open {
  readonly #open = new Set<Value>();
  readonly #seen = new Set<Value>();
  #repeated = 0;

  /** Writes what is in a value, or does without. */
  within<T>(value: Value, items: number, write: () => T, otherwise: () => T): T {
    if (this.#seen.has(value)) this.#repeated += 1 + items;
    this.#seen.add(value);
    const isTooMuch = this.#repeated > mostRepeated || this.#open.size >= deepest;
    if (isTooMuch || this.#open.has(value)) return otherwise();
    this.#open.add(value);
    try {
      return write();
    } finally {
      this.#open.delete(value);
    }
  }
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
