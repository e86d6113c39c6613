import {
  NameTables,
  observedIn,
  parseRasp,
  standardLibrary,
  type Analysis,
  type NameSources,
  type NameTable,
  type TextNow,
} from '@rasp/engine';
import type { OpenFiles } from './openFiles';
import { libraryUri } from './protocol';
import type { Asked, WorkspaceFiles } from './workspaceFiles';

/** The names of files, open or not, and of the standard library. */
export class Names {
  readonly #tables: NameTables;
  /** Where names are read from. */
  readonly sources: NameSources;
  readonly #library: TextNow = { tree: parseRasp(standardLibrary) };
  readonly #analysed = new WeakMap<Analysis, TextNow>();
  /** Files that have to be read before names can be told, each with one that loads it. */
  readonly #unread = new Map<string, string>();

  constructor(
    private readonly open: OpenFiles,
    private readonly files: WorkspaceFiles,
  ) {
    this.sources = {
      libraryUri,
      read: (uri) => this.#read(uri),
      find: (path, from) => {
        const asked: Asked = { lookedFor: new Set(), loaded: new Set(), unread: new Set() };
        const found = files.sourceFor(from, asked).read(path, from);
        for (const uri of asked.unread) this.#unread.set(uri, from);
        return 'uri' in found ? found.uri : undefined;
      },
    };
    this.#tables = new NameTables(this.sources);
  }

  /** The names of a file as it is now; what it loads is read first. `undefined` for a file that is not known. */
  async of(uri: string): Promise<NameTable | undefined> {
    return this.#reading(() => this.#tables.of(uri));
  }

  /** The names of all files that are open or in the workspace, of what they load, and of the library. */
  async all(): Promise<readonly NameTable[]> {
    const listed = await this.files.readAll();
    const uris = [...this.open.all().map(({ uri }) => uri), ...listed];
    return this.#reading(() => this.#tables.all(uris));
  }

  /** Looks at names until no file is missing that has still to be read. */
  async #reading<T>(look: () => T): Promise<T> {
    for (;;) {
      this.#unread.clear();
      const seen = look();
      if (this.#unread.size === 0) return seen;
      await Promise.all([...this.#unread].map(([uri, from]) => this.files.read([uri], from)));
    }
  }

  #read(uri: string): TextNow | undefined {
    const analysis = this.open.get(uri)?.analysis;
    if (analysis) {
      const known = this.#analysed.get(analysis);
      const { tree, program } = analysis;
      const now = known ?? { tree, observed: observedIn(tree, program) };
      this.#analysed.set(analysis, now);
      return now;
    }
    if (uri === libraryUri) return this.#library;
    const tree = this.files.treeOf(uri);
    return tree && { tree };
  }
}
