import assert from 'node:assert/strict';
import { LSPErrorCodes, type Message } from 'vscode-languageserver-protocol/node';
import { Relay } from '../../../server/src/thread/relay';
import { Clock } from './clock';

/** A relay between two lists of messages. */
function relayed() {
  const toEditor: Message[] = [];
  const toServer: Message[] = [];
  const edits = new Int32Array(new SharedArrayBuffer(4));
  const relay = new Relay({
    toEditor: (message) => toEditor.push(message),
    toServer: (message) => toServer.push(message),
    edits,
    schedule: new Clock().schedule,
  });
  const ask = (id: number, method: string, uri = 'file:///a.rasp'): void => {
    relay.fromEditor({ jsonrpc: '2.0', id, method, params: { textDocument: { uri } } } as Message);
  };
  const tell = (method: string, params: object): void => {
    relay.fromEditor({ jsonrpc: '2.0', method, params } as Message);
  };
  const edit = (uri: string): void => {
    tell('textDocument/didChange', { textDocument: { uri } });
  };
  const answer = (id: number): void => {
    relay.fromServer({ jsonrpc: '2.0', id, result: null } as Message);
  };
  /** What the editor was answered: the number of each request, with its error if there is one. */
  const answers = () =>
    toEditor.map((message) => {
      const { id, error } = message as { readonly id?: number; readonly error?: { readonly code: number } };
      return error ? [id, error.code] : [id];
    });
  /** Whether the server can see that a request is not wanted any more. */
  const isFlagged = (id: number): boolean => {
    const request = toServer.find((message) => (message as { readonly id?: number }).id === id);
    const { $cancellationData } = request as unknown as { readonly $cancellationData: SharedArrayBuffer };
    return Atomics.load(new Int32Array($cancellationData), 0) !== 0;
  };
  return { relay, toServer, edits, ask, tell, edit, answer, answers, isFlagged };
}

describe('the relay between editor and server', () => {
  it('hands on requests, and their answers', () => {
    const { ask, answer, answers, isFlagged } = relayed();
    ask(1, 'textDocument/hover');
    assert.equal(isFlagged(1), false);
    answer(1);
    assert.deepEqual(answers(), [[1]]);
  });

  it('answers at once what is cancelled, and only once', () => {
    const { ask, answer, answers, isFlagged, tell } = relayed();
    ask(1, 'textDocument/hover');
    ask(2, 'textDocument/hover');
    tell('$/cancelRequest', { id: 1 });
    assert.deepEqual(answers(), [[1, LSPErrorCodes.RequestCancelled]]);
    assert.deepEqual([isFlagged(1), isFlagged(2)], [true, false]);
    answer(1);
    answer(2);
    tell('$/cancelRequest', { id: 2 });
    tell('$/cancelRequest', { id: 9 });
    assert.deepEqual(answers(), [[1, LSPErrorCodes.RequestCancelled], [2]]);
  });

  it('answers what an edit makes outdated, of the same document', () => {
    const { ask, answers, edit, edits } = relayed();
    ask(1, 'textDocument/inlayHint');
    ask(2, 'textDocument/inlayHint', 'file:///b.rasp');
    ask(3, 'textDocument/completion');
    ask(4, 'textDocument/diagnostic');
    edit('file:///a.rasp');
    assert.deepEqual(answers(), [
      [1, LSPErrorCodes.ContentModified],
      [4, LSPErrorCodes.ServerCancelled],
    ]);
    assert.equal(edits[0], 1);
  });

  it('does not take back shutting down', () => {
    const { relay, ask, answers, tell } = relayed();
    ask(1, 'shutdown');
    tell('$/cancelRequest', { id: 1 });
    assert.deepEqual(answers(), []);
    assert.equal(relay.isShutDown, true);
  });
});
