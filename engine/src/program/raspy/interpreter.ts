import { Builtin } from '../../python/builtin';
import type { Arguments, Interpreter as PythonInterpreter } from '../../python/interpreter';
import { iterate } from '../../python/iteration';
import { getItem, Slice } from '../../python/subscripts';
import type { Call, Expression, Slice as SliceSyntax } from '../../syntax/raspy/tree';
import { endOfMachine, OutOfBudget } from '../../text/budget';
import type { ProblemCode } from '../../text/codes';
import { Failure } from '../../text/failure';
import type { Sample } from '../../values/sample';
import { List, none, sizeOf, type Value } from '../../values/value';
import type { Spanned } from '../findings';
import { Applied, isTransform, type Transform } from '../values';
import { apply } from './application';
import { attributeOf } from './attributes';
import { argumentsOf, elementwiseBuiltin, explained } from './calls';
import { choice, comparisonChain, logic, negation } from './conditions';
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
        this.advise(code, message);
      },
    );
  }

  /** Tells, at the expression at work, of something that may not be meant. */
  advise(code: ProblemCode, message: string): void {
    if (this.#at) this.context.advise(this.#at, code, message);
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
        if (expression.op === 'not') return negation(expression.operand, scope, this);
        return this.operators.unary(expression.op, this.run(expression.operand, scope));
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
        return logic(expression, scope, this);
      case 'comparison':
        return comparisonChain(expression, scope, this);
      case 'ternary':
        return choice(expression, scope, this);
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

  #call(call: Call, scope: PythonScope): Value {
    const callee = this.run(call.callee, scope);
    const args = argumentsOf(call, scope, this);
    const before = this.#working;
    this.#working = call;
    try {
      return this.#callValue(callee, args, call);
    } catch (failure) {
      throw explained(failure, call, callee, args.positional);
    } finally {
      this.#working = before;
    }
  }

  #callValue(callee: Value, args: Arguments, call: Call | undefined): Value {
    if (callee instanceof RaspyFunction) return callFunction(callee, args, call, this);
    if (callee instanceof Builtin) return elementwiseBuiltin(callee, args, this) ?? callee.call(args, this);
    if (isTransform(callee)) return apply(callee, args, this);
    throw new Failure('call/not-callable', `${describe(callee)} can not be called`);
  }
}
