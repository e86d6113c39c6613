import type { Value } from '../values/value';
import { BuiltinType, type Builtin } from './builtin';
import { dictMethods } from './methods/dicts';
import type { MethodFamily } from './methods/family';
import { listMethods, tupleMethods } from './methods/lists';
import { floatMethods, intMethods, rangeMethods } from './methods/numbers';
import { setMethods } from './methods/sets';
import { stringMethods } from './methods/strings';

/** The methods of a type, whichever it is. */
interface Family extends Pick<MethodFamily, 'type' | 'names' | 'bound' | 'unbound'> {
  includes(value: Value): boolean;
}

const families: readonly Family[] = [
  stringMethods,
  listMethods,
  tupleMethods,
  dictMethods,
  setMethods,
  intMethods,
  floatMethods,
  rangeMethods,
];

/** A method of a value, bound to it; of a type (`str.upper`), a function of the value. */
export function methodOf(object: Value, name: string): Builtin | undefined {
  if (object instanceof BuiltinType) return families.find(({ type }) => type === object.name)?.unbound(name);
  for (const family of families) {
    const found = family.bound(object, name);
    if (found) return found;
  }
  return undefined;
}

/** The names of all methods of a value or type. */
export function methodNames(object: Value): readonly string[] {
  const isType = object instanceof BuiltinType;
  const family = families.find((each) => (isType ? each.type === object.name : each.includes(object)));
  return family?.names ?? [];
}
