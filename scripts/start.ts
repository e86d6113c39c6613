/**
 * `start.ts [--browser] [--no-open]`: opens the examples in VS Code with this extension loaded: in the desktop's VS Code
 * where there is a `code` command, else, or with `--browser`, in the embedded one. The extension must be built.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { extensionLink } from '../test/vscode/host/extensionLink';
import { root } from '../test/vscode/host/paths';
import { Scratch } from '../test/vscode/host/scratch';
import { startServer } from '../test/vscode/host/server';
import { workbenchUrl } from '../test/vscode/host/workbenchUrl';
import { toldToStop } from './toldToStop';

const folder = path.join(root, 'examples');
const file = path.join(folder, 'histogram.rasp');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { browser: { type: 'boolean', default: false }, open: { type: 'boolean', default: true } },
    allowNegative: true,
  });
  if (!values.browser && values.open && hasCommand('code')) {
    console.log('Opening the examples in VS Code.');
    if (await openDesktop()) return;
    console.log('The code command failed, so here is the embedded VS Code instead.');
  }
  await serve(values.open);
}

function hasCommand(name: string): boolean {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.some((folder) => names.some((name) => existsSync(path.join(folder, name))));
}

/** Gives whether VS Code has taken it over. */
async function openDesktop(): Promise<boolean> {
  const args = [`--extensionDevelopmentPath=${root}`, folder, file];
  const windows = process.platform === 'win32';
  // On Windows `code` is a script, which only a shell runs, and a shell needs the quotes.
  const quoted = windows ? args.map((arg) => `"${arg}"`) : args;
  const [status] = (await once(spawn('code', quoted, { stdio: 'inherit', shell: windows }), 'exit')) as [
    unknown,
  ];
  return status === 0;
}

async function serve(open: boolean): Promise<void> {
  const scratch = new Scratch();
  try {
    await Promise.race([toldToStop(), show(scratch, open)]);
  } finally {
    await scratch.dispose();
  }
  process.exit();
}

async function show(scratch: Scratch, open: boolean): Promise<never> {
  const server = await startServer({ scratch });
  const url = workbenchUrl(server, { folder, file, extension: extensionLink(scratch, root) });
  console.log(`VS Code with RASP is at\n  ${url}\nCtrl-C stops it.`);
  if (open) openInBrowser(url);
  await server.exited;
  throw new Error(`VS Code's server ended by itself:\n${server.log().slice(-2000)}`);
}

function openInBrowser(url: string): void {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => {
      console.log('Open this address in a browser.');
    })
    .unref();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
