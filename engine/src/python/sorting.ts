import { isTrue, none, type Value } from '../values/value';
import type { Interpreter } from './interpreter';
import { comparison } from './operators';

/**
 * The items in order, as `sorted` and `list.sort` give them: compared by `key` where that is not `None`, equal ones in the
 * order they stand in, also with `reverse`.
 * @throws Failure `type/operand` for items without a common order, and what a call of the key fails with.
 */
export function sortedItems(
  items: readonly Value[],
  key: Value,
  reverse: Value,
  interpreter: Interpreter,
): Value[] {
  interpreter.charge(items.length);
  const keyed = items.map((item) => ({ item, key: key === none ? item : interpreter.call(key, [item]) }));
  const isReversed = isTrue(reverse);
  return keyed
    .sort((a, b) => {
      interpreter.charge(1);
      const [x, y] = isReversed ? [b.key, a.key] : [a.key, b.key];
      if (comparison('<', x, y)) return -1;
      return comparison('<', y, x) ? 1 : 0;
    })
    .map(({ item }) => item);
}
