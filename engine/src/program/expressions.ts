import { Failure } from '../text/failure';
import type { Call, Comprehension, Expression, Name, Ternary } from '../syntax/tree';
import { Sample } from '../values/sample';
import { Dict, isAtom, isTrue, kindOf, List, type Atom, type Value } from '../values/value';
import { brief } from '../values/format';
import { applyForm, index, loopItems, select, unpack } from './forms';
import { isBaseName, isReserved, nearestName } from './names';
import { binary, choose, describe, unary } from './operators';
import type { Runtime } from './runtime';
import { Scope } from './scope';
import { Applied, RaspFunction, Selector, SOp } from './values';

/** Runs the statements of a function's body in a scope; given by the statements, which know how. */
export type RunBody = (callee: RaspFunction, scope: Scope) => Value | undefined;

/**
 * Runs expressions. `undefined` is the value of an expression that failed and was reported; what is made of it is
 * `undefined` too, without another report.
 */
export class ExpressionRunner {
  constructor(
    private readonly runtime: Runtime,
    private readonly runBody: RunBody,
  ) {}

  run(expression: Expression, scope: Scope): Value | undefined {
    const { runtime } = this;
    runtime.enter(expression);
    const value = this.#attempt(expression, scope);
    runtime.leave();
    if (value === undefined) return undefined;
    scope.out = value instanceof Applied ? value.input : value;
    runtime.note(expression, value);
    return value;
  }

  /** All values, or `undefined` if one of them failed. */
  runAll(expressions: readonly Expression[], scope: Scope): Value[] | undefined {
    const values = expressions.map((expression) => this.run(expression, scope));
    return values.includes(undefined) ? undefined : (values as Value[]);
  }

  #attempt(expression: Expression, scope: Scope): Value | undefined {
    try {
      return this.#value(expression, scope);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      this.runtime.fail(expression, failure);
      return undefined;
    }
  }

  #value(expression: Expression, scope: Scope): Value | undefined {
    const { graph } = this.runtime;
    switch (expression.kind) {
      case 'missing':
        return undefined;
      case 'name':
        return this.#name(expression, scope);
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
        return operand === undefined ? undefined : unary(graph, expression.op, operand);
      }
      case 'binary': {
        const left = this.run(expression.left, scope);
        const right = this.run(expression.right, scope);
        return left === undefined || right === undefined
          ? undefined
          : binary(graph, expression.op, left, right);
      }
      case 'ternary':
        return this.#ternary(expression, scope);
      case 'index': {
        const object = this.run(expression.object, scope);
        const at = this.run(expression.index, scope);
        if (object === undefined || at === undefined) return undefined;
        return index(graph, object, at, () => scope.get('length')?.value);
      }
      case 'select': {
        const key = this.run(expression.key, scope);
        const query = this.run(expression.query, scope);
        return key === undefined || query === undefined
          ? undefined
          : select(graph, key, query, expression.op);
      }
      case 'form': {
        const args = this.runAll(expression.args, scope);
        return args && applyForm(graph, expression.name, args);
      }
      case 'call':
        return this.#call(expression, scope);
    }
  }

  #name({ name, span }: Name, scope: Scope): Value | undefined {
    if (name === 'True') return true;
    if (name === 'False') return false;
    if (isBaseName(name)) return new SOp(this.runtime.graph.base(name));
    if (name === 'out') {
      if (scope.out !== undefined) return scope.out;
      throw new Failure('name/undefined', '`out` is the value computed last, and there is none yet');
    }
    const bound = scope.get(name);
    if (bound) return bound.value;
    const failed = scope.failureOf(name);
    if (failed) {
      this.runtime.failAt(
        span,
        'name/undefined',
        `\`${name}\` has no value, because the statement that should bind it failed.`,
      );
      return undefined;
    }
    const near = isReserved(name)
      ? undefined
      : nearestName(name, [
          ...scope.names(),
          'indices',
          'tokens_int',
          'tokens_float',
          'tokens_str',
          'tokens_bool',
          'tokens_asis',
          'True',
          'False',
        ]);
    const advice = isReserved(name)
      ? `; \`${name}(\` is written without a blank`
      : near
        ? `; did you mean \`${near}\`?`
        : '; nothing above this line binds it';
    this.runtime.failAt(
      span,
      'name/undefined',
      `\`${name}\` is not defined${advice}${advice.endsWith('?') ? '' : '.'}`,
      near && !this.runtime.frame ? [{ title: `Change to \`${near}\``, edits: [{ span, text: near }] }] : [],
    );
    return undefined;
  }

  #dict(pairs: readonly (readonly [Expression, Expression])[], scope: Scope): Value | undefined {
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

  #comprehension({ key, element, names, iterable }: Comprehension, scope: Scope): Value | undefined {
    const over = this.run(iterable, scope);
    if (over === undefined) return undefined;
    const items: Value[] = [];
    const keys: Atom[] = [];
    for (const item of loopItems(over, 'a comprehension')) {
      const inner = new Scope(scope);
      for (const [i, part] of unpack(item, names.length, 'each round').entries()) {
        const name = names[i];
        if (name) this.bind(name, part, inner);
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

  #ternary({ then, condition, otherwise }: Ternary, scope: Scope): Value | undefined {
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
    return first === undefined || second === undefined
      ? undefined
      : choose(this.runtime.graph, test, first, second);
  }

  #call(call: Call, scope: Scope): Value | undefined {
    const [only] = call.args;
    if (only && call.args.length === 1) {
      // The reference takes the argument for the sample on which the callee is tried.
      const arg = this.run(only, scope);
      const sample = arg === undefined ? undefined : Sample.of(arg);
      const callee = sample
        ? this.runtime.withExamples({ sop: sample, selector: sample }, () => this.run(call.callee, scope))
        : this.run(call.callee, scope);
      return callee === undefined || arg === undefined ? undefined : this.#apply(call, callee, [arg]);
    }
    const callee = this.run(call.callee, scope);
    const args = this.runAll(call.args, scope);
    return callee === undefined || !args ? undefined : this.#apply(call, callee, args);
  }

  #apply(call: Call, callee: Value, args: readonly Value[]): Value | undefined {
    if (callee instanceof RaspFunction) return this.#applyFunction(call, callee, args);
    if (callee instanceof SOp || callee instanceof Selector) return this.#applyToInput(call, callee, args);
    throw new Failure(
      'call/not-callable',
      `${describe(callee)} can not be called; functions can, and s-ops and selectors can be applied to an input`,
    );
  }

  #applyToInput(call: Call, target: SOp | Selector, args: readonly Value[]): Value {
    const [input] = args;
    if (input === undefined || args.length > 1) {
      throw new Failure(
        'call/arguments',
        `${describe(target)} is applied to exactly one input, a string or list, but got ${args.length} arguments`,
      );
    }
    const sample = Sample.of(input);
    if (!sample) {
      const empty = typeof input === 'string' || input instanceof List || input instanceof Dict;
      throw new Failure(
        'call/input',
        `${describe(target)} is applied to a string or list with at least one element, not to ${empty ? `the empty ${kindOf(input)} ${brief(input)}` : describe(input)}`,
      );
    }
    this.runtime.noteApplication(call, target, sample);
    return new Applied(target, input);
  }

  #applyFunction(call: Call, callee: RaspFunction, args: readonly Value[]): Value | undefined {
    const { params } = callee;
    if (params.length !== args.length) {
      throw new Failure(
        'call/arguments',
        `\`${callee.name}(${params.join(', ')})\` takes ${count(params.length, 'argument')}, but got ${args.length}`,
      );
    }
    const failuresBefore = this.runtime.failures;
    const result = this.runtime.inCall({ call, callee, args }, () => {
      const scope = new Scope(callee.scope);
      const { definition } = callee;
      for (const [i, param] of definition.params.entries()) {
        const arg = args[i];
        if (arg !== undefined && !this.bind(param, arg, scope)) return undefined;
      }
      return this.runBody(callee, scope);
    });
    return this.runtime.failures > failuresBefore ? undefined : result;
  }

  /** Binds a name in a scope. @returns false, with a problem reported, if the name is reserved there. */
  bind(name: Name, value: Value, scope: Scope): boolean {
    if (isReserved(name.name) || scope.reserved.has(name.name)) {
      const why = isReserved(name.name) ? 'is a name of the language' : 'is a name of the library';
      this.runtime.failAt(
        name.span,
        'name/reserved',
        `\`${name.name}\` ${why} and can not be bound; choose another name.`,
      );
      return false;
    }
    scope.set(name.name, value, name.span);
    return true;
  }
}

function keyFailure(key: Value): Failure {
  return new Failure('type/key', `a dict key is an atom (int, float, bool or string), not ${describe(key)}`);
}

function count(n: number, what: string): string {
  return n === 0 ? `no ${what}s` : `${n} ${what}${n === 1 ? '' : 's'}`;
}
