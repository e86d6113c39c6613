import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { RaspServer, type EditorOptions } from './raspServer';

/** A folder that is open in the editor, and its server. */
export class Workspace {
  constructor(
    readonly server: RaspServer,
    /** The folder that the workspace is in. */
    readonly outside: string,
    readonly folder: string,
  ) {}

  uriOf(file: string): string {
    return pathToFileURL(path.join(this.folder, file)).toString();
  }

  /** Writes a file of the workspace, in folders that need not be there. */
  write(file: string, text: string): void {
    const full = path.join(this.folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }

  /** Deletes a file of the workspace. */
  remove(file: string): void {
    rmSync(path.join(this.folder, file));
  }
}

/** Gives each test of a `describe` a folder and a server of its own, which has to end well. */
export function useWorkspace(options?: Omit<EditorOptions, 'folder'>): () => Workspace {
  let workspace: Workspace | undefined;
  beforeEach(async () => {
    const outside = realpathSync(mkdtempSync(path.join(tmpdir(), 'rasp-workspace-')));
    const folder = path.join(outside, 'workspace');
    mkdirSync(folder);
    const server = await RaspServer.start({ ...options, folder: pathToFileURL(folder).toString() });
    workspace = new Workspace(server, outside, folder);
  });
  afterEach(async () => {
    if (!workspace) return;
    assert.equal(await workspace.server.stop(), 0, 'the exit status of the server');
    assert.equal(workspace.server.stderr, '');
    rmSync(workspace.outside, { recursive: true });
  });
  return () => {
    assert.ok(workspace, 'the server has not started');
    return workspace;
  };
}
