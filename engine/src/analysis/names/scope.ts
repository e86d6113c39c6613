import type { Expression, Name, Statement } from '../../syntax/tree';
import { Flow, mostBindings } from './flow';
import type { NameAccess, NameBinding, NameOccurrence, NamedText, NameScope, NameSymbol } from './symbols';

/** What is said of a scope where it begins. */
export interface ScopeOptions {
  readonly kind: NameScope['kind'];
  readonly label?: string;
  /** A `def`, a lambda or a comprehension. */
  readonly of?: Statement | Expression;
  readonly number: number;
  readonly parent: Scope | undefined;
  readonly text: NamedText | undefined;
  /** The names that belong to it, whatever happens; absent where it has those that it has bound so far. */
  readonly own?: ReadonlySet<string>;
  /** Names that belong to the file instead, and names that belong to a function around. */
  readonly global?: ReadonlySet<string>;
  readonly nonlocal?: ReadonlySet<string>;
  /** Whether what is in it happens later than what stands around it: in a call. */
  readonly later: boolean;
}

/** A symbol to which bindings are still added. */
interface OpenSymbol extends NameSymbol {
  readonly bindings: NameBinding[];
}

/** A name that is used before what it may stand for is bound. */
interface Waiting {
  readonly occurrence: FoundName;
  readonly once: boolean;
}

/** A scope while its text is walked through. */
export class Scope implements NameScope {
  readonly kind: NameScope['kind'];
  readonly label: string | undefined;
  readonly of: Statement | Expression | undefined;
  readonly number: number;
  readonly parent: Scope | undefined;
  readonly own: ReadonlySet<string> | undefined;
  readonly later: boolean;
  /** What is in force where the walk is. */
  flow = new Flow();
  readonly #text: NamedText | undefined;
  readonly #global: ReadonlySet<string> | undefined;
  readonly #nonlocal: ReadonlySet<string> | undefined;
  readonly #symbols = new Map<string, OpenSymbol>();
  #waiting: Map<string, Waiting[]> | undefined;
  #fromInside: Map<string, NameBinding[]> | undefined;

  constructor({ kind, label, of, number, parent, text, own, global, nonlocal, later }: ScopeOptions) {
    this.kind = kind;
    this.label = label;
    this.of = of;
    this.number = number;
    this.parent = parent;
    this.own = own;
    this.later = later;
    this.#text = text;
    this.#global = global;
    this.#nonlocal = nonlocal;
  }

  symbols(): readonly OpenSymbol[] {
    return [...this.#symbols.values()];
  }

  symbolIfAny(name: string): NameSymbol | undefined {
    return this.#symbols.get(name);
  }

  symbol(name: string): OpenSymbol {
    const known = this.#symbols.get(name);
    if (known) return known;
    const symbol = { name, scope: this, text: this.#text, bindings: [] };
    this.#symbols.set(name, symbol);
    return symbol;
  }

  /** The scope that a name belongs to which is bound here. */
  ownerOf(name: string): Scope {
    if (this.#global?.has(name)) return this.#file();
    if (!this.#nonlocal?.has(name)) return this;
    let scope = this.parent;
    while (scope && !scope.own?.has(name)) scope = scope.parent;
    return scope ?? this;
  }

  /** Where to look for a name that is not found here. */
  next(name: string): Scope | undefined {
    return this.#global?.has(name) === true ? this.#file() : this.parent;
  }

  /** The bindings in force for a name. */
  reaching(name: string): readonly NameBinding[] {
    const { bindings } = this.flow.get(name);
    const fromInside = this.#fromInside?.get(name);
    return fromInside ? [...bindings, ...fromInside] : bindings;
  }

  /** A name that is used may also get what is bound from here on; once, if nothing else is found for it. */
  wait(occurrence: FoundName, once: boolean): void {
    const { name } = occurrence.name;
    this.#waiting ??= new Map();
    const waiting = this.#waiting.get(name);
    if (waiting) waiting.push({ occurrence, once });
    else this.#waiting.set(name, [{ occurrence, once }]);
  }

  /** A binding happens, in a function inside of this scope if so said. */
  bind(binding: NameBinding, inside: boolean): void {
    const { name } = binding.symbol;
    if (inside) {
      this.#fromInside ??= new Map();
      this.#fromInside.set(name, [...(this.#fromInside.get(name) ?? []), binding]);
    } else this.flow.bind(binding);
    const waiting = this.#waiting?.get(name);
    if (!waiting) return;
    for (const { occurrence } of waiting) occurrence.add([binding]);
    if (waiting.some(({ once }) => once))
      this.#waiting?.set(
        name,
        waiting.filter(({ once }) => !once),
      );
  }

  #file(): Scope {
    return this.kind === 'file' || !this.parent ? this : this.parent.#file();
  }
}

/** A name that was found in the text, while it becomes known what it stands for. */
export class FoundName implements NameOccurrence {
  unsure = false;
  #symbols: NameSymbol[] = [];
  #bindings: readonly NameBinding[] = [];

  constructor(
    readonly name: Name,
    readonly access: NameAccess,
    readonly scope: NameScope,
  ) {}

  get symbols(): readonly NameSymbol[] {
    return this.#symbols;
  }

  get bindings(): readonly NameBinding[] {
    return this.#bindings;
  }

  means(symbol: NameSymbol): void {
    if (!this.#symbols.includes(symbol)) this.#symbols.push(symbol);
  }

  /** Bindings reach it. */
  add(bindings: readonly NameBinding[]): void {
    for (const { symbol } of bindings) this.means(symbol);
    if (this.#bindings.length >= mostBindings) return;
    // Nearly always these are all: most names are of one scope.
    this.#bindings = this.#bindings.length === 0 ? bindings : [...new Set([...this.#bindings, ...bindings])];
  }
}
