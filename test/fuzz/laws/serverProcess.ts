import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StreamMessageReader, type Message } from 'vscode-languageserver-protocol/node';
import { built } from '../../built';

/** No answer takes longer than this many milliseconds, however busy the machine is. */
const mostWait = 20_000;

interface Incoming {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** An answer that says that there was an error. */
export class ErrorAnswer extends Error {
  constructor(
    readonly code: number,
    readonly told: string,
    method: string,
  ) {
    super(`${method} is answered with the error ${code}: ${told}`);
  }
}

/** The language server in a process of its own, and the pipes to it, into which anything at all may be written. */
export class ServerProcess {
  readonly #process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #waiting = new Map<number, Waiting>();
  readonly #exit: Promise<unknown>;
  #ended: Error | undefined;
  #stderr = '';
  #lastId = 1_000_000;
  /** What was told of each file last. */
  readonly diagnostics = new Map<string, readonly unknown[]>();
  readonly #published = new Map<string, () => void>();
  /** Answers what the server asks; with an error where it throws one. */
  answer: (method: string, params: unknown) => unknown = () => null;

  private constructor() {
    this.#process = spawn(process.execPath, [built('server.js'), '--stdio'], { stdio: 'pipe' });
    this.#exit = once(this.#process, 'exit').then(([code, signal]) => {
      this.#ended = new Error(`the server has ended: ${String(code ?? signal)}\n${this.#stderr}`);
      for (const { reject } of this.#waiting.values()) reject(this.#ended);
    });
    // What is written to a process that has ended is lost; that it has ended is told by what waits for it.
    this.#process.stdin.on('error', () => undefined);
    this.#process.stderr.on('data', (chunk: Buffer) => (this.#stderr += chunk.toString()));
    new StreamMessageReader(this.#process.stdout).listen((message) => {
      this.#receive(message);
    });
  }

  /** Starts a server and greets it. */
  static async start(params: object): Promise<ServerProcess> {
    const server = new ServerProcess();
    await server.request('initialize', { processId: process.pid, rootUri: null, ...params });
    server.notify('initialized', {});
    return server;
  }

  /** What the server wrote to its standard error; nothing, if all is well. */
  get stderr(): string {
    return this.#stderr;
  }

  /** Asks, and waits for the answer. @throws ErrorAnswer */
  request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#lastId;
    const answer = this.answerTo(id, method);
    this.write({ jsonrpc: '2.0', id, method, params });
    return answer;
  }

  /** The answer to a request with a number, which is written by somebody else. */
  answerTo(id: number, method: string): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        settle();
        reject(new Error(`stuck: ${method} has no answer`));
      }, mostWait);
      const settle = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(id);
      };
      this.#waiting.set(id, {
        resolve: (result) => {
          settle();
          resolve(result);
        },
        reject: (reason) => {
          settle();
          reject(reason instanceof ErrorAnswer ? new ErrorAnswer(reason.code, reason.told, method) : reason);
        },
      });
    });
  }

  /** Waits until the problems of a version of a file are told. */
  async published(uri: string, version: number): Promise<void> {
    const told = new Promise<void>((resolve) => this.#published.set(`${version} ${uri}`, resolve));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`stuck: the problems of ${uri} are not told`));
      }, mostWait);
    });
    try {
      await Promise.race([told, late, this.#exit]);
    } finally {
      clearTimeout(timer);
    }
    if (this.#ended) throw this.#ended;
  }

  notify(method: string, params: unknown): void {
    this.write({ jsonrpc: '2.0', method, params });
  }

  write(message: unknown): void {
    this.writeText(JSON.stringify(message));
  }

  /** Writes what may be no message, with the head of one. @param more how much longer its head says that it is. */
  writeText(content: string, more = 0): void {
    const bytes = Buffer.from(content, 'utf8');
    this.#process.stdin.write(`Content-Length: ${bytes.length + more}\r\n\r\n`);
    this.#process.stdin.write(bytes);
  }

  /** Writes what has no head. */
  writeRaw(content: string): void {
    this.#process.stdin.write(content);
  }

  /** Ends the server in good order; by force, if it does not end. */
  async end(): Promise<void> {
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), 5000);
    try {
      await this.request('shutdown', null);
      this.notify('exit', null);
    } catch {
      this.#process.kill('SIGKILL');
    }
    await this.#exit;
    clearTimeout(timer);
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }

  #receive(message: Message): void {
    const { id, method, params, result, error } = message as unknown as Incoming;
    if (method !== undefined) {
      if (id !== undefined) this.write({ jsonrpc: '2.0', id, ...this.#answer(method, params) });
      else if (method === 'textDocument/publishDiagnostics') this.#notePublished(params);
      return;
    }
    if (id === undefined) return;
    const waiting = this.#waiting.get(id);
    if (error) waiting?.reject(new ErrorAnswer(error.code, error.message, ''));
    else waiting?.resolve(result);
  }

  #answer(method: string, params: unknown): Pick<Incoming, 'result' | 'error'> {
    try {
      return { result: this.answer(method, params) };
    } catch (error) {
      return { error: { code: -32_603, message: String(error) } };
    }
  }

  #notePublished(params: unknown): void {
    const { uri, version, diagnostics } = params as {
      readonly uri: string;
      readonly version?: number;
      readonly diagnostics: readonly unknown[];
    };
    this.diagnostics.set(uri, diagnostics);
    this.#published.get(`${version} ${uri}`)?.();
  }
}
