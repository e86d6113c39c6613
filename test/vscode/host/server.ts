import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installHost } from './install';
import type { Scratch } from './scratch';

/** Settings of the user, by their full name. */
export type Settings = Readonly<Record<string, unknown>>;

export interface ServerOptions {
  readonly scratch: Scratch;
  readonly settings?: Settings;
  /** Added to the environment of the extension host. */
  readonly env?: NodeJS.ProcessEnv;
}

/** A running VS Code server on this machine's loopback address. */
export interface Server {
  /** Host and port, as in the server's URL. */
  readonly authority: string;
  /** What a browser must know to be let in. */
  readonly token: string;
  /** Resolves when the server has ended. */
  readonly exited: Promise<void>;
  /** What the server has written so far. */
  log(): string;
}

const quietSettings: Settings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'chat.commandCenter.enabled': false,
  'window.commandCenter': false,
};

const startTimeout = 60_000;

/** Starts VS Code's server, which ends with `scratch`; all it writes goes there. Installs it first where needed. */
export async function startServer({ scratch, settings = {}, env = {} }: ServerOptions): Promise<Server> {
  const vscode = await installHost(scratch);
  const data = scratch.folder('server');
  const user = path.join(data, 'data/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));

  // Without a token any web page that this machine's browser opens could reach the server.
  const token = randomBytes(16).toString('hex');
  const child = spawn(
    process.execPath,
    [
      path.join(vscode, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
      ...['--server-data-dir', data, '--accept-server-license-terms'],
      ...[
        '--telemetry-level',
        'off',
        '--disable-telemetry',
        '--disable-update-check',
        '--disable-workspace-trust',
      ],
      '--disable-getting-started-override',
      // Newer workbenches load no extension from the URL without it.
      '--enable-smoke-test-driver',
    ],
    { env: { ...serverEnvironment(data), ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  scratch.adoptGroup(child.pid);

  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log.push(text);
      if (process.env['HOST_LOG']) process.stderr.write(text);
    });
  }
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const port = await listeningPort(child, () => log.join(''));
  return { authority: `127.0.0.1:${port}`, token, exited, log: () => log.join('') };
}

function serverEnvironment(data: string): NodeJS.ProcessEnv {
  // A parent VS Code or test runner leaves variables behind that would change the extension host.
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_TEST_CONTEXT$)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  // No marketplace: the server would ask one at every start.
  env['EXTENSIONS_GALLERY'] = '{"serviceUrl":""}';
  // Its sockets go to the throw-away folder too. Elsewhere such a path would be too long for a socket.
  if (process.platform === 'linux') env['XDG_RUNTIME_DIR'] = data;
  return env;
}

function listeningPort(child: ChildProcess, log: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ${reason}:\n${log().slice(-4000)}`));
    };
    const timer = setTimeout(() => {
      fail(`did not start in ${startTimeout / 1000} s`);
    }, startTimeout);
    child.once('error', (error) => {
      fail(`could not be started (${error.message})`);
    });
    child.once('exit', (code, signal) => {
      fail(`ended early (${code ?? signal ?? 'for no known reason'})`);
    });
    child.stdout?.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}
