import type { BuildOptions } from 'esbuild';
import { root } from '../test/vscode/host/paths';

const common = {
  absWorkingDir: root,
  bundle: true,
  outdir: 'dist',
  loader: { '.rasp': 'text' },
  logLevel: 'silent',
} satisfies BuildOptions;

/** All that goes into `dist/`, grouped by the platform it runs on. */
export function bundles({ minify }: { readonly minify: boolean }): readonly BuildOptions[] {
  const mode: BuildOptions = { ...common, minify, sourcemap: !minify };
  return [
    {
      ...mode,
      entryPoints: {
        extension: 'client/src/node.ts',
        server: 'server/src/node.ts',
        cli: 'engine/cli/main.ts',
      },
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      external: ['vscode'],
    },
    {
      ...mode,
      entryPoints: { 'web/extension': 'client/src/browser.ts' },
      platform: 'browser',
      format: 'cjs',
      target: 'es2022',
      external: ['vscode'],
    },
    {
      ...mode,
      entryPoints: {
        'web/server': 'server/src/browser.ts',
        preview: 'client/webview/main.ts',
      },
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
    },
    {
      ...mode,
      entryPoints: { preview: 'client/webview/preview.css' },
      target: 'es2022',
    },
  ];
}
