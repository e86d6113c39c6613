import type { Value } from '../values/value';
import type { Arguments, Interpreter } from './interpreter';
import { Signature } from './signature';

/** The arguments of a call, one for each parameter of the signature. */
export type Bound = readonly (Value | undefined)[];

/** What a built-in does with its arguments. @throws Failure */
export type Action = (args: Bound, interpreter: Interpreter) => Value;

/** A function that Python brings along. */
export class Builtin {
  readonly kind = 'builtin';
  readonly #signature: Signature;
  readonly #action: Action;

  /**
   * @param signature As the hover shows it: `sorted(iterable, *, key=None, reverse=False)`; see `Signature`.
   * @param documentation A plain sentence.
   */
  constructor(
    signature: string | Signature,
    readonly documentation: string,
    action: Action,
  ) {
    this.#signature = typeof signature === 'string' ? new Signature(signature) : signature;
    this.#action = action;
  }

  get name(): string {
    return this.#signature.name;
  }

  get signature(): string {
    return this.#signature.text;
  }

  /** How a message and `repr` name it. */
  get label(): string {
    return `built-in function ${this.name}`;
  }

  /** @throws Failure `call/arguments`, `type/…`, `value/…`, and what the interpreter throws. */
  call(args: Arguments, interpreter: Interpreter): Value {
    return this.#action(this.#signature.bind(args), interpreter);
  }
}

/** A type, which as a function makes values of it. */
export class BuiltinType extends Builtin {
  constructor(
    signature: string,
    documentation: string,
    /** Whether a value is of this type, as `isinstance` sees it. */
    readonly includes: (value: Value) => boolean,
    action: Action,
  ) {
    super(signature, documentation, action);
  }

  override get label(): string {
    return `class '${this.name}'`;
  }
}
