import { AsyncLocalStorage } from 'node:async_hooks';
import type { MessagePort } from 'node:worker_threads';
import {
  CancellationSenderStrategy,
  createConnection,
  Message,
  PortMessageReader,
  PortMessageWriter,
  ProposedFeatures,
  SharedArrayReceiverStrategy,
  type ConnectionOptions,
} from 'vscode-languageserver/node';
import { startServer } from '../server';
import type { Attention } from '../work';
import { isEdit, type FlaggedRequest, type ThreadData, type WorkMessage } from './messages';
import { nodeFiles } from './nodeFiles';

/** Serves the relay at the other end of a port. */
export function serveRelay(port: MessagePort, { edits }: ThreadData): void {
  /** The flag of the request that is being answered, also after it had to wait for something. */
  const answering = new AsyncLocalStorage<Int32Array | undefined>();
  const arrived = new Int32Array(edits);
  let read = 0;
  let works = 0;

  const tell = (message: WorkMessage): void => {
    port.postMessage(message);
  };
  const attention: Attention = {
    isCancelled: () => {
      const flag = answering.getStore();
      return flag !== undefined && Atomics.load(flag, 0) !== 0;
    },
    isEdited: () => Atomics.load(arrived, 0) !== read,
    begin: (title) => {
      const key = ++works;
      tell({ work: 'begin', key, title });
      return () => {
        tell({ work: 'end', key });
      };
    },
  };
  const options: ConnectionOptions = {
    cancellationStrategy: {
      receiver: new SharedArrayReceiverStrategy(),
      sender: CancellationSenderStrategy.Message,
    },
    messageStrategy: {
      handleMessage: (message, next) => {
        if (Message.isNotification(message) && isEdit(message.method)) read += 1;
        return answering.run(flagOf(message), () => next(message));
      },
    },
  };
  const connection = createConnection(
    ProposedFeatures.all,
    new PortMessageReader(port),
    new PortMessageWriter(port),
    options,
  );
  startServer(connection, { ...nodeFiles, attention });
}

function flagOf(message: Message): Int32Array | undefined {
  if (!Message.isRequest(message)) return undefined;
  const { $cancellationData: flag } = message as Partial<FlaggedRequest>;
  return flag && new Int32Array(flag);
}
