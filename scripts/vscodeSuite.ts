import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../test/vscode/host/paths';

/** The folder of which a suite run works in a copy. */
export const suiteWorkspace = path.join(root, 'test/vscode/workspace');

/** Bundles the VS Code suite, a bundle a test file; gives the module that exports its `run()`. */
export async function bundleSuite(): Promise<string> {
  const source = path.join(root, 'test/vscode/suite');
  const outdir = path.join(root, 'out/vscode-suite');
  const tests = readdirSync(source).filter((file) => file.endsWith('.test.ts'));
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: ['index.ts', ...tests].map((file) => path.join(source, file)),
    outbase: source,
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    loader: { '.rasp': 'text' },
    sourcemap: true,
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.js');
}
