import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Charge } from './janitor';

/**
 * A throw-away folder and the processes that work in it. A janitor process removes the folder and ends the processes
 * when the scratch is disposed of, or when this process ends without doing so.
 */
export class Scratch {
  readonly #folder: string;
  readonly #janitor: ChildProcess;

  constructor() {
    this.#janitor = fork(path.join(import.meta.dirname, 'janitor.ts'), {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href],
    });
    this.#janitor.unref();
    this.#janitor.channel?.unref();
    this.#folder = mkdtempSync(path.join(tmpdir(), 'rasp-host-'));
    this.#tell({ folder: this.#folder });
  }

  /** Creates a folder of that name inside the scratch; gives its absolute path. */
  folder(name: string): string {
    const folder = path.join(this.#folder, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Gives the absolute path for a file of that name inside the scratch. */
  file(name: string): string {
    return path.join(this.#folder, name);
  }

  /** Ends the processes of a group with the scratch: the process `leader`, spawned `detached`, and its descendants. */
  adoptGroup(leader: number | undefined): void {
    if (leader !== undefined) this.#tell({ group: leader });
  }

  /** Ends with the scratch whatever Chromium then has `profile`, a folder, open. */
  adoptBrowser(profile: string): void {
    this.#tell({ profile });
  }

  /** Removes that folder too with the scratch. */
  adoptFolder(folder: string): void {
    this.#tell({ folder });
  }

  /** Ends the processes, removes the folder; resolves when both are gone. */
  async dispose(): Promise<void> {
    if (this.#janitor.exitCode !== null || this.#janitor.signalCode !== null) return;
    this.#janitor.ref();
    const gone = once(this.#janitor, 'exit');
    if (this.#janitor.connected) this.#janitor.disconnect();
    await gone;
  }

  #tell(charge: Charge): void {
    this.#janitor.send(charge);
  }
}
