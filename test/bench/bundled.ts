import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from '../vscode/host/paths';

/** The line by which every budget counts. */
const counting = 'this.#steps += steps;';

/**
 * Imports a module of the bench as the extension is shipped, bundled: what translates the sources of the bench keeps the
 * names of functions, at a price that what is measured here would have to pay.
 * @param file from this folder, without its extension
 * @param budgets whether budgets count, and end
 */
export async function bundled<T>(file: string, { budgets = true } = {}): Promise<T> {
  const outfile = path.join(root, 'out', 'bench', `${file}${budgets ? '' : '.unwatched'}.mjs`);
  await esbuild.build({
    absWorkingDir: import.meta.dirname,
    entryPoints: [`${file}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    loader: { '.rasp': 'text', '.raspy': 'text' },
    plugins: budgets ? [] : [unwatched],
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)) as T;
}

/** Budgets that do nothing. */
const unwatched: esbuild.Plugin = {
  name: 'unwatched',
  setup(build) {
    build.onLoad({ filter: /[\\/]text[\\/]budget\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      if (!source.includes(counting)) throw new Error('Budgets count in another way by now.');
      return { contents: source.replace(counting, `if (steps >= 0) return;\n${counting}`), loader: 'ts' };
    });
  },
};
