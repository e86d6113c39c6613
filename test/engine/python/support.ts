import assert from 'node:assert/strict';
import { Builtin } from '../../../engine/src/python/builtin';
import { builtins } from '../../../engine/src/python/builtins';
import type { Interpreter } from '../../../engine/src/python/interpreter';
import { iterate } from '../../../engine/src/python/iteration';
import { Failure } from '../../../engine/src/text/failure';
import { repr, str } from '../../../engine/src/values/format';
import { SetValue } from '../../../engine/src/values/set';
import { Dict, List, none, Tuple, type Value } from '../../../engine/src/values/value';

/** An interpreter that only knows built-ins, and notes what they take and print. */
export class PlainInterpreter implements Interpreter {
  charged = 0;
  printed = '';

  call(callee: Value, args: readonly Value[]): Value {
    if (callee instanceof Builtin) return callee.call({ positional: args, named: new Map() }, this);
    throw new Failure('call/not-callable', `${repr(callee)} can not be called`);
  }

  charge(items: number): void {
    assert.ok(items >= 0 && Number.isFinite(items));
    this.charged += items;
  }

  print(text: string): void {
    this.printed += text;
  }

  iterate(value: Value): Iterable<Value> {
    return iterate(value);
  }

  str(value: Value): string {
    return str(value);
  }

  repr(value: Value): string {
    return repr(value);
  }
}

/** Calls a built-in function by its name. */
export function call(
  name: string,
  args: readonly Value[],
  interpreter: Interpreter = new PlainInterpreter(),
): Value {
  return interpreter.call(builtins.get(name) ?? none, args);
}

/** What the work fails with. */
export function failureOf(work: () => unknown): Failure {
  try {
    work();
  } catch (failure) {
    if (failure instanceof Failure) return failure;
    throw failure;
  }
  assert.fail('This should have failed.');
}

/** A value as `generate.py` writes it: like `repr`, with the items of sets in the order of their texts. */
export function written(value: Value): string {
  if (value instanceof List) return `[${value.items.map(written).join(', ')}]`;
  if (value instanceof Tuple)
    return `(${value.items.map(written).join(', ')}${value.items.length === 1 ? ',' : ''})`;
  if (value instanceof Dict)
    return `{${value
      .entries()
      .map(([key, item]) => `${written(key)}: ${written(item)}`)
      .join(', ')}}`;
  if (!(value instanceof SetValue)) return repr(value);
  return value.size === 0 ? 'set()' : `{${[...value.values()].map(written).sort(byCode).join(', ')}}`;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The codes that stand for Python's errors. */
const codes: Readonly<Record<string, readonly string[]>> = {
  TypeError: [
    'type/operand',
    'type/in',
    'type/iterable',
    'type/index',
    'type/hash',
    'type/argument',
    'call/arguments',
    'call/not-callable',
    'value/format',
  ],
  ValueError: [
    'value/argument',
    'value/absent',
    'value/convert',
    'value/empty',
    'value/format',
    'value/range',
    'value/unpack',
  ],
  KeyError: ['value/key', 'value/absent', 'value/empty', 'value/format'],
  IndexError: ['value/index', 'value/empty'],
  OverflowError: ['value/overflow', 'value/convert', 'value/argument', 'value/format', 'budget/size'],
  MemoryError: ['budget/size'],
  ZeroDivisionError: ['value/division'],
  StopIteration: ['value/empty'],
};

/** The result of some work as `generate.py` writes it, with a code in the place of the name of an error. */
export function resultOf(work: () => Value): string {
  try {
    return written(work());
  } catch (failure) {
    if (failure instanceof Failure) return `!${failure.code}: ${failure.message}`;
    throw failure;
  }
}

/** Whether a result is that of Python. */
export function agrees(result: string, python: string): boolean {
  if (!python.startsWith('!') || !result.startsWith('!')) return result === python;
  return codes[python.slice(1)]?.includes(result.slice(1).split(':')[0] ?? '') ?? false;
}
