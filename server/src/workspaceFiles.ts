import { parseRasp, pragmaOf, type FileSource, type FoundFile, type MissingFile } from '@rasp/engine';
import { URI, Utils } from 'vscode-uri';

type Tree = FoundFile['tree'];

/** What one analysis asked for. */
export interface Asked {
  /** Files that were looked for, found or not: when one of them changes, so may the analysis. */
  readonly lookedFor: Set<string>;
  /** Files that were found and loaded. */
  readonly loaded: Set<string>;
  /** Files that have to be read before the analysis can be told. */
  readonly unread: Set<string>;
}

export interface WorkspaceFilesOptions {
  /** The present text of a file that is open in the editor. */
  readonly openText: (uri: string) => string | undefined;
  /** Reads a file in one of these folders; `undefined` if it is not there. */
  readonly readFile: (uri: string, roots: readonly string[]) => Promise<string | undefined>;
}

/**
 * The files that programs load: beside the loading file first, then in the workspace's folders; nothing outside of the
 * workspace. Files that are open in the editor have the text they have there.
 */
export class WorkspaceFiles {
  /** The workspace's folders. */
  roots: readonly string[] = [];
  readonly #texts = new Map<string, string | undefined>();
  readonly #trees = new Map<string, { readonly text: string; readonly tree: Tree }>();

  constructor(private readonly options: WorkspaceFilesOptions) {}

  /** The files as a program of a file sees them; what it asks for is noted. */
  sourceFor(main: string, asked: Asked): FileSource {
    return { read: (path, from) => this.#find(path, from ?? main, this.#rootsFor(main), asked) };
  }

  /** Reads files, so that the next analysis finds them. */
  async read(uris: Iterable<string>, main: string): Promise<void> {
    const roots = this.#rootsFor(main);
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

  /** Forgets a file that has changed. */
  forget(uri: string): void {
    this.#texts.delete(uri);
    this.#trees.delete(uri);
  }

  /** A file outside of any folder may load what is beside it. */
  #rootsFor(main: string): readonly string[] {
    if (this.roots.some((root) => isIn(main, root))) return this.roots;
    const { scheme } = URI.parse(main);
    return scheme === 'untitled' ? this.roots : [...this.roots, Utils.dirname(URI.parse(main)).toString()];
  }

  #find(path: string, from: string, roots: readonly string[], asked: Asked): FoundFile | MissingFile {
    const loading = URI.parse(from);
    const folders = [
      ...(loading.scheme === 'untitled' ? [] : [Utils.dirname(loading)]),
      ...this.roots.map((root) => URI.parse(root)),
    ];
    const candidates = (extension: string): string[] => {
      const found = folders.map((folder) => Utils.resolvePath(folder, `${path}.${extension}`).toString());
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

  #treeOf(uri: string, text: string): Tree {
    const known = this.#trees.get(uri);
    if (known?.text === text) return known.tree;
    const tree = parseRasp(text);
    this.#trees.set(uri, { text, tree });
    return tree;
  }
}

function isIn(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
