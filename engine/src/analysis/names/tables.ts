import type { Tree } from '../../syntax/tree';
import type { Observed } from './observed';
import { builtInSymbol, type NameSymbol } from './symbols';
import { NameTable } from './table';

/** A text as it is now. */
export interface TextNow {
  readonly tree: Tree;
  /** What running it has told; absent for a text that was not run. */
  readonly observed?: Observed | undefined;
}

/** The texts whose names are asked for. */
export interface NameSources {
  /** The standard library of RASP. */
  readonly libraryUri: string;
  read(uri: string): TextNow | undefined;
  /** The file that a file loads by a path, if it is there. */
  find(path: string, from: string): string | undefined;
}

interface Known {
  readonly now: TextNow;
  readonly table: NameTable;
  readonly library: NameTable | undefined;
  /** What the text loads, by path. */
  readonly loaded: ReadonlyMap<string, NameTable | undefined>;
}

/** The tables of one look at all texts, in which none of them changes; `undefined` while one is being made. */
type Look = Map<string, NameTable | undefined>;

/** The names of texts that load each other. What has not changed since it was last asked for is kept. */
export class NameTables {
  readonly #known = new Map<string, Known>();
  readonly #builtIn = new Map<string, NameSymbol>();

  constructor(private readonly sources: NameSources) {}

  /** The names of a text as it is now; `undefined` if there is no such text. */
  of(uri: string): NameTable | undefined {
    return this.#of(uri, new Map());
  }

  /** The names of several texts as they are now, and of all that they load, the library included. */
  all(uris: Iterable<string>): readonly NameTable[] {
    const look: Look = new Map();
    for (const uri of uris) this.#of(uri, look);
    return [...look.values()].filter((table) => table !== undefined);
  }

  #of(uri: string, look: Look): NameTable | undefined {
    // A file that is being made loads itself; the language forbids that.
    if (look.has(uri)) return look.get(uri);
    const now = this.sources.read(uri);
    if (!now) {
      this.#known.delete(uri);
      return undefined;
    }
    look.set(uri, undefined);
    const known = this.#known.get(uri);
    const { libraryUri } = this.sources;
    const library = uri === libraryUri ? undefined : this.#of(libraryUri, look);
    const load = (path: string): NameTable | undefined => {
      const found = this.sources.find(path, uri);
      return found === undefined ? undefined : this.#of(found, look);
    };
    const isKept =
      known?.now.tree === now.tree &&
      known.now.observed === now.observed &&
      known.library === library &&
      [...known.loaded].every(([path, table]) => load(path) === table);
    if (known && isKept) {
      look.set(uri, known.table);
      return known.table;
    }
    const loaded = new Map<string, NameTable | undefined>();
    const table = new NameTable(
      { uri, tree: now.tree },
      {
        observed: now.observed,
        library,
        loaded: ({ path }) => {
          if (!loaded.has(path)) loaded.set(path, load(path));
          return loaded.get(path);
        },
        builtIn: (name) => this.#builtInSymbol(name),
      },
    );
    this.#known.set(uri, { now, table, library, loaded });
    look.set(uri, table);
    return table;
  }

  #builtInSymbol(name: string): NameSymbol {
    const known = this.#builtIn.get(name);
    if (known) return known;
    const symbol = builtInSymbol(name);
    this.#builtIn.set(name, symbol);
    return symbol;
  }
}
