import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths';
import { progress } from './progress';
import type { Scratch } from './scratch';

const codeServer = '4.100.3';
const ripgrep = '1.18.0';
const vscode = 'node_modules/code-server/lib/vscode';

/**
 * Makes sure that VS Code's server and workbench are in `.vscode-host/`, and installs them from npm the first time.
 * Gives the folder of VS Code in there. Nothing is compiled and no install script runs. Throws with npm's output where
 * the installation fails, and on Windows, where code-server does not run. What is half done goes with `scratch`.
 */
export async function installHost(scratch: Scratch): Promise<string> {
  if (process.platform === 'win32') {
    throw new Error(
      'The embedded VS Code runs on Linux and macOS only. Install VS Code and put "code" on the PATH.',
    );
  }
  const host = path.join(root, '.vscode-host');
  const installed = path.join(host, codeServer);
  if (existsSync(installed)) return path.join(installed, vscode);

  await progress(
    `Installing an embedded VS Code (code-server ${codeServer}) into .vscode-host, only this once`,
    async () => {
      const partial = path.join(host, `partial-${process.pid}`);
      scratch.adoptFolder(partial);
      await install(partial, scratch);
      await rename(partial, installed);
    },
  );
  return path.join(installed, vscode);
}

async function install(folder: string, scratch: Scratch): Promise<void> {
  const ripgrepPackage = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  await mkdir(folder, { recursive: true });
  const manifest = { private: true, dependencies: { 'code-server': codeServer, [ripgrepPackage]: ripgrep } };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  const server = path.join(folder, vscode);
  // code-server's own install script would do the second and third step and compile what is not needed here.
  await npmInstall(folder, scratch);
  await npmInstall(server, scratch);
  await npmInstall(path.join(server, 'extensions'), scratch);

  // VS Code's own ripgrep package downloads its program in an install script; the newer one brings it along.
  const bin = path.join(server, 'node_modules/@vscode/ripgrep/bin');
  await mkdir(bin, { recursive: true });
  await copyFile(path.join(folder, 'node_modules', ripgrepPackage, 'bin/rg'), path.join(bin, 'rg'));
  await chmod(path.join(bin, 'rg'), 0o755);

  await removeSourceMaps(folder);
}

async function npmInstall(folder: string, scratch: Scratch): Promise<void> {
  const options = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawn('npm', ['install', '--prefix', folder, ...options], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  scratch.adoptGroup(npm.pid);
  const output: string[] = [];
  for (const stream of [npm.stdout, npm.stderr])
    stream.on('data', (text: Buffer) => output.push(text.toString()));
  const [code] = (await once(npm, 'close')) as [number | null];
  if (code !== 0) throw new Error(`npm install failed in ${folder}:\n${output.join('')}`);
}

/** Half of the installation's size. */
async function removeSourceMaps(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  for (const file of files) {
    if (file.endsWith('.js.map') || file.endsWith('.css.map'))
      await rm(path.join(folder, file), { force: true });
  }
}
