import type { ComparisonChain, Expression, Logic, Ternary } from '../../syntax/raspy/tree';
import { isTrue, sizeOf, type Value } from '../../values/value';
import { Applied, isTransform } from '../values';
import type { Interpreter } from './interpreter';
import type { PythonScope } from './scope';

/** Whether a test takes a value for true. Transforms always are, as all objects of Python. */
export function truth(value: Value): boolean {
  return value instanceof Applied ? true : isTrue(value);
}

/** Runs a condition. */
export function test(condition: Expression, scope: PythonScope, interpreter: Interpreter): boolean {
  const value = interpreter.run(condition, scope);
  warnOfTruth(condition, value, 'This tests', interpreter);
  return truth(value);
}

/** Runs a condition, and tells the two sides of a comparison. */
export function testWithSides(
  condition: Expression,
  scope: PythonScope,
  interpreter: Interpreter,
): { readonly holds: boolean; readonly sides: readonly Value[] | undefined } {
  const [only, ...others] = condition.kind === 'comparison' ? condition.rest : [];
  if (condition.kind !== 'comparison' || !only || others.length > 0)
    return { holds: test(condition, scope, interpreter), sides: undefined };
  const left = interpreter.run(condition.first, scope);
  const right = interpreter.run(only.operand, scope);
  const value = interpreter.attempt(condition, () => interpreter.operators.compare(only.op, left, right));
  warnOfTruth(condition, value, 'This tests', interpreter);
  return { holds: truth(value), sides: [left, right] };
}

/** `not x`. */
export function negation(operand: Expression, scope: PythonScope, interpreter: Interpreter): boolean {
  const value = interpreter.run(operand, scope);
  warnOfTruth(operand, value, '`not` is applied to', interpreter);
  return !truth(value);
}

/** `a and b`, `a or b`: one of the two values. */
export function logic({ op, left, right }: Logic, scope: PythonScope, interpreter: Interpreter): Value {
  const first = interpreter.run(left, scope);
  warnOfTruth(left, first, `\`${op}\` tests`, interpreter);
  if (truth(first) === (op === 'or')) return first;
  return interpreter.run(right, scope);
}

/** `a if condition else b`. */
export function choice(
  { then, condition, otherwise }: Ternary,
  scope: PythonScope,
  interpreter: Interpreter,
): Value {
  return interpreter.run(test(condition, scope, interpreter) ? then : otherwise, scope);
}

/** `a < b < c`: each operand is computed once, and nothing behind a comparison that does not hold. */
export function comparisonChain(
  { first, rest }: ComparisonChain,
  scope: PythonScope,
  interpreter: Interpreter,
): Value {
  const { operators } = interpreter;
  let left = interpreter.run(first, scope);
  let result: Value = true;
  for (const [i, { op, operand }] of rest.entries()) {
    const right = interpreter.run(operand, scope);
    if (op === 'in' || op === 'not in') interpreter.charge(sizeOf(right));
    result = operators.compare(op, left, right);
    if (i === rest.length - 1) break;
    operators.warnOfTruth(result, `\`${op}\` in a chain of comparisons gives`);
    if (!truth(result)) return result;
    left = right;
  }
  return result;
}

/** Asking whether a variable holds anything at all is common; asking it of what was just computed is a mistake. */
function warnOfTruth(expression: Expression, value: Value, what: string, interpreter: Interpreter): void {
  const { library } = interpreter.world;
  const isVariable = expression.kind === 'name' && library.get(expression.name) !== value;
  if (isVariable || !isTransform(value)) return;
  interpreter.attempt(expression, () => {
    interpreter.operators.warnOfTruth(value, what);
  });
}
