import type { ElementFunction } from '../../graph/node';
import { Builtin } from '../../python/builtin';
import type { Budget } from '../../text/budget';
import { Failure } from '../../text/failure';
import { contains } from '../../text/span';
import type { Value } from '../../values/value';
import type { Binding } from '../scope';
import type { FunctionSyntax } from '../values';
import { describe } from './describe';
import type { Identities } from './identities';
import { namesOnly, type FunctionNames } from './locals';
import { isPure } from './purity';
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
  /** Where the functions with a key start; equal ones may stand at several places. */
  readonly starts = new Map<string, readonly number[]>();

  constructor(
    private readonly names: FunctionNames,
    private readonly identities: Identities,
    private readonly call: CallElementwise,
    /** Counts the size of what is made. @throws OutOfBudget */
    private readonly charge: (size: number) => void,
  ) {}

  /**
   * @param needed What has to be given, for the message where something else is.
   * @throws Failure for what can not be called.
   */
  of(callee: Value, needed = 'a function of one element, such as `lambda x: x + 1`,'): ElementFunction {
    if (!(callee instanceof RaspyFunction || callee instanceof Builtin)) {
      throw new Failure('type/argument', `${needed} is needed here, not ${describe(callee)}`);
    }
    if (callee instanceof RaspyFunction) this.used.add(callee.definition);
    const kept = callee instanceof RaspyFunction ? this.kept(callee) : callee;
    const key = this.#keyOf(kept);
    this.charge(key.length);
    if (kept instanceof Builtin)
      return { key, text: kept.name, apply: (elements, budget) => this.call(kept, elements, budget) };
    const fn: ElementFunction = {
      key,
      text: kept.text,
      isPure: isPure(kept, this.names),
      apply: (elements, budget) => failingInside(kept, () => this.call(kept, elements, budget)),
    };
    this.#callees.set(fn, kept);
    const { start } = kept.definition.span;
    const starts = this.starts.get(key) ?? [];
    if (!starts.includes(start)) this.starts.set(key, [...starts, start]);
    return fn;
  }

  /** The function of the program that an elementwise operation calls, if it calls one. */
  calleeOf(fn: ElementFunction): RaspyFunction | undefined {
    return this.#callees.get(fn);
  }

  /** A copy of a function whose free names keep the values they have now, those of functions among them too. */
  kept(callee: RaspyFunction): RaspyFunction {
    const copies = new Map<RaspyFunction, RaspyFunction>();
    const copyOf = (original: RaspyFunction): RaspyFunction => {
      const known = copies.get(original);
      if (known) return known;
      const { definition, scope, source, defaults } = original;
      const bound = this.#boundOf(original).map(([name]) => ({ name }));
      const copy = new RaspyFunction(definition, new PythonScope(scope, namesOnly(bound)), source, defaults);
      copies.set(original, copy);
      return copy;
    };
    const first = copyOf(callee);
    // What is copied meanwhile comes along: functions can hold each other, in circles and in long chains.
    for (const [original, copy] of copies) {
      for (const [name, { value, span, source }] of this.#boundOf(original)) {
        const keptValue = value instanceof RaspyFunction ? copyOf(value) : snapshot(value);
        copy.scope.set(name, keptValue, span, source);
      }
    }
    return first;
  }

  /** The free names of a function that have a value now. */
  #boundOf({ definition, scope }: RaspyFunction): [string, Binding][] {
    const bound: [string, Binding][] = [];
    for (const name of this.names.freeOf(definition)) {
      const binding = scope.find(name);
      if (typeof binding === 'object') bound.push([name, binding]);
    }
    return bound;
  }

  /** Tells functions apart by what they compute, as far as that can be seen. */
  #keyOf(root: RaspyFunction | Builtin): string {
    if (root instanceof Builtin) return this.identities.keyOf(root);
    const seen = new Map<RaspyFunction, number>([[root, 0]]);
    const keyOf = (value: Value): string => {
      if (!(value instanceof RaspyFunction)) return this.identities.keyOf(value);
      const number = seen.get(value) ?? seen.size;
      seen.set(value, number);
      return `function ${number}`;
    };
    const parts: string[] = [];
    for (const [callee] of seen) {
      const { definition, source, scope, defaults } = callee;
      parts.push(source.tree.text.slice(definition.span.start, definition.span.end));
      for (const [position, value] of defaults) parts.push(`${position}=${keyOf(value)}`);
      for (const [name, { value }] of scope.bindings()) parts.push(`${name}=${keyOf(value)}`);
      // A name that has no value yet may get one before the function is called.
      const all = this.names.freeOf(definition).size === scope.bindings().size;
      parts.push(all ? '' : this.identities.ofObject(callee));
    }
    return JSON.stringify(parts);
  }
}

/** Tells the place of a failure from the start of the function: the operation outlives edits that move the function. */
function failingInside(callee: RaspyFunction, call: () => Value): Value {
  try {
    return call();
  } catch (failure) {
    if (!(failure instanceof Failure) || !failure.related) throw failure;
    const { start, end } = callee.definition.span;
    const { span, message } = failure.related;
    const place = contains({ start, end }, span) ? span : { start, end };
    throw new Failure(failure.code, failure.message, {
      span: { start: place.start - start, end: place.end - start },
      message,
    });
  }
}
