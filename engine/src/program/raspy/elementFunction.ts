import type { ElementFunction } from '../../graph/node';
import { Builtin } from '../../python/builtin';
import type { Budget } from '../../text/budget';
import { Failure } from '../../text/failure';
import type { Value } from '../../values/value';
import type { Binding } from '../scope';
import type { FunctionSyntax } from '../values';
import { describe } from './describe';
import type { Identities } from './identities';
import { namesOnly, type FunctionNames } from './locals';
import { RaspyFunction } from './raspyFunction';
import { PythonScope } from './scope';
import { snapshot } from './snapshots';

/** Calls a function for one element. */
export type CallElementwise = (callee: Value, elements: readonly Value[], budget: Budget) => Value;

/**
 * Makes functions of the program into elementwise operations. Such a function has the values of the names it reads as
 * they were when it was given to `map`: it is the same operation as another one with the same source and these values.
 */
export class ElementFunctions {
  readonly #callees = new WeakMap<ElementFunction, RaspyFunction>();
  /** The functions of the program that were made into operations. */
  readonly used = new Set<FunctionSyntax>();

  constructor(
    private readonly names: FunctionNames,
    private readonly identities: Identities,
    private readonly call: CallElementwise,
  ) {}

  /** @throws Failure for what can not be called. */
  of(callee: Value): ElementFunction {
    if (!(callee instanceof RaspyFunction || callee instanceof Builtin)) {
      throw new Failure(
        'type/argument',
        `a function of one element is needed here, such as \`lambda x: x + 1\`, not ${describe(callee)}`,
      );
    }
    if (callee instanceof RaspyFunction) this.used.add(callee.definition);
    const kept = callee instanceof RaspyFunction ? this.kept(callee) : callee;
    const fn: ElementFunction = {
      key: this.#keyOf(kept, new Set()),
      text: callee instanceof RaspyFunction ? callee.text : callee.name,
      apply: (elements, budget) => this.call(kept, elements, budget),
    };
    if (kept instanceof RaspyFunction) this.#callees.set(fn, kept);
    return fn;
  }

  /** The function of the program that an elementwise operation calls, if it calls one. */
  calleeOf(fn: ElementFunction): RaspyFunction | undefined {
    return this.#callees.get(fn);
  }

  /** A copy of a function whose free names keep the values they have now. */
  kept(callee: RaspyFunction): RaspyFunction {
    return this.#keep(callee, new Map());
  }

  #keep(callee: RaspyFunction, done: Map<RaspyFunction, RaspyFunction>): RaspyFunction {
    const known = done.get(callee);
    if (known) return known;
    const free = [...this.names.freeOf(callee.definition)];
    const bound = free
      .map((name) => [name, callee.scope.find(name)] as const)
      .filter((entry): entry is readonly [string, Binding] => typeof entry[1] === 'object');
    const scope = new PythonScope(callee.scope, namesOnly(bound.map(([name]) => ({ name }))));
    const copy = new RaspyFunction(callee.definition, scope, callee.source, callee.defaults);
    done.set(callee, copy);
    for (const [name, { value, span, source }] of bound) {
      const keptValue = value instanceof RaspyFunction ? this.#keep(value, done) : snapshot(value);
      scope.set(name, keptValue, span, source);
    }
    return copy;
  }

  /** Tells functions apart by what they compute, as far as that can be seen. */
  #keyOf(callee: RaspyFunction | Builtin, seen: Set<Value>): string {
    if (callee instanceof Builtin) return this.identities.keyOf(callee);
    if (seen.has(callee)) return 'itself';
    seen.add(callee);
    const { definition, source, scope, defaults } = callee;
    const text = source.tree.text.slice(definition.span.start, definition.span.end);
    const values = [...scope.bindings()].map(([name, { value }]) => {
      const key = value instanceof RaspyFunction ? this.#keyOf(value, seen) : this.identities.keyOf(value);
      return `${name}=${key}`;
    });
    const given = [...defaults].map(([position, value]) => `${position}=${this.identities.keyOf(value)}`);
    // A name that has no value yet may get one before the function is called.
    const all = this.names.freeOf(definition).size === scope.bindings().size;
    return JSON.stringify([text, ...given, ...values, all ? '' : this.identities.ofObject(callee)]);
  }
}
