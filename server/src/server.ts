import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  SemanticTokensRefreshRequest,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { darkPalette, lightPalette } from '@rasp/engine';
import type { AnalyzedDocument } from './analyzedDocument';
import { capabilitiesFor } from './capabilities';
import { soundDocuments } from './documents';
import { editorOf, plainEditor } from './editor';
import { hover, type Telling } from './features/hover';
import { libraryDocument } from './features/libraryDocuments';
import { Navigation } from './features/navigation';
import { serveRepl } from './features/repl';
import { replSource } from './features/replSource';
import { serveCodeActions } from './features/serveCodeActions';
import { serveFormatting } from './features/serveFormatting';
import { serveSamples } from './features/serveSamples';
import { servePreview } from './features/servePreview';
import { ProblemAnswers } from './features/problemAnswers';
import { ValueHints } from './features/serveHints';
import { serveStructure } from './features/serveStructure';
import { TypingHelp } from './features/typingHelp';
import type { Host } from './host';
import { mostListed } from './listing';
import { Names } from './names';
import { OpenFiles } from './openFiles';
import { Problems } from './problems';
import {
  library,
  listFiles as listFilesRequest,
  readFile as readFileRequest,
  replSource as replSourceRequest,
  setAppearance,
  setSample,
  type ClientOptions,
  type LibraryParams,
  type ListFilesParams,
  type ReadFileParams,
  type ReplSourceParams,
  type ReplSourceResult,
  type SetAppearanceParams,
  type SetSampleParams,
  type Settings,
} from './protocol';
import { Samples } from './samples';
import { orWithout } from './unhelpfulEditor';
import { parseUri } from './uris';
import { Work } from './work';
import { WorkspaceFiles } from './workspaceFiles';

/** Serves a connection until it ends: the language server, wherever it runs. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(soundDocuments);
  const samples = new Samples();
  const work = new Work(host.attention);
  const files = new WorkspaceFiles({ openText: (uri) => documents.get(uri)?.getText(), readFile, listFiles });
  const problems = new Problems(connection);
  const open = new OpenFiles(connection, samples, files, problems, work);
  const problemAnswers = new ProblemAnswers(connection, open, problems);
  const names = new Names(open, files);
  let editor = plainEditor;
  const navigation = new Navigation(connection, names, open, () => editor);
  serveCodeActions(connection, { names, open, problems }, () => editor);
  const typing = new TypingHelp(connection, names, open, files);
  let asksForSettings = false;
  let hearsOfSettings = false;
  let hearsOfFiles = false;
  let clientReadsFiles = false;
  let hasFolders = false;
  let refreshesTokens = false;
  let palette = lightPalette;
  const telling = (): Telling => ({
    palette: editor.showsPictures ? palette : undefined,
    readsMarkdown: editor.readsMarkdown,
  });
  const hints = new ValueHints(connection, open, () => editor, telling);
  /** The settings told last. */
  let lastSettings: Partial<Settings> = {};

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { workspace } = params.capabilities;
    asksForSettings = workspace?.configuration === true;
    hearsOfSettings = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    hasFolders = workspace?.workspaceFolders === true;
    hearsOfFiles = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    files.watched = hearsOfFiles;
    refreshesTokens = workspace?.semanticTokens?.refreshSupport === true;
    const options = (params.initializationOptions as (Partial<Settings> & ClientOptions) | undefined) ?? {};
    lastSettings = options;
    clientReadsFiles = options.readsFiles === true;
    editor = editorOf(params.capabilities, options);
    open.tellsAnalyses = editor.followsAnalyses;
    if (typeof options.problemDocs === 'string') problems.docs = options.problemDocs;
    problems.areAskedFor = editor.asksForProblems;
    problemAnswers.initialize(params.capabilities);
    navigation.initialize(params, options);
    typing.initialize(params);
    hints.initialize(params, options);
    files.roots = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    return {
      capabilities: capabilitiesFor(params.capabilities, editor),
      serverInfo: { name: 'RASP' },
    };
  });

  connection.onInitialized(() => {
    const { client, workspace } = connection;
    if (hearsOfSettings) {
      const options = { section: ['rasp', 'editor.inlayHints'] };
      orWithout(connection, client.register(DidChangeConfigurationNotification.type, options));
    }
    if (hearsOfFiles) {
      const options = { watchers: [{ globPattern: '**/*.{rasp,raspy}' }] };
      orWithout(connection, client.register(DidChangeWatchedFilesNotification.type, options));
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
      const text: unknown = await connection.sendRequest(readFileRequest, params);
      return typeof text === 'string' ? text : undefined;
    } catch {
      return undefined;
    }
  }

  /** The programs in folders, from where the server runs or else from the client. */
  async function listFiles(roots: readonly string[]): Promise<readonly string[]> {
    const own = host.listFiles ? roots.filter((root) => root.startsWith('file:')) : [];
    const others = roots.filter((root) => !own.includes(root));
    const listed = (await host.listFiles?.(own)) ?? [];
    if (!clientReadsFiles || others.length === 0) return listed;
    try {
      const params: ListFilesParams = { roots: others, most: mostListed };
      const more: unknown = await connection.sendRequest(listFilesRequest, params);
      const isUri = (uri: unknown): uri is string => parseUri(uri) !== undefined;
      return [...listed, ...(Array.isArray(more) ? more.filter(isUri) : [])];
    } catch {
      return listed;
    }
  }

  connection.onDidChangeConfiguration(
    async ({ settings }: { settings?: { rasp?: Partial<Settings> } | null }) => {
      if (settings?.rasp) lastSettings = settings.rasp;
      await Promise.all(open.all().map(configure));
    },
  );

  async function configure(file: AnalyzedDocument): Promise<void> {
    const [settings, editorHints] = await Promise.all([settingsFor(file.uri), editorHintsFor(file.uri)]);
    // The file may be closed by now.
    if (open.get(file.uri) !== file) return;
    const isOther = file.limit(settings.evaluation?.timeLimit);
    const looksOther = hints.configure(file.uri, settings, editorHints);
    if (samples.configure(file.uri, settings.sample) || isOther) renew(file);
    else if (looksOther) hints.refresh();
  }

  /** What the editor says when asked; else what it said last. */
  async function settingsFor(scopeUri: string): Promise<Partial<Settings>> {
    if (!asksForSettings) return lastSettings;
    const settings = await settingsUnder('rasp', scopeUri);
    if (settings !== undefined) lastSettings = settings ?? {};
    return lastSettings;
  }

  /** What the editor says of its own hints, if it can be asked. */
  async function editorHintsFor(scopeUri: string): Promise<unknown> {
    return asksForSettings ? settingsUnder('editor.inlayHints', scopeUri) : undefined;
  }

  /** Settings as the editor has them; `undefined` where it does not answer. */
  async function settingsUnder(section: string, scopeUri: string): Promise<unknown> {
    try {
      return (await connection.workspace.getConfiguration({ scopeUri, section })) as unknown;
    } catch (error) {
      connection.console.warn(`The settings could not be read: ${String(error)}`);
      return undefined;
    }
  }

  /** The sample of a file has changed: everything shown of it is new. */
  function renew(file: AnalyzedDocument): void {
    file.invalidate();
    open.publish(file);
  }

  open.onSameText = () => {
    problemAnswers.refresh();
    hints.refresh();
    if (refreshesTokens) orWithout(connection, connection.sendRequest(SemanticTokensRefreshRequest.type));
  };

  // Opening a document counts as a change of its content too.
  documents.onDidChangeContent(({ document }) => {
    const known = open.get(document.uri);
    if (known?.document === document) {
      open.changed(known);
      return;
    }
    samples.configure(document.uri, lastSettings.sample);
    hints.configure(document.uri, lastSettings);
    open.timeLimit = lastSettings.evaluation?.timeLimit;
    void configure(open.open(document));
  });

  documents.onDidClose(({ document: { uri } }) => {
    samples.forget(uri);
    hints.forget(uri);
    open.close(uri);
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) open.changedOnDisk(uri);
  });

  connection.onHover(({ textDocument, position }) => {
    const file = open.get(textDocument.uri);
    return file ? hover(file, position, telling()) : null;
  });

  connection.onNotification(setSample, ({ uri, sample }: SetSampleParams) => {
    samples.choose(uri, sample);
    const file = open.get(uri);
    if (file) renew(file);
  });

  connection.onNotification(setAppearance, ({ appearance }: SetAppearanceParams) => {
    palette = appearance === 'dark' ? darkPalette : lightPalette;
  });

  connection.onRequest(library, ({ uri }: LibraryParams) => libraryDocument(uri));

  connection.onRequest(replSourceRequest, (params: ReplSourceParams): ReplSourceResult | null => {
    const file = open.get(params.uri);
    return file ? replSource(file, params) : null;
  });

  serveFormatting(connection, open, settingsFor);
  serveStructure(connection, names, open, () => editor);
  servePreview(connection, open);
  serveSamples(connection, open, samples, files, work);
  serveRepl(connection, files);
  documents.listen(connection);
  connection.listen();
}
