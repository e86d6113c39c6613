import type { Expression, Name, Statement } from '../../syntax/tree';
import { Flow } from './flow';
import type { Observed } from './observed';
import { FoundName, Scope, type ScopeOptions } from './scope';
import type { BindingKind, NameAccess, NameBinding, NamedText, NameSymbol } from './symbols';

/** How a piece of a program ends: whether at its end, and where it leaves a loop or a round of it. */
export interface Ends {
  readonly atEnd: boolean;
  readonly breaks: readonly Flow[];
  readonly continues: readonly Flow[];
}

export const goesOn: Ends = { atEnd: true, breaks: [], continues: [] };

export interface WalkOptions {
  readonly text: NamedText;
  /** What every program has without defining it. */
  readonly startUp: (name: string) => NameSymbol | undefined;
  /** The names that can not be bound in a scope; they stay what they are. */
  readonly isReserved: (name: string, scope: Scope) => boolean;
  readonly observed: Observed | undefined;
}

/**
 * Walks through a program in the order in which it runs, and finds out what each name stands for. The bodies of functions
 * are walked through where the function is defined: what is bound around them later may be what they mean, too.
 */
export class Walk {
  readonly file: Scope;
  readonly found: FoundName[] = [];
  readonly scopes: Scope[] = [];
  #scope: Scope;
  /** Whether only the effects of a loop are being found out. */
  #silent = false;
  #calls = 0;
  /** Whether the program has ended before what is walked through now. */
  ended = false;
  readonly #bindings = new Map<Name, NameBinding>();
  readonly #effects = new Map<Statement, Flow>();

  constructor(private readonly options: WalkOptions) {
    this.file = this.#newScope({ kind: 'file', later: false });
    this.#scope = this.file;
  }

  get scope(): Scope {
    return this.#scope;
  }

  get silent(): boolean {
    return this.#silent;
  }

  /** A name is used. */
  use(name: Name, access: NameAccess): FoundName | undefined {
    if (this.#silent || name.name === '') return undefined;
    const occurrence = new FoundName(name, access, this.#scope);
    this.found.push(occurrence);
    this.#resolve(name.name, occurrence);
    return occurrence;
  }

  /** A name gets a value. */
  bind(name: Name, kind: BindingKind, by: Statement | Expression): void {
    if (name.name === '') return;
    const owner = this.#scope.ownerOf(name.name);
    if (this.options.isReserved(name.name, owner)) {
      this.use(name, 'write');
      return;
    }
    const binding = this.#bindingOf(name, kind, by, owner);
    if (this.#silent) {
      if (owner === this.#scope) owner.flow.bind(binding);
      return;
    }
    const occurrence = kind === 'update' ? this.use(name, 'update') : this.#write(name);
    owner.bind(binding, owner !== this.#scope);
    if (occurrence?.bindings.length === 0) occurrence.add([binding]);
    occurrence?.means(binding.symbol);
  }

  /** What a loaded file binds is bound here. */
  bindLoaded(by: Statement, exported: Iterable<readonly [string, readonly NameBinding[]]>): void {
    for (const [name, loaded] of exported) {
      if (this.options.isReserved(name, this.#scope)) continue;
      const symbol = this.#scope.symbol(name);
      const failed = this.ended || loaded.every((binding) => binding.failed);
      const known = symbol.bindings.find((binding) => binding.by === by);
      const binding = known ?? { kind: 'load', symbol, name: undefined, by, failed, loaded };
      if (!known) symbol.bindings.push(binding);
      if (this.#silent) this.#scope.flow.bind(binding);
      else this.#scope.bind(binding, false);
    }
  }

  /** Walks through what has a scope of its own. */
  inScope<T>(
    options: Pick<ScopeOptions, 'kind' | 'label' | 'of' | 'own' | 'global' | 'nonlocal' | 'later'>,
    walk: () => T,
  ): T {
    const around = this.#scope;
    this.#scope = this.#newScope(options, around);
    if (options.later) this.#calls += 1;
    try {
      return walk();
    } finally {
      this.#scope = around;
      if (options.later) this.#calls -= 1;
    }
  }

  /** Statements one after the other. */
  block<S>(statements: readonly S[], walk: (statement: S) => Ends): Ends {
    let atEnd = true;
    const breaks: Flow[] = [];
    const continues: Flow[] = [];
    for (const statement of statements) {
      const ends = walk(statement);
      breaks.push(...ends.breaks);
      continues.push(...ends.continues);
      if (!ends.atEnd) {
        // What follows is never reached; it must not change what was in force here.
        this.#scope.flow = this.#scope.flow.branch();
        atEnd = false;
      }
    }
    return { atEnd, breaks, continues };
  }

  /** One of several ways is taken. */
  choose(ways: readonly (() => Ends)[]): Ends {
    const scope = this.#scope;
    const before = scope.flow;
    const all = ways.map((way) => {
      scope.flow = before.branch();
      const ends = way();
      return { ends, flow: scope.flow };
    });
    scope.flow = before;
    before.merge(all.filter(({ ends }) => ends.atEnd).map(({ flow }) => flow));
    return {
      atEnd: all.some(({ ends }) => ends.atEnd),
      breaks: all.flatMap(({ ends }) => ends.breaks),
      continues: all.flatMap(({ ends }) => ends.continues),
    };
  }

  /** Rounds of a loop, none or many; `otherwise` follows where no `break` ended it. */
  loop(statement: Statement, round: () => Ends, otherwise: () => Ends = () => goesOn): Ends {
    const scope = this.#scope;
    const before = scope.flow;
    const start = before.round(this.#effectOf(statement, round));
    scope.flow = start;
    const { atEnd, breaks, continues } = round();
    const after = before.branch();
    after.merge([before.branch(), ...(atEnd ? [scope.flow] : []), ...continues], before);
    scope.flow = after;
    const ends = otherwise();
    const last = scope.flow;
    scope.flow = before;
    before.merge([...(ends.atEnd ? [last] : []), ...breaks]);
    return { atEnd: ends.atEnd || breaks.length > 0, breaks: ends.breaks, continues: ends.continues };
  }

  /** The flow where a jump leaves. */
  here(): Flow {
    return this.#scope.flow;
  }

  /** What a round of a loop may have changed for the next one. */
  #effectOf(statement: Statement, round: () => Ends): Flow {
    const known = this.#effects.get(statement);
    if (known) return known;
    const scope = this.#scope;
    const { flow } = scope;
    const wasSilent = this.#silent;
    this.#silent = true;
    scope.flow = new Flow();
    const { atEnd, continues } = round();
    const effect = new Flow();
    effect.merge([...(atEnd ? [scope.flow] : []), ...continues], undefined);
    this.#silent = wasSilent;
    scope.flow = flow;
    this.#effects.set(statement, effect);
    return effect;
  }

  #newScope(options: Pick<ScopeOptions, 'kind' | 'later'> & Partial<ScopeOptions>, parent?: Scope): Scope {
    const scope = new Scope({ ...options, number: this.scopes.length, parent, text: this.options.text });
    this.scopes.push(scope);
    return scope;
  }

  #write(name: Name): FoundName {
    const occurrence = new FoundName(name, 'write', this.#scope);
    this.found.push(occurrence);
    return occurrence;
  }

  #bindingOf(name: Name, kind: BindingKind, by: Statement | Expression, owner: Scope): NameBinding {
    const known = this.#bindings.get(name);
    if (known) return known;
    const isBroken = 'broken' in by && by.broken;
    const isObserved = this.#calls === 0 && owner.kind === 'file';
    const fails = isObserved && this.options.observed?.binds(name, by) === false;
    const symbol = owner.symbol(name.name);
    const binding: NameBinding = {
      kind,
      symbol,
      name,
      by,
      failed: isBroken || fails || this.ended,
      loaded: [],
    };
    symbol.bindings.push(binding);
    this.#bindings.set(name, binding);
    return binding;
  }

  #resolve(name: string, occurrence: FoundName): void {
    let later = false;
    for (let scope: Scope | undefined = this.#scope; scope; scope = scope.next(name)) {
      const isOwn = scope.own?.has(name) === true;
      if (isOwn || !scope.own) {
        occurrence.add(scope.reaching(name));
        if (later) scope.wait(occurrence, false);
        if (isOwn) occurrence.means(scope.symbol(name));
        if (isOwn || !scope.flow.get(name).open) return;
      }
      later ||= scope.later;
    }
    const startUp = this.options.startUp(name);
    if (startUp) {
      occurrence.means(startUp);
      occurrence.add(startUp.bindings);
    }
    if (occurrence.symbols.length > 0) return;
    // What is bound only further down is what is meant, though it is not there yet.
    for (let scope: Scope | undefined = this.#scope; scope; scope = scope.next(name))
      if (!scope.own) scope.wait(occurrence, true);
  }
}
