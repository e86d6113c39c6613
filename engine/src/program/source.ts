import type { RaspTree, Tree } from '../syntax/tree';

/** A text that is run: the library, the file itself, or a file that it loads. */
export interface Source {
  readonly kind: 'library' | 'file' | 'loaded';
  /** How the reference names the creator of its functions: `console`, the path it was loaded by. */
  readonly name: string;
  /** Identifies a file to its host; absent for the library and for texts without a file. */
  readonly uri: string | undefined;
  readonly tree: Tree;
  /** The text that loads it. */
  readonly loadedBy: Source | undefined;
}

/** Finds and reads the files that programs load. */
export interface FileSource {
  /**
   * @param path as written in the program, without `.rasp`
   * @param from the `uri` of the file that loads it
   */
  read(path: string, from: string | undefined): FoundFile | MissingFile;
}

export interface FoundFile {
  readonly uri: string;
  readonly tree: RaspTree;
}

export interface MissingFile {
  /** Why there is no such file to read, for a message: `there is no file "lib.rasp" in …`. */
  readonly reason: string;
}
