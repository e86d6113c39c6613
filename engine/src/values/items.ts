import { codePoints } from '../text/codePoints';
import { Failure } from '../text/failure';
import { brief } from './format';
import { Dict, isAtom, kindOf, withArticle, List, type Value } from './value';

/**
 * The item of a list or the character of a string at an int index (negative ones count from the end), or the value of a
 * dict under a key.
 * @throws Failure `type/index` for an index of the wrong kind, `value/index` for one that is not there.
 */
export function itemAt(container: Value, index: Value): Value {
  if (container instanceof Dict) return valueUnder(container, index);
  const items =
    typeof container === 'string'
      ? codePoints(container)
      : container instanceof List
        ? container.items
        : undefined;
  if (!items) {
    throw new Failure(
      'type/index',
      `${withArticle(kindOf(container))} such as ${brief(container)} has no items; lists, dicts, strings and s-ops have`,
    );
  }
  const kind = typeof container === 'string' ? 'string' : 'list';
  if (typeof index !== 'bigint' && typeof index !== 'boolean') {
    throw new Failure(
      'type/index',
      `a ${kind} is indexed by an int or an s-op of ints, not by the ${kindOf(index)} ${brief(index)}`,
    );
  }
  const at = Number(index);
  const item = items[at < 0 ? items.length + at : at];
  if (item === undefined) {
    const range =
      items.length === 0 ? 'it is empty' : `its indices go from ${-items.length} to ${items.length - 1}`;
    throw new Failure('value/index', `index ${at} is outside of the ${kind} ${brief(container)}: ${range}`);
  }
  return item;
}

function valueUnder(dict: Dict, key: Value): Value {
  if (!isAtom(key)) {
    throw new Failure(
      'type/index',
      `a dict is indexed by an atom (int, float, bool or string) or an s-op, not by the ${kindOf(key)} ${brief(key)}`,
    );
  }
  const value = dict.get(key);
  if (value === undefined) throw new Failure('value/index', missingKey(dict, key));
  return value;
}

const mostKeys = 8;

/** That a key is not in a dict, with those that are, as a message says it. */
export function missingKey(dict: Dict, key: Value): string {
  const keys = dict.keys();
  const first = keys.slice(0, mostKeys).map((other) => brief(other));
  const known =
    keys.length === 0
      ? 'the dict is empty'
      : `its keys are ${first.join(', ')}${keys.length > mostKeys ? ', …' : ''}`;
  return `the key ${brief(key)} is not in the dict: ${known}`;
}
