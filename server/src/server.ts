import {
  CodeActionKind,
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { darkPalette, languageOfName, lightPalette, parseSample, Sample } from '@rasp/engine';
import type { AnalyzedDocument } from './analyzedDocument';
import { codeActions } from './features/codeActions';
import { codeLenses } from './features/codeLens';
import { documentLinks } from './features/documentLinks';
import { hover } from './features/hover';
import { serveRepl } from './features/repl';
import { replSource } from './features/replSource';
import { servePreview } from './features/servePreview';
import type { Host } from './host';
import { OpenFiles } from './openFiles';
import {
  checkSample,
  readFile as readFileRequest,
  replSource as replSourceRequest,
  setAppearance,
  setSample,
  type CheckSampleParams,
  type CheckSampleResult,
  type ClientOptions,
  type ReadFileParams,
  type ReplSourceParams,
  type ReplSourceResult,
  type SetAppearanceParams,
  type SetSampleParams,
  type Settings,
} from './protocol';
import { Samples } from './samples';
import { WorkspaceFiles } from './workspaceFiles';

/** Serves a connection until it ends: the language server, wherever it runs. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const samples = new Samples();
  const files = new WorkspaceFiles({ openText: (uri) => documents.get(uri)?.getText(), readFile });
  const open = new OpenFiles(connection, samples, files);
  let asksForSettings = false;
  let hearsOfSettings = false;
  let hearsOfFiles = false;
  let clientReadsFiles = false;
  let hasFolders = false;
  let refreshesLenses = false;
  let switchesLanguage = false;
  let palette = lightPalette;
  /** The settings told last. */
  let lastSettings: Partial<Settings> = {};

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { workspace } = params.capabilities;
    asksForSettings = workspace?.configuration === true;
    hearsOfSettings = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    hasFolders = workspace?.workspaceFolders === true;
    hearsOfFiles = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    refreshesLenses = workspace?.codeLens?.refreshSupport === true;
    const options = (params.initializationOptions as (Partial<Settings> & ClientOptions) | undefined) ?? {};
    lastSettings = options;
    clientReadsFiles = options.readsFiles === true;
    switchesLanguage = options.switchesLanguage === true;
    if (typeof options.problemDocs === 'string') open.problemDocs = options.problemDocs;
    files.roots = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        codeLensProvider: {},
        documentLinkProvider: {},
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'RASP' },
    };
  });

  connection.onInitialized(() => {
    const { client, workspace } = connection;
    if (hearsOfSettings) void client.register(DidChangeConfigurationNotification.type, { section: 'rasp' });
    if (hearsOfFiles) {
      void client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{rasp,raspy}' }],
      });
    }
    if (hasFolders) {
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        files.roots = [...files.roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => uri)];
        for (const file of open.all()) renew(file);
      });
    }
  });

  /** The text of a file in these folders, from where the server runs or else from the client. */
  async function readFile(uri: string, roots: readonly string[]): Promise<string | undefined> {
    if (uri.startsWith('file:') && host.readFile) return host.readFile(uri, roots);
    if (!clientReadsFiles) return undefined;
    try {
      const params: ReadFileParams = { uri };
      return (await connection.sendRequest<string | null>(readFileRequest, params)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  connection.onDidChangeConfiguration(
    async ({ settings }: { settings?: { rasp?: Partial<Settings> } | null }) => {
      if (settings?.rasp) lastSettings = settings.rasp;
      await Promise.all(open.all().map(configure));
    },
  );

  async function configure(file: AnalyzedDocument): Promise<void> {
    const { sample } = await settingsFor(file.uri);
    // The file may be closed by now.
    if (open.get(file.uri) === file && samples.configure(file.uri, sample)) renew(file);
  }

  /** What the editor says when asked; else what it said last. */
  async function settingsFor(scopeUri: string): Promise<Partial<Settings>> {
    if (!asksForSettings) return lastSettings;
    try {
      const settings: unknown = await connection.workspace.getConfiguration({ scopeUri, section: 'rasp' });
      lastSettings = (settings as Partial<Settings> | null) ?? {};
    } catch (error) {
      connection.console.warn(`The settings could not be read: ${String(error)}`);
    }
    return lastSettings;
  }

  /** The sample of a file has changed: everything shown of it is new. */
  function renew(file: AnalyzedDocument): void {
    file.invalidate();
    open.publish(file);
    // The text is the same, so the editor would keep the lenses it has.
    if (refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
  }

  // Opening a document counts as a change of its content too.
  documents.onDidChangeContent(({ document }) => {
    const known = open.get(document.uri);
    if (known?.document === document) {
      open.changed(known);
      return;
    }
    samples.configure(document.uri, lastSettings.sample);
    void configure(open.open(document));
  });

  documents.onDidClose(({ document: { uri } }) => {
    samples.forget(uri);
    open.close(uri);
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) open.changedOnDisk(uri);
  });

  connection.onCodeAction(({ textDocument, range, context }) => {
    const file = open.get(textDocument.uri);
    return file ? codeActions(file, range, context, { docs: open.problemDocs, switchesLanguage }) : null;
  });

  connection.onDocumentLinks(({ textDocument }) => {
    const file = open.get(textDocument.uri);
    return file ? documentLinks(file) : null;
  });

  connection.onHover(({ textDocument, position }) => {
    const file = open.get(textDocument.uri);
    return file ? hover(file, position, palette) : null;
  });

  connection.onCodeLens(({ textDocument }) => {
    const file = open.get(textDocument.uri);
    return file ? codeLenses(file) : null;
  });

  connection.onNotification(setSample, ({ uri, sample }: SetSampleParams) => {
    samples.choose(uri, sample);
    const file = open.get(uri);
    if (file) renew(file);
  });

  connection.onNotification(setAppearance, ({ appearance }: SetAppearanceParams) => {
    palette = appearance === 'dark' ? darkPalette : lightPalette;
  });

  connection.onRequest<CheckSampleResult, never>(checkSample, ({ uri, text }: CheckSampleParams) => {
    const sample = parseSample(text, open.get(uri)?.language ?? languageOfName(uri));
    return sample instanceof Sample ? { sample: sample.text } : sample;
  });

  connection.onRequest(replSourceRequest, (params: ReplSourceParams): ReplSourceResult | null => {
    const file = open.get(params.uri);
    return file ? replSource(file, params) : null;
  });

  servePreview(connection, open);
  serveRepl(connection, files);
  documents.listen(connection);
  connection.listen();
}
