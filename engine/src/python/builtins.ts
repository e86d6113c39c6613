import type { Builtin } from './builtin';
import { iteratorBuiltins } from './builtins/iterators';
import { numberBuiltins } from './builtins/numbers';
import { reductionBuiltins } from './builtins/reductions';
import { textBuiltins } from './builtins/text';
import { typeBuiltins } from './builtins/types';

/** The functions and types of Python that RASPy has, by name. */
export const builtins: ReadonlyMap<string, Builtin> = new Map(
  [...typeBuiltins, ...numberBuiltins, ...textBuiltins, ...reductionBuiltins, ...iteratorBuiltins].map(
    (builtin) => [builtin.name, builtin],
  ),
);

const noFiles = 'programs neither read nor write files';
const noInput = 'programs read nothing while they run; give an s-op an input instead: `tokens("hello")`';
const noText = 'programs are not made of text while they run';
const noNames = 'names are not looked up by text; use a dict';
const noClasses = 'there are no classes';
const noBytes = 'there are strings, but no bytes';

/** The functions of Python that RASPy does not have, by name, and why. */
export const notBuiltins: ReadonlyMap<string, string> = new Map([
  ['open', noFiles],
  ['input', noInput],
  ['eval', noText],
  ['exec', noText],
  ['compile', noText],
  ['__import__', 'there are no modules besides `raspy`'],
  ['globals', noNames],
  ['locals', noNames],
  ['vars', noNames],
  ['dir', noNames],
  ['getattr', noNames],
  ['setattr', noNames],
  ['hasattr', noNames],
  ['delattr', noNames],
  ['object', noClasses],
  ['super', noClasses],
  ['property', noClasses],
  ['classmethod', noClasses],
  ['staticmethod', noClasses],
  ['issubclass', noClasses],
  ['bytes', noBytes],
  ['bytearray', noBytes],
  ['memoryview', noBytes],
  ['ascii', '`repr` writes a value, with all characters as they are'],
  ['complex', 'there are ints and floats; complex numbers only come from powers of negative ones'],
  ['frozenset', 'a set can not be a key; a tuple can'],
  ['slice', 'slices stand between brackets: `items[1:3]`'],
  ['hash', 'keys of dicts are compared by `==`'],
  ['id', 'whether two names stand for one thing is told by `is`'],
  ['help', 'hover over a name to read about it'],
  ['breakpoint', 'hover over an expression to see its value'],
  ['aiter', 'there is no `async`'],
  ['anext', 'there is no `async`'],
]);
