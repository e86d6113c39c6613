import {
  LSPErrorCodes,
  Message,
  type InitializeParams,
  type NotificationMessage,
  type RequestMessage,
  type ResponseMessage,
} from 'vscode-languageserver';
import { isEdit, isWork, type FlaggedRequest, type WorkMessage } from './messages';
import { Progress, type Schedule } from './progress';
import { isOfText, titleOf, uriOf } from './requests';

/** Where the messages of the relay go. */
export interface RelayEnds {
  toEditor(message: Message): void;
  toServer(message: Message | FlaggedRequest): void;
  /** How many edits have arrived, for the server to see while it is at work. */
  readonly edits: Int32Array;
  readonly schedule: Schedule;
}

/** A request that the server has not answered. */
interface Pending {
  readonly method: string;
  readonly uri: string | undefined;
  /** Not 0 once nobody wants the answer. */
  readonly flag: Int32Array;
}

/**
 * Hands messages on between an editor and a server that runs in a thread of its own. The server may be at work and read
 * nothing for seconds; this is always there. What the editor cancels, or makes outdated by an edit, it answers at once, and
 * raises a flag that the work looks at; what takes long it shows as progress.
 */
export class Relay {
  readonly #pending = new Map<number | string, Pending>();
  readonly #progress: Progress;
  #isShutDown = false;

  constructor(private readonly ends: RelayEnds) {
    this.#progress = new Progress((message) => {
      ends.toEditor(message);
    }, ends.schedule);
  }

  /** Whether the editor has asked the server to shut down. */
  get isShutDown(): boolean {
    return this.#isShutDown;
  }

  /** A message of the editor has arrived. */
  fromEditor(message: Message): void {
    if (Message.isRequest(message)) this.#handOn(message);
    else if (Message.isNotification(message)) this.#notified(message);
    else if (!this.#progress.takes(message)) this.ends.toServer(message);
  }

  /** A message of the server has arrived. */
  fromServer(message: Message | WorkMessage): void {
    if (isWork(message)) {
      if (message.work === 'begin') this.#progress.begin(`work ${message.key}`, message.title);
      else this.#progress.end(`work ${message.key}`);
      return;
    }
    // Who has had an answer gets no other one.
    if (Message.isResponse(message) && message.id !== null && !this.#forget(message.id)) return;
    this.ends.toEditor(message);
  }

  #handOn(request: RequestMessage): void {
    const { id, method, params } = request;
    if (method === 'initialize') {
      const { capabilities } = (params ?? {}) as Partial<InitializeParams>;
      this.#progress.isShown = capabilities?.window?.workDoneProgress === true;
    }
    if (method === 'shutdown') this.#isShutDown = true;
    if (id === null) {
      this.ends.toServer(request);
      return;
    }
    const flag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    this.#pending.set(id, { method, uri: uriOf(params), flag: new Int32Array(flag) });
    const title = titleOf(method, params);
    if (title !== undefined) this.#progress.begin(id, title);
    this.ends.toServer({ ...request, $cancellationData: flag });
  }

  #notified(notification: NotificationMessage): void {
    const { method, params } = notification;
    if (method === '$/cancelRequest') {
      const { id } = (params ?? {}) as { readonly id?: number | string };
      if (id === undefined) return;
      this.#answer(id, { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' });
      return;
    }
    if (isEdit(method)) {
      Atomics.add(this.ends.edits, 0, 1);
      const uri = uriOf(params);
      for (const [id, pending] of this.#pending)
        if (pending.uri === uri && isOfText(pending.method)) this.#answer(id, outdated(pending.method));
    }
    this.ends.toServer(notification);
  }

  /** Answers a request in place of the server, if it has not been answered. */
  #answer(id: number | string, error: NonNullable<ResponseMessage['error']>): void {
    const pending = this.#pending.get(id);
    if (!pending || lifeMethods.has(pending.method)) return;
    Atomics.store(pending.flag, 0, 1);
    this.#forget(id);
    const response: ResponseMessage = { jsonrpc: '2.0', id, error };
    this.ends.toEditor(response);
  }

  /** @returns whether it was there. */
  #forget(id: number | string): boolean {
    this.#progress.end(id);
    return this.#pending.delete(id);
  }
}

/** These are never taken back. */
const lifeMethods: ReadonlySet<string> = new Set(['initialize', 'shutdown']);

function outdated(method: string): NonNullable<ResponseMessage['error']> {
  const message = 'The text has changed.';
  // Who asks for problems is told to ask again.
  return method === 'textDocument/diagnostic'
    ? { code: LSPErrorCodes.ServerCancelled, message, data: { retriggerRequest: true } }
    : { code: LSPErrorCodes.ContentModified, message };
}
