import type { NameOccurrence, NameSymbol } from './symbols';
import type { NameTable } from './table';

/** Which symbols of several texts belong together. */
export class NameLinks {
  readonly #byLoad = new Map<NameSymbol, Set<NameSymbol>>();
  readonly #byUse = new Map<NameSymbol, Set<NameSymbol>>();

  constructor(private readonly tables: readonly NameTable[]) {
    for (const { symbols, occurrences } of tables) {
      for (const symbol of symbols)
        for (const { loaded } of symbol.bindings)
          for (const binding of loaded) link(this.#byLoad, symbol, binding.symbol);
      for (const { symbols: meant } of occurrences) {
        const [first] = meant;
        if (first) for (const other of meant) if (other !== first) link(this.#byUse, first, other);
      }
    }
  }

  /** Symbols with those that are one with them, because a file that loads another one gets its names. */
  loadedWith(symbols: Iterable<NameSymbol>): Set<NameSymbol> {
    return reach(symbols, [this.#byLoad]);
  }

  /** Symbols with all others that have to keep their name: a name that is used may stand for several of them. */
  namedWith(symbols: Iterable<NameSymbol>): Set<NameSymbol> {
    return reach(symbols, [this.#byLoad, this.#byUse]);
  }

  /** Where these symbols stand, text by text. */
  occurrencesOf(symbols: ReadonlySet<NameSymbol>): (readonly [NameTable, readonly NameOccurrence[]])[] {
    return this.tables.flatMap((table) => {
      const found = table.occurrences.filter((occurrence) => isAny(occurrence, symbols));
      return found.length > 0 ? [[table, found] as const] : [];
    });
  }
}

/** Whether a name may stand for one of these symbols. */
export function isAny({ symbols }: NameOccurrence, wanted: ReadonlySet<NameSymbol>): boolean {
  return symbols.some((symbol) => wanted.has(symbol));
}

function link(links: Map<NameSymbol, Set<NameSymbol>>, a: NameSymbol, b: NameSymbol): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = links.get(from);
    if (known) known.add(to);
    else links.set(from, new Set([to]));
  }
}

function reach(
  symbols: Iterable<NameSymbol>,
  links: readonly ReadonlyMap<NameSymbol, ReadonlySet<NameSymbol>>[],
): Set<NameSymbol> {
  const reached = new Set(symbols);
  // What is added on the way is visited, too.
  for (const symbol of reached)
    for (const by of links) for (const other of by.get(symbol) ?? []) reached.add(other);
  return reached;
}
