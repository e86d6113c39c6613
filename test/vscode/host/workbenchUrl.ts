import type { Server } from './server';

export interface Opened {
  readonly folder: string;
  /** A file to open in an editor at once. */
  readonly file?: string;
  /** The folder of the extension to load, from `extensionLink`. */
  readonly extension: string;
  /** A module that exports `run()`: the workbench runs it in the extension host, then reports its outcome. */
  readonly suite?: string;
}

/** The URL at which `server` shows a workbench. All paths are absolute. */
export function workbenchUrl(server: Server, { folder, file, extension, suite }: Opened): string {
  // The authority must be the very host and port of the URL, or the workbench takes it for another machine.
  const remote = (path: string): string => `vscode-remote://${server.authority}${encodeURI(path)}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['extensionDevelopmentPath', remote(extension)],
    ...(suite === undefined
      ? []
      : [
          ['extensionTestsPath', remote(suite)],
          ['enableProposedApi', ''],
        ]),
    ...(file === undefined ? [] : [['openFile', remote(file)]]),
  ];
  const url = new URL(`http://${server.authority}/`);
  url.searchParams.set('tkn', server.token);
  url.searchParams.set('folder', folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
