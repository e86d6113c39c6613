import { commands, l10n, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

import { CrashCount } from './crashCount';

/** So many messages in a row may fail to be read or written. */
const mostErrors = 3;

/**
 * Starts a server that crashed again, and says so the first time only. One that crashes again and again stays away until the
 * person starts it. Everything else goes to the log.
 */
export function crashHandler(): ErrorHandler {
  const crashes = new CrashCount(Date.now);
  return {
    error: (_error, _message, count = 0) => ({
      action: count <= mostErrors ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      const outcome = crashes.crashed();
      if (outcome === 'too many') {
        void offerRestart();
        const message = 'The server has crashed too often and is not started again.';
        return { action: CloseAction.DoNotRestart, handled: true, message };
      }
      if (outcome === 'first') void tellOfCrash();
      return {
        action: CloseAction.Restart,
        handled: true,
        message: 'The server has crashed and is started again.',
      };
    },
  };
}

async function tellOfCrash(): Promise<void> {
  const show = l10n.t('Show Output');
  const message = l10n.t('The RASP language server has crashed and was started again.');
  if ((await window.showWarningMessage(message, show)) === show)
    await commands.executeCommand('rasp.showOutput');
}

async function offerRestart(): Promise<void> {
  const restart = l10n.t('Restart Server');
  const show = l10n.t('Show Output');
  const message = l10n.t('The RASP language server has crashed several times and is not running any more.');
  const chosen = await window.showErrorMessage(message, restart, show);
  if (chosen === restart) await commands.executeCommand('rasp.restartServer');
  if (chosen === show) await commands.executeCommand('rasp.showOutput');
}
