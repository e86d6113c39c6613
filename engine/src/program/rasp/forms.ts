import { codePoints } from '../../text/codePoints';
import type { Graph } from '../../graph/graph';
import { itemAt } from '../../values/items';
import type { FormName } from '../../syntax/rasp/tree';
import { Failure } from '../../text/failure';
import { largestSize } from '../../values/arithmetic';
import type { Comparison } from '../../values/compare';
import { brief } from '../../values/format';
import { Dict, kindOf, List, type Value } from '../../values/value';
import { describe, indicator, lift, rejectApplied, round } from './operators';
import { Selector, SOp } from '../values';

/** `select(key, query, op)`. @throws Failure for keys or queries that are no sequences. */
export function select(graph: Graph, key: Value, query: Value, op: Comparison): Selector {
  return new Selector(
    graph.select(lift(graph, key, 'The key of `select`'), lift(graph, query, 'The query of `select`'), op),
  );
}

/** A form applied to its arguments, whose number the parser has checked but for `range`. @throws Failure. */
export function applyForm(graph: Graph, name: FormName, args: readonly Value[]): Value {
  const [first = false] = args;
  switch (name) {
    case 'aggregate':
      return aggregate(graph, first, args[1] ?? false, args[2]);
    case 'round':
      return round(graph, first);
    case 'indicator':
      return indicator(graph, first);
    case 'range':
      return range(args);
    case 'zip':
      return zip(args);
    case 'len':
      if (first instanceof List) return BigInt(first.items.length);
      throw new Failure(
        'type/argument',
        `\`len\` counts the items of a list, but got ${describe(first)}${first instanceof SOp ? '; the s-op `length` is the length of the input' : ''}`,
      );
  }
}

function aggregate(graph: Graph, selector: Value, values: Value, fallback: Value | undefined): Value {
  if (!(selector instanceof Selector)) {
    throw new Failure(
      'type/selector',
      `the first argument of \`aggregate\` is a selector, as \`select(key, query, ==)\` makes it, not ${describe(selector)}`,
    );
  }
  const lifted = lift(graph, values, 'The second argument of `aggregate`');
  if (fallback instanceof SOp || fallback instanceof Selector) {
    throw new Failure(
      'aggregate/default',
      `the default of \`aggregate\` is the same at every position: an atom, not ${describe(fallback)}`,
    );
  }
  return new SOp(graph.aggregate(selector.node, lifted, fallback ?? 0n));
}

function range(args: readonly Value[]): Value {
  if (args.length > 3) {
    throw new Failure(
      'call/arguments',
      `\`range\` takes one to three ints (start, stop, step), not ${args.length}`,
    );
  }
  const ints = args.map((arg) => {
    if (typeof arg === 'bigint' || typeof arg === 'boolean') return BigInt(arg);
    throw new Failure('type/argument', `\`range\` takes ints, but got ${describe(arg)}`);
  });
  const [start, stop, step] =
    ints.length === 1 ? [0n, ints[0] ?? 0n, 1n] : [ints[0] ?? 0n, ints[1] ?? 0n, ints[2] ?? 1n];
  if (step === 0n) throw new Failure('value/range', 'the step of `range` can not be zero');
  const span = step > 0n ? stop - start : start - stop;
  const size = span <= 0n ? 0n : (span + (step > 0n ? step : -step) - 1n) / (step > 0n ? step : -step);
  if (size > largestSize)
    throw new Failure('budget/size', `this range would have ${size} items; ${largestSize} are allowed`);
  return new List(Array.from({ length: Number(size) }, (_, i) => start + BigInt(i) * step));
}

function zip(args: readonly Value[]): Value {
  const lists = args.map((arg, i) => {
    if (arg instanceof List) return arg.items;
    throw new Failure('type/argument', `\`zip\` takes lists, but argument ${i + 1} is ${describe(arg)}`);
  });
  const length = lists[0]?.length ?? 0;
  const odd = lists.findIndex((list) => list.length !== length);
  if (odd > 0) {
    throw new Failure(
      'value/range',
      `\`zip\` takes lists of one length, but the first has ${length} items and argument ${odd + 1} has ${lists[odd]?.length ?? 0}`,
    );
  }
  return new List(Array.from({ length }, (_, i) => new List(lists.map((list) => list[i] ?? false))));
}

/**
 * `object[index]`. `lengthNow` gives the value of the name `length` where it stands, which a negative index into an s-op
 * counts from.
 * @throws Failure for indices that are of the wrong kind or not there.
 */
export function index(graph: Graph, object: Value, at: Value, lengthNow: () => Value | undefined): Value {
  rejectApplied(object, at);
  if (object instanceof SOp) return gather(graph, object, at, lengthNow);
  if (object instanceof Selector)
    throw new Failure('type/index', 'a selector has no items; lists, dicts, strings and s-ops have');
  if (at instanceof SOp && (object instanceof List || object instanceof Dict || typeof object === 'string')) {
    return new SOp(graph.elementwise('item', [graph.constant(object), at.node]));
  }
  if (at instanceof Selector)
    throw new Failure(
      'type/index',
      `a ${kindOf(object)} is not indexed by a selector; \`aggregate\` uses it`,
    );
  return itemAt(object, at);
}

/** `s[i]`: the value at position `i`, moved to every position; from the end for a negative `i`. */
function gather(graph: Graph, object: SOp, at: Value, lengthNow: () => Value | undefined): Value {
  if (typeof at !== 'bigint' && typeof at !== 'boolean') {
    throw new Failure(
      'type/index',
      `an s-op is indexed by an int that is the same at every position, not by ${describe(at)}; \`load_from_location(seq, location)\` takes an s-op`,
    );
  }
  const offset = BigInt(at);
  let position = graph.constant(offset) as SOp['node'];
  if (offset < 0n) {
    const length = lengthNow();
    if (!(length instanceof SOp)) {
      throw new Failure(
        'type/index',
        `a negative index into an s-op counts from \`length\`, which is ${length === undefined ? 'not defined' : describe(length)} here`,
      );
    }
    position = graph.elementwise('+', [length.node, graph.constant(offset)]);
  }
  const selector = graph.select(graph.base('indices'), position, '==');
  return new SOp(graph.aggregate(selector, object.node, 0n));
}

/** The items that a loop or comprehension goes through. @throws Failure for all but lists and dicts. */
export function loopItems(value: Value, what: string): readonly Value[] {
  if (value instanceof List) return value.items;
  if (value instanceof Dict) return value.keys();
  const advice =
    typeof value === 'string'
      ? '; a string is no list of characters here'
      : value instanceof SOp
        ? '; what an s-op does, it does at all positions at once'
        : '';
  throw new Failure(
    'type/iterable',
    `${what} goes through a list or the keys of a dict, not through ${describe(value)}${advice}`,
  );
}

/** The values for `count` names. @throws Failure when the value does not have that many parts. */
export function unpack(value: Value, count: number, what: string): readonly Value[] {
  if (count === 1) return [value];
  const parts =
    value instanceof List
      ? value.items
      : value instanceof Dict
        ? value.keys()
        : typeof value === 'string'
          ? codePoints(value)
          : undefined;
  if (!parts)
    throw new Failure(
      'value/unpack',
      `${what} needs ${count} values for its ${count} names, but got only ${describe(value)}`,
    );
  if (parts.length !== count) {
    throw new Failure(
      'value/unpack',
      `${what} needs ${count} values for its ${count} names, but ${brief(value)} has ${parts.length}`,
    );
  }
  return parts;
}
