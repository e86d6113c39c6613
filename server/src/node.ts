import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { ThreadData } from './thread/messages';
import { relayEditor } from './thread/relayEditor';
import { serveRelay } from './thread/serverThread';

// The server is a thread beside the one that talks with the editor; both run this file.
if (isMainThread) relayEditor(__filename);
else if (parentPort) serveRelay(parentPort, workerData as ThreadData);
