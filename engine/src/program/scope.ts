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

/** The names of a file, a call or an iteration; what it does not know its parent may. */
export class Scope {
  readonly #bindings = new Map<string, Binding>();
  readonly #failed = new Map<string, Span>();
  /** The value that was computed last in this scope, which `out` names. */
  out: Value | undefined;

  constructor(
    readonly parent: Scope | undefined,
    /** What the reference calls the creator of functions defined here. */
    readonly label: string,
    /** Names that may not be bound in this scope, beyond those that may be bound nowhere. */
    readonly reserved: ReadonlySet<string> = new Set(),
    /** Names that may be bound in this scope, but not where its file is loaded. */
    readonly reservedOutside: ReadonlySet<string> = new Set(),
  ) {}

  /** A scope inside of this one, as a call has it. */
  inner(): Scope {
    return new Scope(this, `${this.label}'`);
  }

  get(name: string): Binding | undefined {
    return this.#bindings.get(name) ?? this.parent?.get(name);
  }

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

  /** All names that can be read here. */
  names(): Set<string> {
    return new Set([...this.#bindings.keys(), ...(this.parent?.names() ?? [])]);
  }
}
