import { methodOf } from '../../python/methods';
import { none, type Value } from '../../values/value';
import { Applied, Key, Query, Selector, SOp } from '../values';

const lengthOfInput = 'the length of the input is `(key(1) == query(1)).value(1)`';
const onlySelectors =
  'only a selector has it, which comes from comparing a key with a query: `key(x) == query(y)`';

/** What to do instead of `object.name`, where it is plain what was meant. */
export function adviceOnAttribute(object: Value, name: string): string | undefined {
  if (object === none) return 'does a function end without `return`?';
  if (object instanceof Applied && sopMethods.has(name))
    return `an input is given last: \`x.${name}(…).input("hello")\``;
  if (name === 'value' && (object instanceof SOp || object instanceof Key || object instanceof Query))
    return onlySelectors;
  if (object instanceof Selector && sopMethods.has(name))
    return 'an s-op has it, which a selector gives with `.value(…)`';
  if (!(object instanceof SOp)) return undefined;
  if (name === 'length' || name === 'len' || name === 'size') return lengthOfInput;
  if (name === 'val') return 'it has values when it gets an input: `x.input("hello").val`';
  return methodOf('', name) === undefined
    ? undefined
    : `strings have it: \`.map(lambda v: v.${name}(…))\` works on each element`;
}

const sopMethods: ReadonlySet<string> = new Set(['map', 'has', 'round', 'zip']);

/** What to do instead of calling a built-in with an s-op. */
export function adviceOnBuiltin(name: string, args: readonly Value[]): string | undefined {
  if (!args.some((arg) => arg instanceof SOp)) return undefined;
  if (name === 'len') return lengthOfInput;
  if (name === 'sum') return 'the sum over all positions is `(key(1) == query(1)).value(x)`';
  return ofElements.has(name) ? `\`.map(${name})\` works on each element` : undefined;
}

const ofElements: ReadonlySet<string> = new Set(['int', 'float', 'ord', 'chr']);

/** What RASP's own names are in RASPy. */
export const namesOfRasp: ReadonlyMap<string, string> = new Map([
  ['length', lengthOfInput],
  ['selector_width', 'a selector counts with `.value(1)`'],
  ['indicator', 'it is `where(condition, 1, 0)`'],
  ['full_s', 'the selector of everything is `key(1) == query(1)`'],
  ['tokens_int', 'elements are as they are; `tokens.map(int)` makes ints of them'],
  ['tokens_float', 'elements are as they are; `tokens.map(float)` makes floats of them'],
  ['tokens_str', 'elements are as they are; `tokens.map(str)` makes strings of them'],
  ['tokens_bool', 'elements are as they are; `tokens.map(bool)` makes bools of them'],
  ['tokens_asis', 'it is `tokens`'],
]);
