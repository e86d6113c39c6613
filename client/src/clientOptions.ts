import type { ClientOptions, Settings } from '@rasp/server/protocol';
import { Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';

import { crashHandler } from './crashHandler';

/** What the language client is told, in Node and in the browser alike. */
export function clientOptions(context: ExtensionContext): LanguageClientOptions {
  const outputChannel = window.createOutputChannel('RASP', { log: true });
  context.subscriptions.push(outputChannel);
  return {
    documentSelector: [{ language: 'rasp' }, { language: 'raspy' }],
    outputChannel,
    errorHandler: crashHandler(),
    initializationOptions: () => settings(context),
  };
}

/** The settings at the start; the server asks for later ones, and for those of a folder, by `workspace/configuration`. */
function settings({ extensionUri }: ExtensionContext): Settings & Required<ClientOptions> {
  const configuration = workspace.getConfiguration('rasp');
  return {
    sample: configuration.get('sample', 'hello'),
    evaluation: { timeLimit: configuration.get('evaluation.timeLimit', 1000) },
    format: configuration.get('format', {}),
    inlayHints: configuration.get('inlayHints', {}),
    readsFiles: true,
    showsLibrary: true,
    switchesLanguage: true,
    copiesValues: true,
    previews: true,
    showsPictures: true,
    followsAnalyses: true,
    hearsOfProblems: true,
    renames: true,
    problemDocs: Uri.joinPath(extensionUri, 'docs', 'problems.md').toString(),
  };
}
