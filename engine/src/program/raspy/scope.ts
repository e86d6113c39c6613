import type { Span } from '../../text/span';
import type { Value } from '../../values/value';
import { Scope, type Binding } from '../scope';
import type { Source } from '../source';

/** Which names of a function live where; the names of a module are all its own. */
export interface Locals {
  readonly names: ReadonlySet<string>;
  readonly global: ReadonlySet<string>;
  readonly nonlocal: ReadonlySet<string>;
}

/** What a name stands for: a value, nothing yet though it will be bound in that scope, or nothing at all. */
export type Found = Binding | 'unbound' | undefined;

/**
 * The variables of the built-ins, a module, a call or a comprehension. As in Python, which names belong to a call is
 * decided by its text: a name that is assigned to anywhere in it is never looked up outside.
 */
export class PythonScope extends Scope {
  constructor(
    readonly parent: PythonScope | undefined,
    /** The names that belong to this scope; absent where all do that it binds. */
    readonly locals: Locals | undefined,
  ) {
    super();
  }

  find(name: string): Found {
    const { locals, parent } = this;
    if (locals?.global.has(name)) return this.#module().find(name);
    const bound = this.bindings().get(name);
    if (bound) return bound;
    if (locals?.names.has(name)) return 'unbound';
    return parent?.find(name);
  }

  /** Binds a name: here, or where `global` and `nonlocal` say. */
  override set(name: string, value: Value, span?: Span, source?: Source): void {
    const target = this.#targetOf(name);
    if (target === this) super.set(name, value, span, source);
    else target.set(name, value, span, source);
  }

  override fail(name: string, span: Span): void {
    const target = this.#targetOf(name);
    if (target === this) super.fail(name, span);
    else target.fail(name, span);
  }

  /** Whether a function around this one has the name as its own, so that `nonlocal` can mean it. */
  hasAround(name: string): boolean {
    return this.#around(name) !== undefined;
  }

  #targetOf(name: string): PythonScope {
    if (this.locals?.global.has(name)) return this.#module();
    return this.locals?.nonlocal.has(name) ? (this.#around(name) ?? this) : this;
  }

  /** The nearest function around that has the name as its own. */
  #around(name: string): PythonScope | undefined {
    let scope = this.parent;
    while (scope?.locals && !scope.locals.names.has(name)) scope = scope.parent;
    return scope?.locals && scope;
  }

  #module(): PythonScope {
    if (!this.locals) return this;
    return this.parent ? this.parent.#module() : this;
  }
}
