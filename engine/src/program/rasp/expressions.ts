import { Failure } from '../../text/failure';
import type { Call, Comprehension, Expression, Ternary } from '../../syntax/rasp/tree';
import { Sample } from '../../values/sample';
import { Dict, isAtom, isTrue, List, sizeOf, type Atom, type Value } from '../../values/value';
import { apply, bind, type RunBody } from './calls';
import { applyForm, index, loopItems, select, unpack } from './forms';
import { binaryName, choiceName, formName, indexName, rename, unaryName } from './internalNames';
import { lookUp } from './lookup';
import { isBaseName } from './names';
import { binary, choose, describe, unary } from './operators';
import type { RaspRuntime } from './environment';
import type { RaspScope } from './scope';
import { Applied, Selector, SOp } from '../values';

/**
 * Runs expressions. `undefined` is the value of an expression that failed and was reported; what is made of it is
 * `undefined` too, without another report.
 */
export class ExpressionRunner {
  constructor(
    private readonly runtime: RaspRuntime,
    private readonly runBody: RunBody,
  ) {}

  run(expression: Expression, scope: RaspScope): Value | undefined {
    const { runtime } = this;
    runtime.enter(expression);
    const value = this.#attempt(expression, scope);
    runtime.leave();
    if (value !== undefined) scope.out = value instanceof Applied ? value.input : value;
    return value;
  }

  /** All values, or `undefined` if one of them failed. */
  runAll(expressions: readonly Expression[], scope: RaspScope): Value[] | undefined {
    const values = expressions.map((expression) => this.run(expression, scope));
    return values.includes(undefined) ? undefined : (values as Value[]);
  }

  #attempt(expression: Expression, scope: RaspScope): Value | undefined {
    try {
      const value = this.#value(expression, scope);
      if (value !== undefined && makesItems(expression)) this.runtime.charge(expression, sizeOf(value));
      // Reading the input is a step of its own each time, while other names only stand for steps made elsewhere.
      const readsInput = expression.kind === 'name' && isBaseName(expression.name);
      if (value !== undefined) this.runtime.note(expression, value, readsInput);
      return value;
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      this.runtime.fail(expression, failure);
      return undefined;
    }
  }

  #value(expression: Expression, scope: RaspScope): Value | undefined {
    const { graph } = this.runtime;
    switch (expression.kind) {
      case 'missing':
        return undefined;
      case 'name':
        return lookUp(expression, scope, this.runtime);
      case 'literal':
        return expression.value;
      case 'parenthesized':
        return this.run(expression.inner, scope);
      case 'list': {
        const items = this.runAll(expression.items, scope);
        return items && new List(items);
      }
      case 'dict':
        return this.#dict(expression.pairs, scope);
      case 'comprehension':
        return this.#comprehension(expression, scope);
      case 'unary': {
        const operand = this.run(expression.operand, scope);
        if (operand === undefined) return undefined;
        return this.#named(unary(graph, expression.op, operand), () => unaryName(expression.op, operand));
      }
      case 'binary': {
        const left = this.run(expression.left, scope);
        const right = this.run(expression.right, scope);
        if (left === undefined || right === undefined) return undefined;
        const value = binary(graph, expression.op, left, right);
        return this.#named(value, () => binaryName(expression.op, left, right, expression.right));
      }
      case 'ternary':
        return this.#ternary(expression, scope);
      case 'index': {
        const object = this.run(expression.object, scope);
        const at = this.run(expression.index, scope);
        if (object === undefined || at === undefined) return undefined;
        const item = index(graph, object, at, () => scope.get('length')?.value);
        return this.#named(item, () => indexName(object, expression.object, at, expression.index));
      }
      case 'select': {
        const key = this.run(expression.key, scope);
        const query = this.run(expression.query, scope);
        if (key === undefined || query === undefined) return undefined;
        return select(graph, key, query, expression.op);
      }
      case 'form': {
        const args = this.runAll(expression.args, scope);
        if (!args) return undefined;
        return this.#named(applyForm(graph, expression.name, args), () => formName(expression.name, args));
      }
      case 'call':
        return this.#call(expression, scope);
    }
  }

  /** Names an s-op that is new; selectors keep the name that all of them begin with. */
  #named(value: Value, name: () => string): Value {
    const { environment } = this.runtime;
    if (environment.namesValues && value instanceof SOp && !this.runtime.knows(value)) rename(value, name());
    return value;
  }

  #dict(pairs: readonly (readonly [Expression, Expression])[], scope: RaspScope): Value | undefined {
    const entries: [Atom, Value][] = [];
    let complete = true;
    for (const [keyExpression, valueExpression] of pairs) {
      const key = this.run(keyExpression, scope);
      const value = this.run(valueExpression, scope);
      if (key !== undefined && !isAtom(key)) throw keyFailure(key);
      if (key === undefined || value === undefined) complete = false;
      else entries.push([key, value]);
    }
    return complete ? new Dict(entries) : undefined;
  }

  #comprehension({ key, element, names, iterable }: Comprehension, scope: RaspScope): Value | undefined {
    const over = this.run(iterable, scope);
    if (over === undefined) return undefined;
    const items: Value[] = [];
    const keys: Atom[] = [];
    for (const item of loopItems(over, 'a comprehension')) {
      const inner = scope.inner();
      for (const [i, part] of unpack(item, names.length, 'each round').entries()) {
        const name = names[i];
        if (name && !bind(name, part, inner, this.runtime)) return undefined;
      }
      const keyValue = key && this.run(key, inner);
      const value = this.run(element, inner);
      if (value === undefined || (key && keyValue === undefined)) return undefined;
      if (keyValue !== undefined) {
        if (!isAtom(keyValue)) throw keyFailure(keyValue);
        keys.push(keyValue);
      }
      items.push(value);
    }
    return key ? new Dict(items.map((item, i) => [keys[i] ?? '', item])) : new List(items);
  }

  #ternary({ then, condition, otherwise }: Ternary, scope: RaspScope): Value | undefined {
    const test = this.run(condition, scope);
    if (test === undefined) return undefined;
    if (test instanceof Selector) {
      throw new Failure(
        'type/selector',
        'the condition of a ternary is a value or an s-op; a selector is neither true nor false',
      );
    }
    if (!(test instanceof SOp)) return this.run(isTrue(test) ? then : otherwise, scope);
    const first = this.run(then, scope);
    const second = this.run(otherwise, scope);
    if (first === undefined || second === undefined) return undefined;
    return this.#named(choose(this.runtime.graph, test, first, second), () =>
      choiceName(first, test, second),
    );
  }

  #call(call: Call, scope: RaspScope): Value | undefined {
    const { runtime, runBody } = this;
    const [only] = call.args;
    if (only && call.args.length === 1) {
      // The reference takes the argument for the sample on which the callee is tried.
      const arg = this.run(only, scope);
      const sample = arg === undefined ? undefined : Sample.of(arg);
      const callee = sample
        ? runtime.withExamples({ sop: sample, selector: sample }, () => this.run(call.callee, scope))
        : this.run(call.callee, scope);
      return callee === undefined || arg === undefined
        ? undefined
        : apply(call, callee, [arg], runtime, runBody);
    }
    const callee = this.run(call.callee, scope);
    const args = this.runAll(call.args, scope);
    return callee === undefined || !args ? undefined : apply(call, callee, args, runtime, runBody);
  }
}

/** Whether the value of an expression is made there, and not only passed on. */
function makesItems({ kind }: Expression): boolean {
  return (
    kind === 'binary' || kind === 'form' || kind === 'list' || kind === 'dict' || kind === 'comprehension'
  );
}

function keyFailure(key: Value): Failure {
  return new Failure('type/key', `a dict key is an atom (int, float, bool or string), not ${describe(key)}`);
}
