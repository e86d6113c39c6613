import type { Attention } from './work';

/** What the server has from the place it runs in. */
export interface Host {
  /**
   * Reads a file of the file system; absent where there is none.
   * @param uri of scheme `file`
   * @param roots the folders that the file must be in, symbolic links followed
   * @returns `undefined` if there is no such file in these folders.
   */
  readonly readFile?: (uri: string, roots: readonly string[]) => Promise<string | undefined>;
  /**
   * Finds the files of both languages in folders of the file system.
   * @param roots of scheme `file`
   */
  readonly listFiles?: (roots: readonly string[]) => Promise<readonly string[]>;
  /** What it is told while it is at work; absent where it can not be told. */
  readonly attention?: Attention;
}
