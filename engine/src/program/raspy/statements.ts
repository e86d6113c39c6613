import { augmentedOperation } from '../../python/operators';
import type { Assert, AugmentedAssignment, For, If, Import, Statement, While } from '../../syntax/raspy/tree';
import { Failure } from '../../text/failure';
import { brief } from '../../values/format';
import { none, sizeOf, type Value } from '../../values/value';
import { isTransform } from '../values';
import { Reported } from './context';
import { importNames } from './imports';
import { test, testWithSides } from './conditions';
import type { Interpreter } from './interpreter';
import type { PythonScope } from './scope';
import { bindTarget } from './targets';

/** How a block ended before its last statement. */
type Ending = { readonly given: Value } | 'break' | 'continue';

/** Runs the body of a function. @returns what it gives; `None` without a `return`. */
export function runBody(body: readonly Statement[], scope: PythonScope, interpreter: Interpreter): Value {
  const ending = runBlock(body, scope, interpreter);
  return typeof ending === 'object' ? ending.given : none;
}

function runBlock(
  block: readonly Statement[],
  scope: PythonScope,
  interpreter: Interpreter,
): Ending | undefined {
  for (const statement of block) {
    const ending = runStatement(statement, scope, interpreter);
    if (ending) return ending;
  }
  return undefined;
}

/**
 * Runs a statement.
 * @returns how it ended the block that it is in, if it did.
 * @throws Reported, OutOfBudget
 */
export function runStatement(
  statement: Statement,
  scope: PythonScope,
  interpreter: Interpreter,
): Ending | undefined {
  // Its syntax problem is known.
  if (statement.broken) throw new Reported();
  switch (statement.kind) {
    case 'expression':
      interpreter.run(statement.expression, scope);
      return undefined;
    case 'assignment': {
      if (!statement.value) return undefined;
      const value = interpreter.run(statement.value, scope);
      const at = statement.value;
      interpreter.attempt(at, () => {
        for (const target of statement.targets) bindTarget(target, value, scope, interpreter);
      });
      return undefined;
    }
    case 'augmented':
      augment(statement, scope, interpreter);
      return undefined;
    case 'def':
      scope.set(
        statement.name.name,
        interpreter.functionOf(statement, scope),
        statement.name.span,
        interpreter.context.source,
      );
      return undefined;
    case 'return':
      return { given: statement.value ? interpreter.run(statement.value, scope) : none };
    case 'if':
      return runBlock(branchOf(statement, scope, interpreter), scope, interpreter);
    case 'for':
      return runFor(statement, scope, interpreter);
    case 'while':
      return runWhile(statement, scope, interpreter);
    case 'assert':
      check(statement, scope, interpreter);
      return undefined;
    case 'import':
      importInto(statement, scope, interpreter);
      return undefined;
    case 'break':
    case 'continue':
      return statement.kind;
    case 'nonlocal':
      for (const name of statement.names) {
        interpreter.attempt(name, () => {
          checkNonlocal(name.name, scope);
        });
      }
      return undefined;
    case 'global':
    case 'pass':
    case 'unsupported':
      return undefined;
  }
}

/** @throws Failure `name/undefined` */
function checkNonlocal(name: string, scope: PythonScope): void {
  if (scope.hasAround(name)) return;
  throw new Failure(
    'name/undefined',
    `no function around this one binds \`${name}\`; a name of the file is declared with \`global\``,
  );
}

/** The statements of the branch whose condition holds. */
export function branchOf(
  { branches, otherwise }: If,
  scope: PythonScope,
  interpreter: Interpreter,
): readonly Statement[] {
  return branches.find(({ condition }) => test(condition, scope, interpreter))?.body ?? otherwise;
}

function runFor(
  { target, iterable, body, otherwise }: For,
  scope: PythonScope,
  interpreter: Interpreter,
): Ending | undefined {
  const over = interpreter.run(iterable, scope);
  const rounds = interpreter.attempt(iterable, () => interpreter.rounds(over)[Symbol.iterator]());
  for (;;) {
    const round = interpreter.attempt(iterable, () => {
      const next = rounds.next();
      if (next.done !== true) bindTarget(target, next.value, scope, interpreter);
      return next;
    });
    if (round.done === true) break;
    const ending = runBlock(body, scope, interpreter);
    if (ending === 'break') return undefined;
    if (typeof ending === 'object') return ending;
  }
  return runBlock(otherwise, scope, interpreter);
}

function runWhile(
  { condition, body, otherwise }: While,
  scope: PythonScope,
  interpreter: Interpreter,
): Ending | undefined {
  while (test(condition, scope, interpreter)) {
    const ending = runBlock(body, scope, interpreter);
    if (ending === 'break') return undefined;
    if (typeof ending === 'object') return ending;
  }
  return runBlock(otherwise, scope, interpreter);
}

/** `target += value`: a list, set or dict is changed itself. */
function augment(
  { target, op, value }: AugmentedAssignment,
  scope: PythonScope,
  interpreter: Interpreter,
): void {
  if (target.kind === 'missing') throw new Reported();
  const before = interpreter.run(target, scope);
  const change = interpreter.run(value, scope);
  const sizeBefore = typeof before === 'object' ? sizeOf(before) : 0;
  interpreter.attempt(target, () => {
    const plain = typeof before === 'object' && !isTransform(before) && !isTransform(change);
    const result =
      plain && before.kind !== 'applied'
        ? augmentedOperation(op, before, change, (items) => interpreter.iterate(items))
        : interpreter.operators.binary(op, before, change);
    // A list is the same one, with some items more; strings and ints are made anew.
    interpreter.charge(Math.max(0, sizeOf(result) - (result === before ? sizeBefore : 0)));
    bindTarget(target, result, scope, interpreter);
  });
}

function check({ condition, message }: Assert, scope: PythonScope, interpreter: Interpreter): void {
  const { sides, holds } = testWithSides(condition, scope, interpreter);
  if (holds) return;
  const said = message && interpreter.str(interpreter.run(message, scope));
  interpreter.attempt(condition, () => {
    const found = sides ? `: ${sides.map((side) => brief(side)).join(' against ')}` : '';
    throw new Failure('assert/failed', `this does not hold${found}${said === undefined ? '' : ` (${said})`}`);
  });
}

function importInto(statement: Import, scope: PythonScope, interpreter: Interpreter): void {
  const { source } = interpreter.context;
  interpreter.attempt(statement, () => {
    for (const { bound, value } of importNames(statement, interpreter.world.library))
      scope.set(bound.name, value, bound.span, source);
  });
}
