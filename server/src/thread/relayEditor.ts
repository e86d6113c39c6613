import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import {
  LogMessageNotification,
  MessageType,
  type LogMessageParams,
  type Message,
  type NotificationMessage,
} from 'vscode-languageserver/node';
import { editorTransport } from './editorTransport';
import type { ThreadData, WorkMessage } from './messages';
import { Relay } from './relay';

/** Starts the server as a thread that runs a file, and relays between it and the editor that started this process. */
export function relayEditor(file: string): void {
  const { reader, writer } = editorTransport(process.argv.slice(2));
  const edits = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const data: ThreadData = { edits };
  // What the thread prints must not get between the messages.
  const thread = new Worker(file, { workerData: data, stdout: true, stderr: true });

  /** What is being written to the editor. */
  let writing = Promise.resolve();
  const end = (status: number): void => {
    void writing.then(() => process.exit(status));
  };
  const toEditor = (message: Message): void => {
    writing = writer.write(message).catch(() => {
      end(1);
    });
  };
  const log = (printed: Readable, type: MessageType): void => {
    printed.setEncoding('utf8').on('data', (text: string) => {
      const params: LogMessageParams = { type, message: text.trimEnd() };
      const message: NotificationMessage = { jsonrpc: '2.0', method: LogMessageNotification.method, params };
      toEditor(message);
    });
  };
  log(thread.stdout, MessageType.Log);
  log(thread.stderr, MessageType.Error);
  const relay = new Relay({
    toEditor,
    toServer: (message) => {
      thread.postMessage(message);
    },
    edits: new Int32Array(edits),
    schedule: (milliseconds, action) => {
      const timer = setTimeout(action, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  });

  thread.on('message', (message: Message | WorkMessage) => {
    relay.fromServer(message);
  });
  thread.on('error', (error: unknown) => {
    console.error(error);
    end(1);
  });
  thread.on('exit', end);
  reader.listen((message) => {
    relay.fromEditor(message);
  });
  reader.onClose(() => {
    end(relay.isShutDown ? 0 : 1);
  });
}
