import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatValue } from '../../../engine/src/python/formatting';
import { unpackInto } from '../../../engine/src/python/iteration';
import { getItem, setItem, Slice } from '../../../engine/src/python/subscripts';
import { List, none, type Value } from '../../../engine/src/values/value';
import { evaluate } from './expression';
import { agrees, resultOf, written } from './support';

type Case = readonly string[];

interface Data {
  /** Operator, operands, result. */
  readonly operators: readonly Case[];
  /** Object, start, stop, step, result. */
  readonly slices: readonly Case[];
  /** Object, index, result. */
  readonly indexing: readonly Case[];
  /** List, start, stop, step, items, the list after it. */
  readonly assignedSlices: readonly Case[];
  /** String, method, arguments, result. */
  readonly stringMethods: readonly Case[];
  /** Object, call of a method, result, the object after it. */
  readonly changingMethods: readonly Case[];
  /** Expression, result. */
  readonly calls: readonly Case[];
  /** Value, format, result. */
  readonly formats: readonly Case[];
  /** Expression, result. */
  readonly templates: readonly Case[];
  /** Value, targets before a star, whether there is one, targets after it, result. */
  readonly unpacking: readonly (readonly [string, number, boolean, number, string])[];
}

const data = JSON.parse(readFileSync(join(__dirname, 'data/python.json'), 'utf8')) as Data;

describe('plain values are those of Python', () => {
  it('operators', () => {
    check(
      data.operators,
      ([op = '', a = '', b = '']) => `(${a}) ${op} (${b})`,
      ([op = '', a = '', b], text) => evaluate(b === undefined ? `${op} (${a})` : text),
    );
  });

  it('slices', () => {
    check(
      data.slices,
      ([object = '', start = '', stop = '', step = '']) => `${object}[${start}:${stop}:${step}]`,
      ([object = '', ...parts]) => getItem(evaluate(object), sliceOf(parts)),
    );
  });

  it('items', () => {
    check(
      data.indexing,
      ([object = '', index = '']) => `(${object})[${index}]`,
      (_case, text) => evaluate(text),
    );
  });

  it('assignments to slices', () => {
    check(
      data.assignedSlices,
      ([object = '', start = '', stop = '', step = '', items = '']) =>
        `${object}[${start}:${stop}:${step}] = ${items}`,
      ([object = '', start = '', stop = '', step = '', items = '']) => {
        const list = evaluate(object);
        setItem(list, sliceOf([start, stop, step]), evaluate(items));
        return list;
      },
    );
  });

  it('methods of strings', () => {
    check(
      data.stringMethods,
      ([text = '', name = '', args = '']) => `${text}.${name}(${args})`,
      (_case, text) => evaluate(text),
    );
  });

  it('methods that change what they are of', () => {
    for (const [object = '', call = '', given = '', after = ''] of data.changingMethods) {
      const made = evaluate(object);
      const result = resultOf(() => evaluate(`it.${call}`, made));
      assert.ok(agrees(result, given), `${object}.${call} gives ${result}, in Python ${given}`);
      assert.equal(written(made), after, `${object} after ${call}`);
    }
  });

  it('built-in functions and types', () => {
    check(
      data.calls,
      ([text = '']) => text,
      (_case, text) => evaluate(text),
    );
  });

  it('formats', () => {
    check(
      data.formats,
      ([value = '', spec = '']) => `format(${value}, '${spec}')`,
      ([value = '', spec = '']) => formatValue(evaluate(value), spec),
    );
  });

  it('str.format', () => {
    check(
      data.templates,
      ([text = '']) => text,
      (_case, text) => evaluate(text),
    );
  });

  it('unpacking', () => {
    for (const [value, before, starred, after, expected] of data.unpacking) {
      const result = resultOf(() => new List(unpackInto(evaluate(value), before, starred, after)));
      const what = `${value} unpacked into ${before}, ${starred ? 'a star, ' : ''}${after}`;
      assert.ok(agrees(result, expected), `${what} gives ${result}, in Python ${expected}`);
    }
  });
});

/** Asserts that all cases, whose last part is their result, agree with Python. */
function check(
  cases: readonly Case[],
  textOf: (parts: Case) => string,
  work: (parts: Case, text: string) => Value,
): void {
  const wrong = cases.flatMap((each) => {
    const [parts, expected = ''] = [each.slice(0, -1), each.at(-1)];
    const text = textOf(parts);
    const result = resultOf(() => work(parts, text));
    return agrees(result, expected) ? [] : [`${text} gives ${result}, in Python ${expected}`];
  });
  assert.equal(
    wrong.length,
    0,
    `${wrong.length} of ${cases.length} differ:\n${wrong.slice(0, 40).join('\n')}`,
  );
}

function sliceOf(parts: readonly string[]): Slice {
  const [start = none, stop = none, step = none] = parts.map((part) => (part === '' ? none : evaluate(part)));
  return new Slice(start, stop, step);
}
