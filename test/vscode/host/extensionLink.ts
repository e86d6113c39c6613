import { symlinkSync } from 'node:fs';
import type { Scratch } from './scratch';

/**
 * Gives a path by which a workbench should load the extension in `folder`. The embedded VS Code lies inside the folder
 * of this very extension, so by the folder's own path VS Code would take its built-in themes for the extension's and
 * show one of them whatever the settings say.
 */
export function extensionLink(scratch: Scratch, folder: string): string {
  const link = scratch.file('extension');
  symlinkSync(folder, link);
  return link;
}
