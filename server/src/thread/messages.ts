import type { Message, RequestMessage } from 'vscode-languageserver';

/** A request on its way to the thread of the server, with a flag that says at any time whether it is cancelled. */
export interface FlaggedRequest extends RequestMessage {
  /** Read by the strategy of the library for memory that is shared. */
  readonly $cancellationData: SharedArrayBuffer;
}

/** What the thread of the server begins and ends by itself, beside its answers. */
export type WorkMessage =
  | { readonly work: 'begin'; readonly key: number; readonly title: string }
  | { readonly work: 'end'; readonly key: number };

export function isWork(message: Message | WorkMessage): message is WorkMessage {
  return 'work' in message;
}

/** What the thread of the server is given to start with. */
export interface ThreadData {
  /** How many edits, openings and closings of documents have arrived. */
  readonly edits: SharedArrayBuffer;
}

const editMethods: ReadonlySet<string> = new Set([
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
]);

/** Whether a notification changes what the texts of documents are. */
export function isEdit(method: string): boolean {
  return editMethods.has(method);
}
