import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';

import { clientOptions } from './clientOptions';
import { activate as activateExtension, type RaspApi } from './extension';

/** The browser entry (vscode.dev): the server is a Web Worker, a fresh one at each start. */
export function activate(context: ExtensionContext): Promise<RaspApi> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  let worker: Worker | undefined;
  const startWorker = () => {
    worker?.terminate();
    worker = new Worker(script);
    return Promise.resolve(worker);
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return activateExtension(context, new LanguageClient('rasp', 'RASP', startWorker, clientOptions(context)));
}
