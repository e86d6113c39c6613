import { Failure } from '../text/failure';
import { brief } from '../values/format';
import { Dict, type Value } from '../values/value';
import type { Interpreter } from './interpreter';
import { unpackInto } from './iteration';

/**
 * The keys and values that `dict(…)` and `update` take from something: a dict, or pairs.
 * @throws Failure `type/iterable`, and `value/unpack` for an item that is no pair.
 */
export function* dictPairs(from: Value, interpreter: Interpreter): Iterable<readonly [Value, Value]> {
  if (from instanceof Dict) {
    for (const pair of from.entries()) {
      interpreter.charge(1);
      yield pair;
    }
    return;
  }
  for (const item of interpreter.iterate(from)) {
    interpreter.charge(1);
    const [key, value] = unpackInto(item, 2, false, 0, interpreter.iterate(item));
    if (key === undefined || value === undefined)
      throw new Failure('value/unpack', `a dict is made of pairs, and ${brief(item)} is none`);
    yield [key, value];
  }
}
