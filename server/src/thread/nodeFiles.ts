import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Host } from '../host';
import { isProgram, mostListed } from '../listing';

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

  async listFiles(roots) {
    const found: string[] = [];
    const folders = roots.map((root) => URI.parse(root).fsPath);
    for (const folder of folders) {
      if (found.length >= mostListed) break;
      for (const entry of await entriesOf(folder)) {
        const full = path.join(folder, entry.name);
        if (entry.isDirectory() && !isSkipped(entry.name)) folders.push(full);
        else if (entry.isFile() && isProgram(entry.name)) found.push(URI.file(full).toString());
      }
    }
    return found.slice(0, mostListed);
  },
};

/** A folder that can not be read has nothing to show. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Folders of tools and of their packages. */
function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
