import type { Span } from '../text/span';
import type { Value } from '../values/value';
import type { Source } from './source';

/** A variable of a scope. */
export interface Binding {
  readonly value: Value;
  /** Where it was bound last: a span in `source`; absent for what the start-up environment binds. */
  readonly span: Span | undefined;
  /** The text in which that is. */
  readonly source: Source | undefined;
}

/** The names that one piece of a program binds, and those that it could not bind. */
export abstract class Scope {
  readonly #bindings = new Map<string, Binding>();
  readonly #failed = new Map<string, Span>();

  /** The scope around this one, which may know what this one does not. */
  abstract readonly parent: Scope | undefined;

  /** Binds a name here; names keep the place in the order in which they were first bound. */
  set(name: string, value: Value, span?: Span, source?: Source): void {
    this.#bindings.set(name, { value, span, source });
    this.#failed.delete(name);
  }

  /** Remembers that binding a name failed, to say so where it is missed. */
  fail(name: string, span: Span): void {
    if (!this.#bindings.has(name)) this.#failed.set(name, span);
  }

  /** Where binding a name failed, if that is why it is not there. */
  failureOf(name: string): Span | undefined {
    return this.#failed.get(name) ?? this.parent?.failureOf(name);
  }

  /** The variables of this scope alone, in the order in which they were first bound. */
  bindings(): ReadonlyMap<string, Binding> {
    return this.#bindings;
  }

  /** Makes the variables of this scope what they were once. */
  reset(bindings: ReadonlyMap<string, Binding>): void {
    this.#bindings.clear();
    for (const [name, binding] of bindings) this.#bindings.set(name, binding);
  }

  /** All names that can be read here. */
  names(): Set<string> {
    return new Set([...this.#bindings.keys(), ...(this.parent?.names() ?? [])]);
  }
}
