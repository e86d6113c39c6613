import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import {
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { analysed, type AnalysedParams, type ClientOptions, type Settings } from '@rasp/server/protocol';
import { built } from '../../built';
import { both, showingEditor, showingOptions } from './editors';
import { Inbox } from './inbox';
import { OpenFile } from './openFile';

/** What the editor is like that a test plays. */
export interface EditorOptions {
  /** Answers `workspace/configuration`; an editor without it does not know that request. */
  readonly settings?: (uri: string | undefined) => Partial<Settings> | null;
  readonly initializationOptions?: Partial<Settings> & ClientOptions;
  /** It says nothing of itself but `capabilities` and `initializationOptions`. */
  readonly plain?: boolean;
  /** What else the editor can do. */
  readonly capabilities?: ClientCapabilities;
  /** The folder that is open in the editor, as a URI. */
  readonly folder?: string;
  /** What Node runs; the server's own bundle if absent. */
  readonly command?: readonly string[];
}

/** The language server in a process of its own, and an editor's end of the talk with it. */
export class RaspServer {
  readonly problems = new Inbox<PublishDiagnosticsParams>();
  readonly analysed = new Inbox<AnalysedParams>();
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #exit: Promise<number | null>;
  #initialized: InitializeResult | undefined;
  #stderr = '';
  #opened = 0;

  private constructor(command: readonly string[]) {
    this.#process = spawn(process.execPath, command, { stdio: 'pipe' });
    this.#exit = once(this.#process, 'exit').then(([code]) => code as number | null);
    this.#process.stderr.on('data', (chunk: Buffer) => (this.#stderr += chunk.toString()));
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
  }

  /** Starts a server and greets it. */
  static async start({
    settings,
    initializationOptions,
    plain = false,
    capabilities = {},
    folder,
    command = [built('server.js'), '--stdio'],
  }: EditorOptions = {}): Promise<RaspServer> {
    const server = new RaspServer(command);
    const { connection } = server;
    connection.onNotification(PublishDiagnosticsNotification.type, (it) => {
      server.problems.add(it);
    });
    connection.onNotification(analysed, (it: AnalysedParams) => {
      server.analysed.add(it);
    });
    connection.onRequest(RegistrationRequest.type, () => undefined);
    if (settings) {
      connection.onRequest(ConfigurationRequest.type, ({ items }) =>
        items.map(({ scopeUri }) => settings(scopeUri)),
      );
    }
    connection.listen();
    server.#initialized = await connection.sendRequest<InitializeResult>(InitializeRequest.method, {
      processId: process.pid,
      capabilities: both(
        plain ? {} : showingEditor,
        both(
          capabilities,
          settings
            ? { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } }
            : {},
        ),
      ),
      initializationOptions: plain ? initializationOptions : { ...showingOptions, ...initializationOptions },
      ...(folder === undefined ? {} : { workspaceFolders: [{ uri: folder, name: 'test' }] }),
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return server;
  }

  /** What the server answered to the greeting. */
  get initialized(): InitializeResult | undefined {
    return this.#initialized;
  }

  /** What the server wrote to its standard error; nothing, if all is well. */
  get stderr(): string {
    return this.#stderr;
  }

  /** Opens a document whose text is a fixture with markers. */
  async open(fixture: string): Promise<OpenFile> {
    this.#opened += 1;
    return this.openAt(`file:///test/${this.#opened}.rasp`, fixture);
  }

  /** Opens a document of this URI. */
  async openAt(uri: string, fixture: string): Promise<OpenFile> {
    const file = new OpenFile(this, uri, fixture);
    await file.open();
    return file;
  }

  /** Tells that settings have changed; with `settings`, as editors do that are not asked for them. */
  changeSettings(settings: { readonly rasp: Partial<Settings> } | null = null): Promise<void> {
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  /** Ends the server in good order. @returns its exit status. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return this.ended();
  }

  /** Closes the pipe to the server, as an editor does that dies. */
  hangUp(): void {
    this.#process.stdin.end();
  }

  /** Waits for the end of the process. @returns its exit status. */
  ended(): Promise<number | null> {
    return this.#exit;
  }
}
