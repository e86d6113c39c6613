import { l10n } from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient';

import type { RaspServer } from '../raspServer';

/** Whether the server dropped a question because the file has changed: its next analysis brings the answer. */
export function isPassing(error: unknown): boolean {
  const codes: number[] = [
    LSPErrorCodes.ContentModified,
    LSPErrorCodes.RequestCancelled,
    LSPErrorCodes.ServerCancelled,
  ];
  return error instanceof ResponseError && codes.includes(error.code);
}

/** Why the server gave no answer, in words. */
export function reasonFor(error: unknown, server: Pick<RaspServer, 'running'>): string {
  if (!server.running)
    return l10n.t('The RASP server is not running. “RASP: Restart Server” starts it again.');
  return l10n.t('The server could not answer: {0}', error instanceof Error ? error.message : String(error));
}
