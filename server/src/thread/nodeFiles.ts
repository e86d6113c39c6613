import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Host } from '../host';
import { programsBelow } from '../programsBelow';

/** The files of the file system. */
export const nodeFiles: Required<Pick<Host, 'readFile' | 'listFiles'>> = {
  async readFile(uri, roots) {
    try {
      const file = await realpath(URI.parse(uri).fsPath);
      const folders = await Promise.all(roots.map((root) => realpath(URI.parse(root).fsPath)));
      return folders.some((folder) => isInside(file, folder)) ? await readFile(file, 'utf8') : undefined;
    } catch {
      return undefined;
    }
  },

  listFiles: (roots) => programsBelow(roots.map((root) => URI.parse(root).fsPath)),
};

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
