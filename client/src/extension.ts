import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import { shareAppearance } from './appearance';
import { registerChooseSample } from './chooseSample';
import { ChosenSamples } from './chosenSamples';
import { registerLibraryDocuments } from './libraryDocuments';
import type { PreviewDescription } from './preview/messages';
import { Preview } from './preview/preview';
import { registerPreviewCommands } from './preview/previewCommands';
import { FileSamples, registerFileSamples } from './fileSamples';
import { RaspServer } from './raspServer';
import { registerRename } from './rename';
import { Repls } from './repl/repls';
import { SampleStatusBar } from './sampleStatusBar';
import { registerServerCommands } from './serverCommands';
import { registerSwitchLanguage } from './switchLanguage';
import { TestExplorer, type ShownExpectation } from './testExplorer';
import { registerValueHints } from './valueHints';

/** What `activate` gives: a window into the extension for its tests, not an API for other extensions. */
export interface RaspApi {
  /** What the preview page shows now, read from its document; `undefined` while no page is open and loaded. */
  previewDescription(): Promise<PreviewDescription | undefined>;
  /** What the preview's host shows, keeps and does at the request of its page. */
  readonly preview: Pick<Preview, 'views' | 'receive' | 'image' | 'deserializeWebviewPanel'>;
  /** The expectations that the Test Explorer lists, with what came of those that were checked. */
  expectations(): readonly ShownExpectation[];
  /** The end of what the interactive session used last shows, with its escape sequences; empty while there is none. */
  replText(): string;
}

/** Wires the features to the client and starts the server. A server that fails to start is reported, not thrown. */
export async function activate(context: ExtensionContext, client: BaseLanguageClient): Promise<RaspApi> {
  const server = new RaspServer(client);
  const chosen = new ChosenSamples(context.workspaceState, server);
  const preview = new Preview(context.extensionUri, server, chosen);
  const repls = new Repls(server);
  const fileSamples = new FileSamples(server);
  const tests = new TestExplorer(server);
  context.subscriptions.push(
    server,
    chosen,
    preview,
    registerPreviewCommands(preview),
    repls,
    new SampleStatusBar(server),
    registerChooseSample(server, chosen, fileSamples),
    registerFileSamples(server, fileSamples),
    tests,
    registerServerCommands(server),
    registerLibraryDocuments(server),
    registerSwitchLanguage(server),
    registerRename(),
    registerValueHints(context.workspaceState),
    shareAppearance(server),
  );
  await server.start();
  return {
    previewDescription: () => preview.describe(),
    preview,
    expectations: () => tests.shown(),
    replText: () => repls.text,
  };
}
