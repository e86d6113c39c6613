import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { parseRaspFile, pragmaOf, type FileSource, type FoundFile, type MissingFile } from '@rasp/engine';

/**
 * The files that programs load, from the file system: beside the loading file first (what is no file itself loads from
 * beside the main file), then in the current directory. Only files below one of these two places are read. Files are
 * known by their real absolute paths.
 */
export function fileSource(mainFile: string | undefined): FileSource {
  const here = process.cwd();
  const home =
    mainFile === undefined
      ? here
      : path.dirname(realPathOf(path.resolve(mainFile)) ?? path.resolve(mainFile));
  return {
    read(name, from) {
      const folders = [from === undefined ? home : path.dirname(from), here];
      const candidates = [...new Set(folders.map((folder) => path.resolve(folder, `${name}.rasp`)))];
      const [found] = candidates.flatMap((candidate) => realPathOf(candidate) ?? []);
      if (found === undefined) {
        const raspy = candidates.map((candidate) => `${candidate}y`).find(realPathOf);
        if (raspy !== undefined)
          return { reason: `there is only ${raspy}, and RASPy files can not be loaded` };
        return { reason: `there is no file ${candidates.join(' or ')}` };
      }
      if (![home, here].some((folder) => isBelow(found, folder))) {
        return { reason: `${found} is outside of ${home === here ? here : `${home} and ${here}`}` };
      }
      return readTree(found);
    },
  };
}

/** How a file is known to the file source, if it is there. */
export function realPathOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(realPathOf(folder) ?? folder, file);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}

function readTree(file: string): FoundFile | MissingFile {
  try {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    if (pragmaOf(text) === 'raspy')
      return { reason: `${file} is RASPy, as its first line says, and only RASP can be loaded` };
    return { uri: file, tree: parseRaspFile(text) };
  } catch {
    return { reason: `${file} can not be read` };
  }
}
