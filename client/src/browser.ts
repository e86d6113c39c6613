import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';

import { clientOptions } from './clientOptions';
import { activate as activateExtension, type RaspApi } from './extension';

/** The browser entry (vscode.dev): the server is a Web Worker, a fresh one at each start. */
export function activate(context: ExtensionContext): Promise<RaspApi> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  let worker: Worker | undefined;
  const connect = () => {
    worker?.terminate();
    worker = new Worker(script);
    // Not the worker itself: VS Code's own Worker class fails the instanceof check that the client would make.
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return activateExtension(context, new LanguageClient('rasp', 'RASP', connect, clientOptions(context)));
}
