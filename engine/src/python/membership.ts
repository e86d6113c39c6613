import { Failure } from '../text/failure';
import { equals } from '../values/compare';
import { DictView } from '../values/dictView';
import { brief } from '../values/format';
import { IteratorValue } from '../values/iterator';
import { Range } from '../values/range';
import { SetValue } from '../values/set';
import { Dict, kindOf, List, Tuple, withArticle, type Value } from '../values/value';
import { iterate } from './iteration';

/**
 * Python's `item in container`. An iterator is read until the item is found.
 * @throws Failure `type/in` for a container that holds nothing, or a string asked for something else than a string;
 * `type/hash` for an item that no dict or set can have.
 */
export function isIn(item: Value, container: Value): boolean {
  if (typeof container === 'string') {
    if (typeof item === 'string') return container.includes(item);
    throw new Failure(
      'type/in',
      `\`${brief(item)} in ${brief(container)}\`: \`in\` a string looks for a string, not for ${withArticle(kindOf(item))}`,
    );
  }
  if (container instanceof Dict) return container.get(item) !== undefined;
  // Python looks for a set in a set as if it could be there.
  if (container instanceof SetValue) return !(item instanceof SetValue) && container.has(item);
  if (container instanceof DictView && container.part === 'keys')
    return container.dict.get(item) !== undefined;
  if (container instanceof Range) return container.indexOf(item) !== undefined;
  const hasItems =
    container instanceof List ||
    container instanceof Tuple ||
    container instanceof DictView ||
    container instanceof IteratorValue;
  if (!hasItems) {
    throw new Failure(
      'type/in',
      `\`${brief(item)} in ${brief(container)}\`: ${withArticle(kindOf(container))} has no items that something could be in`,
    );
  }
  for (const candidate of iterate(container)) if (candidate === item || equals(candidate, item)) return true;
  return false;
}
