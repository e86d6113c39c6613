import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { darkPalette, lightPalette, parseSample, Sample } from '@rasp/engine';
import { AnalyzedDocument } from './analyzedDocument';
import { codeLenses } from './features/codeLens';
import { diagnosticsOf } from './features/diagnostics';
import { hover } from './features/hover';
import { preview } from './features/preview';
import {
  analysed,
  checkSample,
  preview as previewRequest,
  setAppearance,
  setSample,
  type AnalysedParams,
  type CheckSampleParams,
  type CheckSampleResult,
  type PreviewParams,
  type PreviewResult,
  type SetAppearanceParams,
  type SetSampleParams,
  type Settings,
} from './protocol';
import { Samples } from './samples';

/** How long typing has to pause before problems are sent, in milliseconds. */
const pause = 40;

/** Serves a connection until it ends: the language server, wherever it runs. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const samples = new Samples();
  const open = new Map<string, AnalyzedDocument>();
  const pending = new Map<string, ReturnType<typeof setTimeout>>();
  let asksForSettings = false;
  let hearsOfSettings = false;
  let refreshesLenses = false;
  let palette = lightPalette;
  /** The settings told last. */
  let lastSettings: Partial<Settings> = {};

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { workspace } = params.capabilities;
    asksForSettings = workspace?.configuration === true;
    hearsOfSettings = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    refreshesLenses = workspace?.codeLens?.refreshSupport === true;
    lastSettings = (params.initializationOptions as Partial<Settings> | undefined) ?? {};
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        codeLensProvider: {},
      },
      serverInfo: { name: 'RASP' },
    };
  });

  connection.onInitialized(() => {
    if (hearsOfSettings)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'rasp' });
  });

  connection.onDidChangeConfiguration(
    async ({ settings }: { settings?: { rasp?: Partial<Settings> } | null }) => {
      if (settings?.rasp) lastSettings = settings.rasp;
      await Promise.all([...open.values()].map(configure));
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
    publish(file);
    // The text is the same, so the editor would keep the lenses it has.
    if (refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
  }

  /** Sends what is known after a pause in the typing. */
  function publishSoon(file: AnalyzedDocument): void {
    clearTimeout(pending.get(file.uri));
    pending.set(file.uri, setTimeout(publish, pause, file));
  }

  function publish(file: AnalyzedDocument): void {
    clearTimeout(pending.get(file.uri));
    pending.delete(file.uri);
    const { uri, document } = file;
    const { version } = document;
    void connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(file) });
    const about: AnalysedParams = { uri, version, sample: samples.describe(uri, file.analysis.sample) };
    void connection.sendNotification(analysed, about);
  }

  // Opening a document counts as a change of its content too.
  documents.onDidChangeContent(({ document }) => {
    const known = open.get(document.uri);
    if (known?.document === document) {
      publishSoon(known);
      return;
    }
    const file = new AnalyzedDocument(document, samples);
    open.set(document.uri, file);
    samples.configure(document.uri, lastSettings.sample);
    publish(file);
    void configure(file);
  });

  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(pending.get(uri));
    pending.delete(uri);
    open.delete(uri);
    samples.forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
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

  connection.onRequest<CheckSampleResult, never>(checkSample, ({ text }: CheckSampleParams) => {
    const sample = parseSample(text);
    return sample instanceof Sample ? { sample: sample.text } : sample;
  });

  connection.onRequest(previewRequest, (params: PreviewParams): PreviewResult | null => {
    const file = open.get(params.uri);
    return file ? preview(file, params) : null;
  });

  documents.listen(connection);
  connection.listen();
}
