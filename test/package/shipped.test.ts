import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { bundles } from '../../scripts/bundles';

const root = path.resolve(__dirname, '../..');

/** What others have written of what is shipped. Whoever adds to these has looked at what comes along. */
const known: ReadonlySet<string> = new Set([
  'vscode-languageclient',
  'vscode-languageserver',
  'vscode-languageserver-protocol',
  'vscode-languageserver-textdocument',
  'vscode-languageserver-types',
  'vscode-jsonrpc',
  'vscode-uri',
  // Of the language client: which documents it is for, and whether the editor is new enough.
  'minimatch',
  'brace-expansion',
  'balanced-match',
  'semver',
]);

/** What each bundle needs of the place it runs in. The language client starts the server, and talks through pipes. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'dist/extension.js': ['child_process', 'crypto', 'fs', 'net', 'os', 'path', 'readline', 'util', 'vscode'],
  'dist/server.js': [
    'async_hooks',
    'child_process',
    'crypto',
    'fs',
    'fs/promises',
    'net',
    'os',
    'path',
    'url',
    'util',
    'worker_threads',
  ],
  'dist/cli.js': ['fs', 'os', 'path', 'readline', 'util'],
  'dist/web/extension.js': ['vscode'],
  'dist/web/server.js': [],
  'dist/preview.js': [],
  'dist/preview.css': [],
};

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

/** The packages of the lock file by the folders they go to, without those of this repository. */
function lockedPackages(): [string, Locked][] {
  const { packages } = json('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
  return Object.entries(packages).filter(([folder, { link }]) => folder.includes('node_modules/') && !link);
}

describe('what is shipped', () => {
  const outputs = new Map<string, esbuild.Metafile['outputs'][string]>();

  before(async () => {
    const all = bundles({ minify: false }).map((options) =>
      esbuild.build({ ...options, sourcemap: false, write: false, metafile: true }),
    );
    for (const { metafile } of await Promise.all(all))
      for (const [file, output] of Object.entries(metafile.outputs)) outputs.set(file, output);
  });

  /** The folders of the packages that are in the bundles. */
  function folders(): Set<string> {
    const inputs = [...outputs.values()].flatMap((output) => Object.keys(output.inputs));
    const inPackages = inputs.flatMap(
      (input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? [],
    );
    return new Set(inPackages.map((folder) => folder.slice(folder.indexOf('node_modules/'))));
  }

  it('has nothing in it but our own code and a few packages that are known', () => {
    const names = new Set([...folders()].map((folder) => folder.replace(/^.*node_modules\//, '')));
    assert.deepEqual(
      [...names].filter((name) => !known.has(name)),
      [],
    );
  });

  it('needs of the system no more than it did', () => {
    const found = [...outputs].map(([file, { imports }]) => {
      const external = imports.filter((one) => one.external).map((one) => one.path.replace(/^node:/, ''));
      return [file, [...new Set(external)].sort()] as const;
    });
    assert.deepEqual(Object.fromEntries(found), needed);
  });

  it('runs no text as code', () => {
    for (const [file, { inputs }] of outputs) {
      const ours = Object.keys(inputs).filter((input) => !input.includes('node_modules/'));
      for (const input of ours.filter((one) => one.endsWith('.ts'))) {
        const source = readFileSync(path.join(root, input), 'utf8');
        assert.doesNotMatch(source, /\beval\(|\bnew Function\(|node:vm|child_process/, `${input} in ${file}`);
      }
    }
  });

  it('was locked with what each package has to be, and none of it runs anything when it is installed', () => {
    const locked = new Map(lockedPackages());
    for (const folder of folders()) {
      const found = locked.get(folder);
      assert.ok(found?.integrity, folder);
      assert.notEqual(found.hasInstallScript, true, folder);
    }
  });
});

describe('the lock file', () => {
  it('says of every package what it has to be, and takes none from a repository or an open connection', () => {
    for (const [folder, { integrity = '', resolved = 'https:' }] of lockedPackages()) {
      assert.match(integrity, /^sha512-/, folder);
      assert.match(resolved, /^https:/, folder);
    }
  });
});

describe('the package', () => {
  const manifest = json('package.json') as {
    readonly capabilities: unknown;
    readonly activationEvents: readonly string[];
    readonly contributes: Readonly<Record<string, unknown>>;
  };

  it('works where the workspace is not trusted, or is no folder of this machine', () => {
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });

  it('gives the editor nothing that starts a program of the workspace', () => {
    const starting = ['tasks', 'taskDefinitions', 'debuggers', 'terminal', 'problemMatchers'];
    assert.deepEqual(
      starting.filter((name) => name in manifest.contributes),
      [],
    );
  });
});
