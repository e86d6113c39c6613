import { formatValue } from '../../python/formatting';
import type {
  Comprehension,
  DictDisplay,
  Display,
  Expression,
  Field,
  FormattedString,
} from '../../syntax/raspy/tree';
import { Failure } from '../../text/failure';
import { IteratorValue } from '../../values/iterator';
import { SetValue } from '../../values/set';
import { Dict, List, none, Tuple, type Value } from '../../values/value';
import { Applied, isTransform } from '../values';
import { describe } from './describe';
import { test } from './conditions';
import type { Interpreter } from './interpreter';
import { namesOnly } from './locals';
import { PythonScope } from './scope';
import { bindTarget, targetNames } from './targets';

/** The text of an f-string. */
export function formatted(
  { parts }: Pick<FormattedString, 'parts'>,
  scope: PythonScope,
  interpreter: Interpreter,
): string {
  let text = '';
  for (const part of parts) text += typeof part === 'string' ? part : fieldText(part, scope, interpreter);
  interpreter.charge(text.length);
  return text;
}

function fieldText(
  { expression, conversion, format }: Field,
  scope: PythonScope,
  interpreter: Interpreter,
): string {
  const value = interpreter.run(expression, scope);
  const spec = formatted({ parts: format }, scope, interpreter);
  if (conversion === 'r' || conversion === 'a') return formatValue(interpreter.repr(value), spec);
  // What has no format is a text, in which transforms are told by their values.
  const isText = conversion === 's' || spec === '' || isTransform(value) || value instanceof Applied;
  return formatValue(isText ? interpreter.str(value) : value, spec);
}

/** A list, tuple or set as it is written. */
export function display({ kind, items }: Display, scope: PythonScope, interpreter: Interpreter): Value {
  const values: Value[] = [];
  for (const item of items) {
    if (item.kind === 'starred')
      for (const spread of interpreter.rounds(interpreter.run(item.value, scope))) values.push(spread);
    else values.push(interpreter.run(item, scope));
  }
  interpreter.charge(values.length);
  if (kind === 'set') return new SetValue(values);
  return kind === 'list' ? new List(values) : new Tuple(values);
}

/** A dict as it is written. @throws Failure for a key that can change. */
export function dictDisplay({ entries }: DictDisplay, scope: PythonScope, interpreter: Interpreter): Dict {
  const pairs: (readonly [Value, Value])[] = [];
  for (const { key, value } of entries) {
    const keyValue = key && interpreter.run(key, scope);
    const given = interpreter.run(value, scope);
    if (keyValue !== undefined) pairs.push([keyValue, given]);
    else if (given instanceof Dict) for (const entry of given.entries()) pairs.push(entry);
    else throw new Failure('type/argument', `\`**\` spreads a dict, not ${describe(given)}`);
  }
  interpreter.charge(pairs.length);
  return new Dict(pairs);
}

/** What a comprehension makes; a generator makes its items when they are asked for. */
export function comprehension(
  { form, key, element, clauses }: Comprehension,
  scope: PythonScope,
  interpreter: Interpreter,
): Value {
  const [first] = clauses;
  // The first iterable belongs to what is around, and is computed even if nothing is asked of a generator.
  const source = first ? interpreter.run(first.iterable, scope) : none;
  const names = clauses.flatMap(({ target }) => targetNames(target));
  const inner = new PythonScope(scope, namesOnly(names));
  const rounds = roundsOf(clauses, 0, source, inner, interpreter);
  switch (form) {
    case 'dict': {
      const pairs: (readonly [Value, Value])[] = [];
      for (const round of rounds)
        pairs.push([key ? interpreter.run(key, round) : none, interpreter.run(element, round)]);
      return new Dict(pairs);
    }
    case 'generator':
      return new IteratorValue('generator', elementsOf(element, rounds, interpreter));
    case 'list':
      return new List([...elementsOf(element, rounds, interpreter)]);
    case 'set':
      return new SetValue([...elementsOf(element, rounds, interpreter)]);
  }
}

function* elementsOf(
  element: Expression,
  rounds: Iterable<PythonScope>,
  interpreter: Interpreter,
): Generator<Value> {
  for (const round of rounds) yield interpreter.run(element, round);
}

/** Each round in which all clauses have bound their targets and all conditions hold, as the scope it has. */
function* roundsOf(
  clauses: Comprehension['clauses'],
  at: number,
  source: Value,
  scope: PythonScope,
  interpreter: Interpreter,
): Generator<PythonScope> {
  const clause = clauses[at];
  if (!clause) return;
  for (const item of interpreter.rounds(source)) {
    bindTarget(clause.target, item, scope, interpreter);
    if (!clause.conditions.every((condition) => test(condition, scope, interpreter))) continue;
    const next = clauses[at + 1];
    if (next) yield* roundsOf(clauses, at + 1, interpreter.run(next.iterable, scope), scope, interpreter);
    else yield scope;
  }
}
