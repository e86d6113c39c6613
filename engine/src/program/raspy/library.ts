import type { ElementFunction } from '../../graph/node';
import { Builtin, BuiltinType } from '../../python/builtin';
import { Failure } from '../../text/failure';
import { none, type Value } from '../../values/value';
import { Key, Query, Selector, SOp } from '../values';
import { describe } from './describe';
import type { Transforms } from './transforms';

/** What the functions and methods of the library are made with. */
export interface Workshop {
  readonly transforms: Transforms;
  /** @throws Failure for what can not be called. */
  functionOf(callee: Value, needed?: string): ElementFunction;
  /** Gives a name to the heads that an s-op needs and that have none. */
  nameHeads(sop: SOp, name: string): void;
}

/** The names of the library, which every program has. */
export function libraryNames(workshop: Workshop): Map<string, Value> {
  const { transforms } = workshop;
  const tokens = transforms.base('tokens_raw');
  const functions = [
    new Builtin('key(seq)', 'The keys of a selector: `key(x) == query(y)`.', ([seq = none]) =>
      transforms.key(seq),
    ),
    new Builtin('query(seq)', 'The queries of a selector: `key(x) == query(y)`.', ([seq = none]) =>
      transforms.query(seq),
    ),
    new Builtin(
      'where(condition, a, b)',
      'At each position the element of `a` where the condition is true, else that of `b`.',
      ([condition = none, a = none, b = none]) => transforms.elementwise('choose', [condition, a, b]),
    ),
    new Builtin(
      'select(key, query, predicate)',
      'The selector of the keys `k` and queries `q` for which `predicate(k, q)` is true.',
      ([key = none, query = none, predicate = none]) =>
        transforms.selectBy(
          workshop.functionOf(predicate, 'a function of a key and a query, such as `lambda k, q: k == q`,'),
          asKey(key, transforms),
          asQuery(query, transforms),
        ),
    ),
    new Builtin(
      'aggregate(selector, value, default=0, name=None)',
      sumsDocumentation,
      ([selector = none, value = none, fallback = 0n, name = none]) => {
        const sop = aggregate(selector, value, fallback, transforms);
        if (typeof name === 'string') workshop.nameHeads(sop, name);
        return sop;
      },
    ),
    new Builtin('raw(values)', 'A constant sequence with a length of its own.', ([values = none]) =>
      transforms.raw(values),
    ),
    type('SOp', (value) => value instanceof SOp),
    type('Key', (value) => value instanceof Key),
    type('Query', (value) => value instanceof Query),
    type('Selector', (value) => value instanceof Selector),
  ];
  return new Map<string, Value>([
    ['tokens', tokens],
    ['identity', tokens],
    ['indices', transforms.base('indices')],
    ...functions.map((builtin) => [builtin.name, builtin] as const),
  ]);
}

/** What aggregating does, in a sentence for people. */
export const sumsDocumentation =
  'For each query the sum of the values at the keys that it selects; one value stays as it is, none gives the default.';

function aggregate(selector: Value, value: Value, fallback: Value, transforms: Transforms): SOp {
  if (selector instanceof Selector) return transforms.aggregate(selector, value, fallback);
  throw new Failure(
    'type/argument',
    `\`aggregate\` moves values along a selector, not along ${describe(selector)}`,
  );
}

function asKey(value: Value, transforms: Transforms): Key {
  if (value instanceof Query)
    throw new Failure('type/argument', 'the first argument of `select` is the key, not the query');
  return value instanceof Key ? value : transforms.key(value);
}

function asQuery(value: Value, transforms: Transforms): Query {
  if (value instanceof Key)
    throw new Failure('type/argument', 'the second argument of `select` is the query, not the key');
  return value instanceof Query ? value : transforms.query(value);
}

/** A type of the library, for `isinstance`; its values are made by the building blocks. */
function type(name: string, includes: (value: Value) => boolean): BuiltinType {
  return new BuiltinType(`${name}(*parts)`, 'A type of the library, for `isinstance`.', includes, () => {
    throw new Failure(
      'call/not-callable',
      `a \`${name}\` is not made by calling its type; \`tokens\`, \`key(…)\`, \`query(…)\` and operators make them`,
    );
  });
}
