import { commands, Disposable } from 'vscode';

import type { RaspServer } from './raspServer';

/** `RASP: Restart Server` and `RASP: Show Output`. */
export function registerServerCommands(server: RaspServer): Disposable {
  return Disposable.from(
    commands.registerCommand('rasp.restartServer', () => server.restart()),
    commands.registerCommand('rasp.showOutput', () => {
      server.showLog();
    }),
  );
}
