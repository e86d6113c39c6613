import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { isProgram, mostListed } from './listing';

/** A whole disk is not looked through. */
const mostFolders = 20_000;

/**
 * The URIs of the programs in folders of the file system and in the folders below them, those nearest first; of very
 * many folders only so many are looked into.
 */
export async function programsBelow(roots: readonly string[], most = mostFolders): Promise<string[]> {
  const found: string[] = [];
  const folders = [...roots];
  for (const folder of folders) {
    if (found.length >= mostListed) break;
    for (const entry of await entriesOf(folder)) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory() && !isSkipped(entry.name)) {
        if (folders.length < most) folders.push(full);
      } else if (entry.isFile() && isProgram(entry.name)) found.push(URI.file(full).toString());
    }
  }
  return found.slice(0, mostListed);
}

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
