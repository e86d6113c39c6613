import type { NameBinding } from './symbols';

/** The bindings that may be in force for a name. */
export interface Reaching {
  readonly bindings: readonly NameBinding[];
  /** It may as well be as it was at the beginning: not bound. */
  readonly open: boolean;
}

const untouched: Reaching = { bindings: [], open: true };

/** More bindings of one name are not told apart. */
export const mostBindings = 100;

/**
 * Which bindings are in force at a place of a text. A flow may begin where another one is; then it only knows what has
 * changed since.
 */
export class Flow {
  readonly #changed = new Map<string, Reaching>();

  constructor(private readonly base?: Flow) {}

  get(name: string): Reaching {
    const own = this.#changed.get(name);
    if (own) return own;
    // One may begin in the other many times over, as what follows jumps that are never made does.
    for (let flow = this.base; flow; flow = flow.base) {
      const changed = flow.#changed.get(name);
      if (changed) return changed;
    }
    return untouched;
  }

  set(name: string, reaching: Reaching): void {
    this.#changed.set(name, reaching);
  }

  /** A binding happens; one that is known to fail leaves in force what was. */
  bind(binding: NameBinding): void {
    const { name } = binding.symbol;
    const after: Reaching = { bindings: [binding], open: false };
    this.set(name, binding.failed ? join([this.get(name), after]) : after);
  }

  /** A flow that begins here. */
  branch(): Flow {
    return new Flow(this);
  }

  /** This flow goes on where one of these ends, which have begun at `since`. */
  merge(branches: readonly Flow[], since: Flow | undefined = this): void {
    if (branches.length === 0) return;
    const names = new Set(branches.flatMap((branch) => branch.#changedSince(since)));
    const merged = [...names].map(
      (name) => [name, join(branches.map((branch) => branch.get(name)))] as const,
    );
    for (const [name, reaching] of merged) this.set(name, reaching);
  }

  /** Begins a round of a loop, where earlier rounds may have done what `effect` tells. */
  round(effect: Flow): Flow {
    const round = this.branch();
    for (const name of effect.#changed.keys()) {
      const before = this.get(name);
      const { bindings, open } = effect.get(name);
      const after = open ? join([{ bindings, open: false }, before]) : { bindings, open };
      round.set(name, join([before, after]));
    }
    return round;
  }

  /** Everything that is in force, by name. */
  entries(): Iterable<readonly [string, Reaching]> {
    return this.#changedSince(undefined).map((name) => [name, this.get(name)] as const);
  }

  #changedSince(beginning: Flow | undefined): string[] {
    const names = new Set(this.#changed.keys());
    for (let flow = this.base; flow && flow !== beginning; flow = flow.base)
      for (const name of flow.#changed.keys()) names.add(name);
    return [...names];
  }
}

/** What is in force where it may be as in any of these. */
function join(all: readonly Reaching[]): Reaching {
  const bindings = new Set<NameBinding>();
  for (const reaching of new Set(all))
    for (const binding of reaching.bindings) if (bindings.size < mostBindings) bindings.add(binding);
  return { bindings: [...bindings], open: all.some(({ open }) => open) };
}
