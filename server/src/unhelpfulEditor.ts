import type { Connection } from 'vscode-languageserver';

/** Goes on without the answer of an editor that refuses what it was asked for; that it did stands in the log. */
export function orWithout(connection: Connection, asked: Promise<unknown>): void {
  asked.catch((error: unknown) => {
    connection.console.warn(`The editor has refused: ${String(error)}`);
  });
}
