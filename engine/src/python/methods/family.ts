import { sizeOf, type Value } from '../../values/value';
import { wrongKind } from '../arguments';
import { Builtin, type Bound } from '../builtin';
import type { Interpreter } from '../interpreter';
import { Signature } from '../signature';

/** A method of values of one type. */
export interface Method<Self extends Value> {
  readonly signature: Signature;
  readonly documentation: string;
  readonly run: (self: Self, args: Bound, interpreter: Interpreter) => Value;
}

/** @param signature Without the value itself: `index(value[, start[, stop]])`; see `Signature`. */
export function method<Self extends Value>(
  signature: string,
  documentation: string,
  run: Method<Self>['run'],
): Method<Self> {
  return { signature: new Signature(signature), documentation, run };
}

/** A built-in that is a method of some value or type. */
class BuiltinMethod extends Builtin {
  constructor(
    signature: Signature,
    documentation: string,
    run: (args: Bound, interpreter: Interpreter) => Value,
    private readonly type: string,
  ) {
    super(signature, documentation, run);
  }

  override get label(): string {
    return `method '${this.name}' of ${this.type}`;
  }
}

/** The methods of one type. */
export class MethodFamily<Self extends Value = Value> {
  readonly #methods: ReadonlyMap<string, Method<Self>>;
  readonly #ofType: ReadonlyMap<string, Builtin>;

  constructor(
    /** The type as a program calls it. */
    readonly type: string,
    readonly includes: (value: Value) => value is Self,
    methods: readonly Method<Self>[],
    /** What belongs to the type and not to a value: `dict.fromkeys`. */
    ofType: readonly Builtin[] = [],
  ) {
    this.#methods = new Map(methods.map((each) => [each.signature.name, each]));
    this.#ofType = new Map(ofType.map((each) => [each.name, each]));
  }

  get names(): readonly string[] {
    return [...this.#methods.keys(), ...this.#ofType.keys()];
  }

  /** The method of a value: `"a-b".split`. */
  bound(self: Value, name: string): Builtin | undefined {
    if (!this.includes(self)) return undefined;
    const found = this.#methods.get(name);
    if (!found) return this.#ofType.get(name);
    const run = (args: Bound, interpreter: Interpreter): Value => this.#run(found, self, args, interpreter);
    return new BuiltinMethod(found.signature, found.documentation, run, this.type);
  }

  /** The method as a function of the value: `str.split`. */
  unbound(name: string): Builtin | undefined {
    const found = this.#methods.get(name);
    if (!found) return this.#ofType.get(name);
    const signature = new Signature(
      found.signature.text.replace('(', found.signature.text.endsWith('()') ? '(self' : '(self, '),
    );
    const run = ([self, ...args]: Bound, interpreter: Interpreter): Value => {
      if (self === undefined || !this.includes(self))
        throw wrongKind(`\`${this.type}.${name}\``, `a ${this.type}`, self ?? false);
      return this.#run(found, self, args, interpreter);
    };
    return new BuiltinMethod(signature, found.documentation, run, this.type);
  }

  #run({ run }: Method<Self>, self: Self, args: Bound, interpreter: Interpreter): Value {
    // Methods of strings look at all of it; those of other values count their own work.
    interpreter.charge(1 + (typeof self === 'string' ? sizeOf(self) / 64 : 0));
    return run(self, args, interpreter);
  }
}
