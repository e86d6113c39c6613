import * as protocol from '@rasp/server/protocol';
import {
  EventEmitter,
  RelativePattern,
  Uri,
  workspace,
  type CancellationToken,
  type Disposable,
  type TextDocument,
} from 'vscode';
import { NotificationType, RequestType, State, type BaseLanguageClient } from 'vscode-languageclient';

const checkSample = new RequestType<protocol.CheckSampleParams, protocol.CheckSampleResult, void>(
  protocol.checkSample,
);
const fileSamples = new RequestType<protocol.FileSamplesParams, protocol.FileSamplesResult | null, void>(
  protocol.fileSamples,
);
const changeSamples = new RequestType<
  protocol.ChangeSamplesParams,
  protocol.ChangeSamplesResult | null,
  void
>(protocol.changeSamples);
const expectations = new RequestType<protocol.ExpectationsParams, protocol.ExpectationsResult, void>(
  protocol.expectations,
);
const preview = new RequestType<protocol.PreviewParams, protocol.PreviewResult | null, void>(
  protocol.preview,
);
const previewCell = new RequestType<protocol.PreviewCellParams, protocol.PreviewCellResult | null, void>(
  protocol.previewCell,
);
const previewTrace = new RequestType<protocol.PreviewTraceParams, protocol.PreviewTraceResult | null, void>(
  protocol.previewTrace,
);
const previewTile = new RequestType<protocol.PreviewTileParams, protocol.PreviewTileResult | null, void>(
  protocol.previewTile,
);
const previewSource = new RequestType<
  protocol.PreviewSourceParams,
  protocol.PreviewSourceResult | null,
  void
>(protocol.previewSource);
const previewSamples = new RequestType<
  protocol.PreviewSamplesParams,
  protocol.PreviewSamplesResult | null,
  void
>(protocol.previewSamples);
const previewExport = new RequestType<
  protocol.PreviewExportParams,
  protocol.PreviewExportResult | null,
  void
>(protocol.previewExport);
const readFile = new RequestType<protocol.ReadFileParams, string | null, void>(protocol.readFile);
const listFiles = new RequestType<protocol.ListFilesParams, readonly string[], void>(protocol.listFiles);
const openRepl = new RequestType<protocol.OpenReplParams, protocol.OpenReplResult, void>(protocol.openRepl);
const feedRepl = new RequestType<protocol.FeedReplParams, protocol.ReplAnswer, void>(protocol.feedRepl);
const interruptRepl = new RequestType<protocol.ReplParams, protocol.ReplAnswer, void>(protocol.interruptRepl);
const closeRepl = new RequestType<protocol.ReplParams, null, void>(protocol.closeRepl);
const replSource = new RequestType<protocol.ReplSourceParams, protocol.ReplSourceResult | null, void>(
  protocol.replSource,
);
const library = new RequestType<protocol.LibraryParams, string | null, void>(protocol.library);
const setSample = new NotificationType<protocol.SetSampleParams>(protocol.setSample);
const showCall = new NotificationType<protocol.ShowCallParams>(protocol.showCall);
const setAppearance = new NotificationType<protocol.SetAppearanceParams>(protocol.setAppearance);
const analysed = new NotificationType<protocol.AnalysedParams>(protocol.analysed);

/** The RASP server as the features see it: our own protocol, typed, and the server's life. */
export class RaspServer implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #analysed = new EventEmitter<protocol.AnalysedParams>();
  readonly #opened = new EventEmitter<TextDocument>();
  readonly #started = new EventEmitter<void>();

  /** A new analysis of a file is there. */
  readonly onAnalysed = this.#analysed.event;

  /** The server runs, for the first time or again. */
  readonly onStarted = this.#started.event;

  /** The server has just been told of a file: it was opened, or was open when the server (re)started. */
  readonly onOpened = this.#opened.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    client.onNotification(analysed, (params) => {
      this.#analysed.fire(params);
    });
    client.onRequest(readFile, ({ uri }) => textOf(Uri.parse(uri)));
    client.onRequest(listFiles, (params) => programsIn(params));
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#started.fire();
    });
    client.middleware.didOpen = async (document, next) => {
      await next(document);
      this.#opened.fire(document);
    };
  }

  /** Starts the server; when it does not start the client says so and the log has the reason. */
  async start(): Promise<void> {
    try {
      await this.#client.start();
    } catch (error) {
      this.log('The server did not start.', error);
    }
  }

  async restart(): Promise<void> {
    try {
      await this.#client.stop();
    } catch (error) {
      this.log('The server did not stop in good order.', error);
    }
    await this.start();
  }

  get running(): boolean {
    return this.#client.isRunning();
  }

  /** Gives `null` for a file that is not open. Rejects when the server fails or the token is cancelled. */
  preview(params: protocol.PreviewParams, token: CancellationToken): Promise<protocol.PreviewResult | null> {
    return this.#client.sendRequest(preview, params, token);
  }

  /** Why a cell is selected, or not; as for `preview`, and `null` also for a cell that is not there. */
  previewCell(
    params: protocol.PreviewCellParams,
    token: CancellationToken,
  ): Promise<protocol.PreviewCellResult | null> {
    return this.#client.sendRequest(previewCell, params, token);
  }

  /** Where a value comes from; as for `preview`, and `null` also for a value that is not there. */
  previewTrace(
    params: protocol.PreviewTraceParams,
    token: CancellationToken,
  ): Promise<protocol.PreviewTraceResult | null> {
    return this.#client.sendRequest(previewTrace, params, token);
  }

  /** A part of a matrix; as for `preview`, and `null` also for a head that is not there. */
  previewTile(
    params: protocol.PreviewTileParams,
    token: CancellationToken,
  ): Promise<protocol.PreviewTileResult | null> {
    return this.#client.sendRequest(previewTile, params, token);
  }

  /** Where a head is defined outside of the file; `null` where that is not known. Rejects when the server fails. */
  previewSource(params: protocol.PreviewSourceParams): Promise<protocol.PreviewSourceResult | null> {
    return this.#client.sendRequest(previewSource, params);
  }

  /** Results on several samples; as for `preview`. */
  previewSamples(
    params: protocol.PreviewSamplesParams,
    token: CancellationToken,
  ): Promise<protocol.PreviewSamplesResult | null> {
    return this.#client.sendRequest(previewSamples, params, token);
  }

  /** A picture as text; `null` for a file that is not open. Rejects when the server fails. */
  previewExport(params: protocol.PreviewExportParams): Promise<protocol.PreviewExportResult | null> {
    return this.#client.sendRequest(previewExport, params);
  }

  /** Rejects when the server fails or the token is cancelled. */
  checkSample(
    params: protocol.CheckSampleParams,
    token: CancellationToken,
  ): Promise<protocol.CheckSampleResult> {
    return this.#client.sendRequest(checkSample, params, token);
  }

  /** The samples that a file names; `null` for a file that is not open. Rejects when the server fails. */
  fileSamples(params: protocol.FileSamplesParams): Promise<protocol.FileSamplesResult | null> {
    return this.#client.sendRequest(fileSamples, params);
  }

  /** The edit that changes the samples a file names; `null` for a file that is not open. Rejects when the server fails. */
  changeSamples(params: protocol.ChangeSamplesParams): Promise<protocol.ChangeSamplesResult | null> {
    return this.#client.sendRequest(changeSamples, params);
  }

  /** What a file expects, and what came of it. Rejects when the server fails or the token is cancelled. */
  expectations(
    params: protocol.ExpectationsParams,
    token?: CancellationToken,
  ): Promise<protocol.ExpectationsResult> {
    return this.#client.sendRequest(expectations, params, token);
  }

  /** Begins an interactive session. Rejects when the server fails, as the other requests of sessions do. */
  openRepl(params: protocol.OpenReplParams): Promise<protocol.OpenReplResult> {
    return this.#client.sendRequest(openRepl, params);
  }

  /** Gives a session a line. Rejects when it is not open, too. */
  feedRepl(params: protocol.FeedReplParams): Promise<protocol.ReplAnswer> {
    return this.#client.sendRequest(feedRepl, params);
  }

  /** Drops the statement that was begun in a session. Rejects when it is not open, too. */
  interruptRepl(params: protocol.ReplParams): Promise<protocol.ReplAnswer> {
    return this.#client.sendRequest(interruptRepl, params);
  }

  /** Ends a session, if the server runs. */
  async closeRepl(params: protocol.ReplParams): Promise<void> {
    await this.#tell(async () => {
      await this.#client.sendRequest(closeRepl, params);
    });
  }

  /** What to send to a session for a range of a file; `null` where there is nothing. */
  replSource(params: protocol.ReplSourceParams): Promise<protocol.ReplSourceResult | null> {
    return this.#client.sendRequest(replSource, params);
  }

  /** The text of a document that shows the library; `null` for one that there is not. Rejects when the server fails. */
  library(params: protocol.LibraryParams, token: CancellationToken): Promise<string | null> {
    return this.#client.sendRequest(library, params, token);
  }

  /** Tells the server the chosen sample of a file; one that is not running hears of it when it starts. */
  async setSample(uri: string, sample: string | null): Promise<void> {
    await this.#tell(() => this.#client.sendNotification(setSample, { uri, sample }));
  }

  /** Tells the server the colours of the editor; one that is not running hears of them when it starts. */
  async setAppearance(appearance: protocol.SetAppearanceParams['appearance']): Promise<void> {
    await this.#tell(() => this.#client.sendNotification(setAppearance, { appearance }));
  }

  /** Tells the server the call that the person chose to look at. */
  async showCall(target: protocol.ShowCallParams['target']): Promise<void> {
    await this.#tell(() => this.#client.sendNotification(showCall, { target }));
  }

  async #tell(send: () => Promise<void>): Promise<void> {
    if (!this.running) return;
    try {
      await send();
    } catch (error) {
      this.log('The server could not be told.', error);
    }
  }

  /** Writes to the RASP output channel; nothing pops up. */
  log(message: string, error: unknown): void {
    this.#client.error(message, error, false);
  }

  showLog(): void {
    this.#client.outputChannel.show(true);
  }

  dispose(): void {
    this.#analysed.dispose();
    this.#opened.dispose();
    this.#started.dispose();
    this.#client.dispose().catch((error: unknown) => {
      this.log('The server did not stop in good order.', error);
    });
  }
}

/** The text of a file of the workspace, wherever it is; `null` if it is not there. */
async function textOf(uri: Uri): Promise<string | null> {
  if (!workspace.getWorkspaceFolder(uri)) return null;
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

/** The programs in folders of the workspace, wherever they are; not those that the person excludes. */
async function programsIn({ roots, most }: protocol.ListFilesParams): Promise<string[]> {
  const found = await Promise.all(
    roots.map((root) =>
      workspace.findFiles(
        new RelativePattern(Uri.parse(root), '**/*.{rasp,raspy}'),
        '**/{node_modules,.*}/**',
        most,
      ),
    ),
  );
  return found.flat().map((uri) => uri.toString());
}
