import { binaryOperation } from '../python/operators';
import { Failure } from '../text/failure';
import { brief } from '../values/format';
import { toFloat } from '../values/numbers';
import { List, type Value } from '../values/value';
import { elementAt, type Column } from './column';

/**
 * What RASPy's aggregate makes of several selected values: Python's `sum`.
 * @throws Failure `type/operand` where they have no sum.
 */
export function sumOf(query: number, keys: readonly number[], values: Column): Value {
  let sum: Value = 0n;
  try {
    for (const key of keys) sum = added(sum, elementAt(values, key));
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    const positions = `${keys.slice(0, 6).join(', ')}${keys.length > 6 ? ', …' : ''}`;
    const selected = brief(new List(keys.map((key) => elementAt(values, key))));
    throw new Failure(
      failure.code,
      `query position ${query} selects ${keys.length} keys (${positions}), and their values ${selected} have no sum, which starts from 0: ${failure.message}`,
    );
  }
  return sum;
}

/** Python's `+`, quick for what is summed most. */
function added(sum: Value, value: Value): Value {
  if (typeof sum === 'bigint') {
    if (typeof value === 'bigint' || typeof value === 'boolean') return sum + BigInt(value);
    if (typeof value === 'number') return toFloat(sum) + value;
  }
  if (typeof sum === 'number' && typeof value === 'number') return sum + value;
  return binaryOperation('+', sum, value);
}
