import type { Value } from '../../values/value';
import { Scope, type Binding } from '../scope';

/** The names of a file, a call or an iteration; what it does not know its parent may. */
export class RaspScope extends Scope {
  /** The value that was computed last in this scope, which `out` names. */
  out: Value | undefined;

  constructor(
    readonly parent: RaspScope | undefined,
    /** What the reference calls the creator of functions defined here. */
    readonly label: string,
    /** Names that may not be bound in this scope, beyond those that may be bound nowhere. */
    readonly reserved: ReadonlySet<string> = new Set(),
    /** Names that may be bound in this scope, but not where its file is loaded. */
    readonly reservedOutside: ReadonlySet<string> = new Set(),
  ) {
    super();
  }

  /** A scope inside of this one, as a call has it. */
  inner(): RaspScope {
    return new RaspScope(this, `${this.label}'`);
  }

  get(name: string): Binding | undefined {
    return this.bindings().get(name) ?? this.parent?.get(name);
  }
}
