import { Builtin } from '../../python/builtin';
import { isAtom, type Value } from '../../values/value';
import type { FunctionNames } from './locals';
import { RaspyFunction } from './raspyFunction';

/** So many values are looked at: tuples can be deep, and hold each other many times over. */
const mostValues = 1000;

/** What binds names outside of the function that it stands in. */
const outwards = /\b(?:global|nonlocal)\b/;

/**
 * Whether a function is sure to give the same for the same elements: it reads nothing that may change, and binds nothing
 * outside of itself.
 * @param root A function whose free names keep the values they had.
 */
export function isPure(root: RaspyFunction, names: FunctionNames): boolean {
  const seen = new Set([root]);
  let left = mostValues;
  const stays = (value: Value): boolean => {
    left -= 1;
    if (left < 0) return false;
    if (value instanceof RaspyFunction) seen.add(value);
    if (isAtom(value) || value instanceof RaspyFunction || value instanceof Builtin) return true;
    if (value.kind === 'tuple') return value.items.every(stays);
    return value.kind === 'none' || value.kind === 'complex' || value.kind === 'range';
  };
  for (const { definition, source, scope, defaults } of seen) {
    const bound = scope.bindings();
    // A name that has no value yet may get one.
    if (names.freeOf(definition).size !== bound.size) return false;
    if (outwards.test(source.tree.text.slice(definition.span.start, definition.span.end))) return false;
    if (![...defaults.values(), ...Array.from(bound.values(), ({ value }) => value)].every(stays))
      return false;
  }
  return true;
}
