import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { bundles } from '../../scripts/bundles';
import { root } from '../vscode/host/paths';
import type { Section } from './section';
import { sizeText } from './table';

const section: Section = {
  about: 'the sizes of what is shipped',
  run: async (report) => {
    const built = await Promise.all(
      bundles({ minify: true }).map((options) => esbuild.build({ ...options, write: false })),
    );
    const files = built.flatMap(({ outputFiles }) => outputFiles);
    const named = files.map(({ path: file, contents }) => [path.relative(root, file), contents] as const);
    const facts = named.map(([file, contents]) => [
      file,
      `${sizeText(contents.length)}, ${sizeText(gzipSync(contents).length)} as gzip`,
    ]);
    report.tell('bundles', Object.fromEntries(facts) as Record<string, string>);

    const bundled = new Map(named);
    const deflated = packed([...bundled.keys()]).map(
      (file) => deflateRawSync(bundled.get(file) ?? readFileSync(path.join(root, file))).length,
    );
    report.tell('the package', {
      files: String(deflated.length),
      'all of them, each compressed as in a .vsix': sizeText(deflated.reduce((sum, size) => sum + size, 0)),
    });
  },
};

/** The files that go into the package: `.vscodeignore` leaves out everything, and then takes some back. */
function packed(made: readonly string[]): string[] {
  const patterns = readFileSync(path.join(root, '.vscodeignore'), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.startsWith('!'))
    .map((line) => matching(line.slice(1)));
  const below = (folder: string): string[] =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    );
  const there = [...readdirSync(root), ...['syntaxes', 'media', 'docs'].flatMap(below)].filter((file) =>
    statSync(path.join(root, file)).isFile(),
  );
  return [...new Set([...there, ...made])].filter((file) => patterns.some((pattern) => pattern.test(file)));
}

/** What a pattern with `*` in a folder, or `**` below it, stands for. */
function matching(pattern: string): RegExp {
  const parts = pattern.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : part.replaceAll('.', '\\.');
  });
  return new RegExp(`^${parts.join('')}$`);
}

export default section;
