import {
  languageOfName,
  parseRaspFile,
  parseRaspyFile,
  pragmaOf,
  type FileSource,
  type FoundFile,
  type MissingFile,
  type Tree,
} from '@rasp/engine';
import { URI, Utils } from 'vscode-uri';
import { parseUri, uriBelow } from './uris';

/** What one analysis asked for. */
export interface Asked {
  /** Files that were looked for, found or not: when one of them changes, so may the analysis. */
  readonly lookedFor: Set<string>;
  /** Files that were found and loaded. */
  readonly loaded: Set<string>;
  /** Files that have to be read before the analysis can be told. */
  readonly unread: Set<string>;
}

/** A file whose analysis asks for others. */
export interface Reader {
  readonly uri: string;
  readonly asked: Asked;
  /** Makes the next analysis a new one. */
  invalidate(): void;
}

export interface WorkspaceFilesOptions {
  /** The present text of a file that is open in the editor. */
  readonly openText: (uri: string) => string | undefined;
  /** Reads a file in one of these folders; `undefined` if it is not there. */
  readonly readFile: (uri: string, roots: readonly string[]) => Promise<string | undefined>;
  /** Finds the programs in these folders. */
  readonly listFiles: (roots: readonly string[]) => Promise<readonly string[]>;
}

/**
 * The files that programs load: beside the loading file first, then in the workspace's folders; nothing outside of the
 * workspace. Files that are open in the editor have the text they have there.
 */
export class WorkspaceFiles {
  #roots: readonly string[] = [];
  readonly #texts = new Map<string, string | undefined>();
  readonly #trees = new Map<string, { readonly text: string; readonly tree: FoundFile['tree'] }>();
  readonly #raspyTrees = new Map<string, { readonly text: string; readonly tree: Tree }>();
  /** Whether it is told when files are made, changed or deleted. */
  watched = false;
  #listed: readonly string[] | undefined;
  /** While they are being listed. */
  #listing: Promise<readonly string[]> | undefined;

  constructor(private readonly options: WorkspaceFilesOptions) {}

  /** The workspace's folders. */
  get roots(): readonly string[] {
    return this.#roots;
  }

  set roots(roots: readonly string[]) {
    // What is no URI, whoever said it, would be in the way of every file.
    this.#roots = roots.filter((root) => parseUri(root));
    this.#listed = undefined;
    this.#listing = undefined;
  }

  /** The files as a program of a file sees them; what it asks for is noted. */
  sourceFor(main: string, asked: Asked): FileSource {
    return { read: (path, from) => this.#find(path, from ?? main, this.#rootsFor(main), asked) };
  }

  /** Reads files, so that the next analysis finds them. */
  async read(uris: Iterable<string>, main: string): Promise<void> {
    await this.#readIn(uris, this.#rootsFor(main));
  }

  /** Reads what the analysis of a file asks for, and what that asks for then. */
  async readFor(file: Reader): Promise<void> {
    while (file.asked.unread.size > 0) {
      await this.read(file.asked.unread, file.uri);
      file.invalidate();
    }
  }

  /** Finds and reads the programs in the workspace's folders. @returns where they are. */
  async readAll(): Promise<readonly string[]> {
    const { roots } = this;
    if (!this.watched) {
      for (const uri of this.#listed ?? []) this.forget(uri);
      this.#listed = undefined;
    }
    const listed = this.#listed ?? (await this.#list());
    await this.#readIn(
      listed.filter((uri) => this.textOf(uri) === undefined),
      roots,
    );
    return listed;
  }

  /** The programs in the folders of now, which are looked for once, however many ask. */
  async #list(): Promise<readonly string[]> {
    const listing = (this.#listing ??= this.options.listFiles(this.roots));
    try {
      const listed = await listing;
      // Unless something has changed meanwhile.
      if (this.#listing === listing) this.#listed = listed;
      return listed;
    } finally {
      if (this.#listing === listing) this.#listing = undefined;
    }
  }

  /** The files that a file can load, each by the shortest path that finds it, without its extension. */
  async loadable(main: string): Promise<readonly string[]> {
    await this.readAll();
    const folders = this.#foldersFor(main);
    const paths = (this.#listed ?? []).flatMap((uri) => {
      if (uri === main || !uri.endsWith('.rasp') || pragmaOf(this.textOf(uri) ?? '') === 'raspy') return [];
      const ways = folders.flatMap((folder) => {
        const way = relativePath(folder.path, URI.parse(uri).path.slice(0, -'.rasp'.length));
        // Another file may be found first by the same path.
        const first = folders
          .map((each) => Utils.resolvePath(each, `${way}.rasp`).toString())
          .find((each) => each === uri || this.textOf(each) !== undefined);
        return first === uri ? [way] : [];
      });
      const [way, ...others] = ways;
      return way === undefined ? [] : [others.reduce((a, b) => (b.length < a.length ? b : a), way)];
    });
    return paths.sort();
  }

  async #readIn(uris: Iterable<string>, roots: readonly string[]): Promise<void> {
    await Promise.all(
      [...uris].map(async (uri) => {
        const text = await this.options.readFile(uri, roots);
        this.#texts.set(uri, text?.replace(/^\uFEFF/, ''));
      }),
    );
  }

  /** The text of a file that was read or is open. */
  textOf(uri: string): string | undefined {
    return this.options.openText(uri) ?? this.#texts.get(uri);
  }

  /** The tree of a file that was read or is open, in the language that its first line or its name says. */
  treeOf(uri: string): Tree | undefined {
    const text = this.textOf(uri);
    if (text === undefined) return undefined;
    if ((pragmaOf(text) ?? languageOfName(uri)) === 'rasp') return this.#treeOf(uri, text);
    const known = this.#raspyTrees.get(uri);
    if (known?.text === text) return known.tree;
    const tree = parseRaspyFile(text);
    this.#raspyTrees.set(uri, { text, tree });
    return tree;
  }

  /** Forgets a file that has changed. */
  forget(uri: string): void {
    this.#listed = undefined;
    this.#listing = undefined;
    this.#texts.delete(uri);
    this.#trees.delete(uri);
    this.#raspyTrees.delete(uri);
  }

  /** A file outside of any folder may load what is beside it. */
  #rootsFor(main: string): readonly string[] {
    if (this.roots.some((root) => isIn(main, root))) return this.roots;
    const uri = parseUri(main);
    return !uri || uri.scheme === 'untitled' ? this.roots : [...this.roots, Utils.dirname(uri).toString()];
  }

  #find(path: string, from: string, roots: readonly string[], asked: Asked): FoundFile | MissingFile {
    const folders = this.#foldersFor(from);
    const candidates = (extension: string): string[] => {
      const found = folders.flatMap((folder) => uriBelow(folder, `${path}.${extension}`) ?? []);
      return [...new Set(found)].filter((uri) => roots.some((root) => isIn(uri, root)));
    };
    const inside = candidates('rasp');
    if (inside.length === 0 && folders.length > 0) return { reason: 'it is outside of the workspace' };
    const uri = this.#firstThere(inside, asked);
    if (uri === 'unread') return { reason: 'it is still being read' };
    if (uri !== undefined) {
      const text = this.textOf(uri) ?? '';
      if (pragmaOf(text) === 'raspy')
        return { reason: `${path}.rasp is RASPy, as its first line says, and only RASP can be loaded` };
      asked.loaded.add(uri);
      return { uri, tree: this.#treeOf(uri, text) };
    }
    const raspy = this.#firstThere(candidates('raspy'), asked);
    if (raspy === 'unread') return { reason: 'it is still being read' };
    if (raspy !== undefined)
      return { reason: `there is only ${path}.raspy, and RASPy files can not be loaded` };
    return { reason: `there is no file ${path}.rasp beside this file or in a folder of the workspace` };
  }

  /** Where what a file loads is looked for. */
  #foldersFor(loading: string): readonly URI[] {
    const uri = parseUri(loading);
    return [
      ...(!uri || uri.scheme === 'untitled' ? [] : [Utils.dirname(uri)]),
      ...this.roots.map((root) => URI.parse(root)),
    ];
  }

  /** The first of these files that is there, `unread` where one has to be read to know; notes what is asked for. */
  #firstThere(uris: readonly string[], asked: Asked): string | undefined {
    for (const uri of uris) {
      asked.lookedFor.add(uri);
      if (this.textOf(uri) !== undefined) return uri;
      if (this.#texts.has(uri)) continue;
      asked.unread.add(uri);
      return 'unread';
    }
    return undefined;
  }

  #treeOf(uri: string, text: string): FoundFile['tree'] {
    const known = this.#trees.get(uri);
    if (known?.text === text) return known.tree;
    const tree = parseRaspFile(text);
    this.#trees.set(uri, { text, tree });
    return tree;
  }
}

function isIn(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The path that leads from a folder to a file, through `..` where it has to. */
function relativePath(folder: string, file: string): string {
  const from = folder.split('/').filter((part) => part !== '');
  const to = file.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
