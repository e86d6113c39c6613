import type { ClientOptions, Settings } from '@rasp/server/protocol';
import { Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';

/** What the language client is told, in Node and in the browser alike. */
export function clientOptions(context: ExtensionContext): LanguageClientOptions {
  const outputChannel = window.createOutputChannel('RASP', { log: true });
  context.subscriptions.push(outputChannel);
  return {
    documentSelector: [{ language: 'rasp' }, { language: 'raspy' }],
    outputChannel,
    initializationOptions: () => settings(context),
  };
}

/** The settings at the start; the server asks for later ones, and for those of a folder, by `workspace/configuration`. */
function settings({ extensionUri }: ExtensionContext): Settings & ClientOptions {
  return {
    sample: workspace.getConfiguration('rasp').get('sample', 'hello'),
    readsFiles: true,
    switchesLanguage: true,
    problemDocs: Uri.joinPath(extensionUri, 'docs', 'problems.md').toString(),
  };
}
