import { Failure } from '../text/failure';
import { brief } from '../values/format';
import { toFloat } from '../values/numbers';
import { isAtom, List } from '../values/value';
import { elementAt, elementsOfColumn, type Column } from './column';

/**
 * What RASP's `aggregate` makes of several selected values: their sum from left to right as Python's `sum` takes it
 * (exact while only ints came), divided by the count.
 * @throws Failure `aggregate/average` where the sequence is not of numbers.
 */
export function meanOf(query: number, keys: readonly number[], values: Column): number {
  if (values.elements === 'string' || values.elements === 'bool' || values.elements === 'mixed')
    throw notNumbers(query, keys, values);
  let ints = 0n;
  let floats: number | undefined;
  for (const key of keys) {
    const value = elementAt(values, key);
    const atom = isAtom(value) ? value : 0n;
    if (floats === undefined && typeof atom !== 'number') ints += BigInt(atom);
    else floats = (floats ?? toFloat(ints)) + (typeof atom === 'bigint' ? toFloat(atom) : Number(atom));
  }
  return (floats ?? toFloat(ints)) / keys.length;
}

function notNumbers(query: number, keys: readonly number[], values: Column): Failure {
  return new Failure(
    'aggregate/average',
    `query position ${query} selects ${keys.length} keys (${keys.slice(0, 6).join(', ')}${keys.length > 6 ? ', …' : ''}), and their average is asked of ${values.elements}s: ${brief(new List(elementsOfColumn(values)))}; ${
      values.elements === 'bool'
        ? 'take `indicator` of the values first'
        : 'only numbers can be averaged, a string needs a selector with one key a query'
    }`,
  );
}
