import { Failure } from '../../text/failure';
import { none, Tuple, isTrue, type Value } from '../../values/value';
import { wrongKind } from '../arguments';
import { Builtin, type Bound } from '../builtin';
import type { Interpreter } from '../interpreter';
import { binaryOperation, comparison } from '../operators';

/** Built-ins that make one value of many. */
export const reductionBuiltins: readonly Builtin[] = [
  new Builtin(
    'sum(iterable, start=0)',
    'The sum of all items and `start`, added from the left.',
    ([iterable = none, start = 0n], interpreter) => {
      if (typeof start === 'string')
        throw wrongKind('`sum`', 'a number to start with (strings are joined by `"".join(…)`)', start);
      let total: Value = start;
      for (const item of interpreter.iterate(iterable)) {
        interpreter.charge(1);
        total = binaryOperation('+', total, item);
        // Lists and tuples are copied at each step.
        if (typeof total === 'object' && 'items' in total) interpreter.charge(total.items.length);
      }
      return total;
    },
  ),

  new Builtin(
    'min(*values, key=None[, default])',
    'The smallest of several values or of the items of one, compared by `key`; the first one of equal ones.',
    (args, interpreter) => extreme('min', args, interpreter),
  ),
  new Builtin(
    'max(*values, key=None[, default])',
    'The largest of several values or of the items of one, compared by `key`; the first one of equal ones.',
    (args, interpreter) => extreme('max', args, interpreter),
  ),

  new Builtin(
    'any(iterable)',
    'Whether an item is true; with no items, `False`.',
    ([iterable = none], interpreter) => {
      for (const item of interpreter.iterate(iterable)) {
        interpreter.charge(1);
        if (isTrue(item)) return true;
      }
      return false;
    },
  ),
  new Builtin(
    'all(iterable)',
    'Whether all items are true; with no items, `True`.',
    ([iterable = none], interpreter) => {
      for (const item of interpreter.iterate(iterable)) {
        interpreter.charge(1);
        if (!isTrue(item)) return false;
      }
      return true;
    },
  ),
];

function extreme(
  name: 'min' | 'max',
  [given = none, key = none, otherwise]: Bound,
  interpreter: Interpreter,
): Value {
  const values = given instanceof Tuple ? given.items : [];
  const [only] = values;
  if (only === undefined)
    throw new Failure('call/arguments', `\`${name}\` needs several values, or one with items`);
  if (values.length > 1 && otherwise !== undefined)
    throw new Failure('call/arguments', `\`${name}\` takes \`default\` only with one value that has items`);
  let best: { readonly item: Value; readonly key: Value } | undefined;
  for (const item of values.length > 1 ? values : interpreter.iterate(only)) {
    interpreter.charge(1);
    const itsKey = key === none ? item : interpreter.call(key, [item]);
    if (!best || comparison(name === 'min' ? '<' : '>', itsKey, best.key)) best = { item, key: itsKey };
  }
  const result = best?.item ?? otherwise;
  if (result === undefined)
    throw new Failure('value/empty', `\`${name}\` got no items; \`default=…\` says what to give then`);
  return result;
}
