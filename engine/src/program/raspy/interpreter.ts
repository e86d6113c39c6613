import { Builtin } from '../../python/builtin';
import { builtins } from '../../python/builtins';
import type { Arguments, Interpreter as PythonInterpreter } from '../../python/interpreter';
import { iterate } from '../../python/iteration';
import { getItem, Slice } from '../../python/subscripts';
import type {
  Call,
  ComparisonChain,
  Expression,
  Logic,
  Slice as SliceSyntax,
  Ternary,
} from '../../syntax/raspy/tree';
import { endOfMachine, OutOfBudget } from '../../text/budget';
import { Failure } from '../../text/failure';
import type { Sample } from '../../values/sample';
import { checkSize } from '../../values/sizes';
import { Dict, isTrue, List, none, sizeOf, type Value } from '../../values/value';
import type { Spanned } from '../runtime';
import { Applied, isTransform, SOp, type Transform } from '../values';
import { adviceOnBuiltin } from './advice';
import { apply } from './application';
import { attributeOf } from './attributes';
import type { Context } from './context';
import { describe } from './describe';
import { comprehension, dictDisplay, display, formatted } from './displays';
import { lookUp } from './lookup';
import { callFunction } from './functions';
import { Operators } from './operators';
import { RaspyFunction } from './raspyFunction';
import type { PythonScope } from './scope';
import type { World } from './world';

/** Runs expressions of RASPy in a context. What fails throws, after the context was told. */
export class Interpreter implements PythonInterpreter {
  readonly operators: Operators;
  /** The expression at work, to which built-ins charge what they do. */
  #at: Spanned | undefined;
  /** The call at work, for what a built-in calls itself. */
  #working: Call | undefined;

  constructor(
    readonly world: World,
    readonly context: Context,
  ) {
    this.operators = new Operators(
      world.transforms,
      (applied) => world.valuesOf(applied, context.budget),
      (code, message) => {
        if (this.#at) context.advise(this.#at, code, message);
      },
    );
  }

  /** The value of an expression. @throws Reported, Failure or OutOfBudget */
  run(expression: Expression, scope: PythonScope): Value {
    const before = this.#at;
    this.#at = expression;
    this.context.enter(expression);
    try {
      const value = this.#value(expression, scope);
      this.context.note(expression, value);
      return value;
    } catch (failure) {
      return this.#failed(expression, failure);
    } finally {
      this.#at = before;
      this.context.leave();
    }
  }

  /** Tells the context where something ended. @throws Reported, Failure or OutOfBudget */
  #failed(expression: Spanned, failure: unknown): never {
    if (failure instanceof Failure) this.context.raise(expression, failure);
    const end = failure instanceof OutOfBudget ? failure : endOfMachine(failure);
    if (end) this.context.end(expression, end);
    throw failure;
  }

  #value(expression: Expression, scope: PythonScope): Value {
    switch (expression.kind) {
      case 'missing':
        throw new Failure('syntax/expression', 'an expression is missing here');
      case 'name':
        return lookUp(expression, scope, this.context.source);
      case 'literal':
        return expression.value ?? none;
      case 'parenthesized':
        return this.run(expression.inner, scope);
      case 'f-string':
        return formatted(expression, scope, this);
      case 'list':
      case 'tuple':
      case 'set':
        return display(expression, scope, this);
      case 'dict':
        return dictDisplay(expression, scope, this);
      case 'comprehension':
        return comprehension(expression, scope, this);
      case 'unary': {
        const operand = this.run(expression.operand, scope);
        if (expression.op !== 'not') return this.operators.unary(expression.op, operand);
        this.#warnOfTruth(expression.operand, operand, '`not` is applied to');
        return !this.truth(operand);
      }
      case 'binary':
        return this.#made(
          this.operators.binary(
            expression.op,
            this.run(expression.left, scope),
            this.run(expression.right, scope),
          ),
        );
      case 'logic':
        return this.#logic(expression, scope);
      case 'comparison':
        return this.#comparison(expression, scope);
      case 'ternary':
        return this.#ternary(expression, scope);
      case 'attribute':
        return attributeOf(this.run(expression.object, scope), expression.name.name, this);
      case 'index': {
        const object = this.run(expression.object, scope);
        return this.#made(this.item(object, this.indexOf(expression.index, scope)));
      }
      case 'call':
        return this.#call(expression, scope);
      case 'lambda':
        return this.functionOf(expression, scope);
    }
  }

  /** Counts the items of a value that was made just now. */
  #made(value: Value): Value {
    this.charge(sizeOf(value));
    return value;
  }

  /** An index, or the parts of a slice. */
  indexOf(index: Expression | SliceSyntax, scope: PythonScope): Value | Slice {
    if (index.kind !== 'slice') return this.run(index, scope);
    const part = (expression: Expression | undefined): Value =>
      expression ? this.run(expression, scope) : none;
    return new Slice(part(index.start), part(index.stop), part(index.step));
  }

  item(object: Value, index: Value | Slice): Value {
    if (object instanceof Applied)
      return getItem(new List(this.world.valuesOf(object, this.context.budget)), index);
    if (isTransform(object)) {
      throw new Failure(
        'type/index',
        `${describe(object)} has no items: it has no values before it gets an input, as in \`x.input("hello").val[0]\``,
      );
    }
    return getItem(object, index);
  }

  /** A function of the program as `def` and `lambda` make it; defaults are computed now. */
  functionOf(definition: RaspyFunction['definition'], scope: PythonScope): RaspyFunction {
    const defaults = new Map<number, Value>();
    for (const [position, { default: value }] of definition.params.entries())
      if (value) defaults.set(position, this.run(value, scope));
    return new RaspyFunction(definition, scope, this.context.source, defaults);
  }

  /** A transform is applied to an input by the expression at work. */
  noteApplication(target: Transform, sample: Sample): void {
    if (this.#at) this.context.noteApplication(this.#at, target, sample);
  }

  // What built-ins need.

  charge(items: number): void {
    if (this.#at) this.context.charge(this.#at, items);
  }

  print(text: string): void {
    this.context.print(text);
  }

  call(callee: Value, args: readonly Value[]): Value {
    return this.#callValue(callee, { positional: args, named: new Map() }, this.#working);
  }

  iterate(value: Value): Iterable<Value> {
    if (value instanceof Applied) return this.world.valuesOf(value, this.context.budget);
    if (isTransform(value)) {
      throw new Failure(
        'type/iterable',
        `${describe(value)} can not be looped over: it has no values before it gets an input; elementwise work is done by operators and \`.map\``,
      );
    }
    return iterate(value);
  }

  str(value: Value): string {
    return this.world.str(value, this.context.sample, this.context.budget);
  }

  repr(value: Value): string {
    return this.world.repr(value, this.context.sample, this.context.budget);
  }

  /** Whether a test takes a value for true. Transforms always are, as all objects of Python. */
  truth(value: Value): boolean {
    return value instanceof Applied ? true : isTrue(value);
  }

  /** Does something besides running an expression, which stands for it if it fails. @throws Reported or OutOfBudget */
  attempt<T>(expression: Spanned, action: () => T): T {
    const before = this.#at;
    this.#at = expression;
    try {
      return action();
    } catch (failure) {
      return this.#failed(expression, failure);
    } finally {
      this.#at = before;
    }
  }

  /** The items of a loop, each counted. */
  *rounds(iterable: Value): Iterable<Value> {
    for (const item of this.iterate(iterable)) {
      this.charge(1);
      yield item;
    }
  }

  /** Runs a condition. */
  test(condition: Expression, scope: PythonScope): boolean {
    const value = this.run(condition, scope);
    this.#warnOfTruth(condition, value, 'This tests');
    return this.truth(value);
  }

  /** Runs a condition, and tells the two sides of a comparison. */
  testWithSides(
    condition: Expression,
    scope: PythonScope,
  ): { readonly holds: boolean; readonly sides: readonly Value[] | undefined } {
    const [only, ...others] = condition.kind === 'comparison' ? condition.rest : [];
    if (condition.kind !== 'comparison' || !only || others.length > 0)
      return { holds: this.test(condition, scope), sides: undefined };
    const left = this.run(condition.first, scope);
    const right = this.run(only.operand, scope);
    const value = this.attempt(condition, () => this.operators.compare(only.op, left, right));
    this.#warnOfTruth(condition, value, 'This tests');
    return { holds: this.truth(value), sides: [left, right] };
  }

  #logic({ op, left, right }: Logic, scope: PythonScope): Value {
    const first = this.run(left, scope);
    this.#warnOfTruth(left, first, `\`${op}\` tests`);
    if (this.truth(first) === (op === 'or')) return first;
    return this.run(right, scope);
  }

  /** Asking whether a variable holds anything at all is common; asking it of what was just computed is a mistake. */
  #warnOfTruth(expression: Expression, value: Value, what: string): void {
    const isVariable = expression.kind === 'name' && this.world.library.get(expression.name) !== value;
    if (isVariable || !isTransform(value)) return;
    this.attempt(expression, () => {
      this.operators.warnOfTruth(value, what);
    });
  }

  #comparison({ first, rest }: ComparisonChain, scope: PythonScope): Value {
    let left = this.run(first, scope);
    let result: Value = true;
    for (const [i, { op, operand }] of rest.entries()) {
      const right = this.run(operand, scope);
      if (op === 'in' || op === 'not in') this.charge(sizeOf(right));
      result = this.operators.compare(op, left, right);
      if (i === rest.length - 1) break;
      this.operators.warnOfTruth(result, `\`${op}\` in a chain of comparisons gives`);
      if (!this.truth(result)) return result;
      left = right;
    }
    return result;
  }

  #ternary({ then, condition, otherwise }: Ternary, scope: PythonScope): Value {
    return this.run(this.test(condition, scope) ? then : otherwise, scope);
  }

  #call(call: Call, scope: PythonScope): Value {
    const callee = this.run(call.callee, scope);
    const positional: Value[] = [];
    const named = new Map<string, Value>();
    for (const { name, spread, value } of call.args) {
      const given = this.run(value, scope);
      if (spread === '*') {
        for (const item of this.rounds(given)) positional.push(item);
        checkSize(positional.length);
      } else if (spread === '**') this.#spread(given, named);
      else if (!name) positional.push(given);
      else if (named.has(name.name))
        throw new Failure('call/arguments', `the argument \`${name.name}\` is given twice`);
      else named.set(name.name, given);
    }
    const before = this.#working;
    this.#working = call;
    try {
      return this.#callValue(callee, { positional, named }, call);
    } catch (failure) {
      throw this.#explained(failure, call, callee, positional);
    } finally {
      this.#working = before;
    }
  }

  /** What fails with what to do instead, where that is plain. */
  #explained(failure: unknown, { callee: written }: Call, callee: Value, args: readonly Value[]): unknown {
    if (!(failure instanceof Failure)) return failure;
    const name = written.kind === 'name' ? written.name : '';
    const advice =
      callee instanceof Builtin
        ? adviceOnBuiltin(callee.name, args)
        : failure.code === 'call/not-callable' && builtins.has(name)
          ? `\`${name}\` was assigned to, and so is not the built-in function any more`
          : undefined;
    return advice === undefined
      ? failure
      : new Failure(failure.code, `${failure.message}; ${advice}`, failure.related);
  }

  #spread(given: Value, named: Map<string, Value>): void {
    if (!(given instanceof Dict))
      throw new Failure('type/argument', `\`**\` spreads a dict, not ${describe(given)}`);
    for (const [key, value] of given.entries()) {
      if (typeof key !== 'string')
        throw new Failure(
          'type/argument',
          `\`**\` spreads a dict with strings as keys, not ${describe(key)}`,
        );
      named.set(key, value);
    }
  }

  #callValue(callee: Value, args: Arguments, call: Call | undefined): Value {
    if (callee instanceof RaspyFunction) return callFunction(callee, args, call, this);
    if (callee instanceof Builtin) {
      const elementwise = this.#elementwiseBuiltin(callee, args);
      return elementwise ?? callee.call(args, this);
    }
    if (isTransform(callee)) return apply(callee, args, this);
    throw new Failure('call/not-callable', `${describe(callee)} can not be called`);
  }

  /** `abs(x)` and `round(x)` of an s-op. */
  #elementwiseBuiltin(callee: Builtin, { positional, named }: Arguments): SOp | undefined {
    const [only] = positional;
    const { name } = callee;
    if (name !== 'abs' && name !== 'round') return undefined;
    if (!(only instanceof SOp) || positional.length !== 1 || named.size > 0) return undefined;
    if (this.#at) {
      this.context.advise(
        this.#at,
        'raspy/differs',
        `Here \`${name}\` of an s-op is taken position by position; the library does not know it${name === 'round' ? ', but `.round()`' : ''}.`,
      );
    }
    return this.world.transforms.elementwise(name, [only]);
  }
}
