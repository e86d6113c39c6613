import assert from 'node:assert/strict';
import type { Message, ResponseMessage } from 'vscode-languageserver-protocol/node';
import { patience, Progress } from '../../../server/src/thread/progress';
import { Clock } from './clock';

describe('progress', () => {
  let clock: Clock;
  let sent: unknown[];
  let progress: Progress;
  beforeEach(() => {
    clock = new Clock();
    sent = [];
    progress = new Progress((message) => sent.push(told(message)), clock.schedule);
    progress.isShown = true;
  });

  const answer = (id: string, error?: ResponseMessage['error']): boolean =>
    progress.takes(response(id, error));

  it('is not shown of what takes less than half a second', () => {
    for (const key of [1, 2, 3]) {
      progress.begin(key, 'evaluating');
      clock.pass(patience - 1);
      progress.end(key);
    }
    clock.pass(patience);
    assert.deepEqual(sent, []);
  });

  it('begins once the editor agrees, and ends with the work', () => {
    progress.begin(1, 'evaluating a.rasp');
    clock.pass(patience);
    assert.deepEqual(sent, ['create rasp/progress/1']);
    assert.equal(answer('rasp/progress/1'), true);
    progress.end(1);
    assert.deepEqual(sent.slice(1), ['begin RASP evaluating a.rasp', 'end']);
  });

  it('is one for all that is at work, and tells what is so for the longest', () => {
    progress.begin(1, 'first');
    clock.pass(100);
    progress.begin(2, 'second');
    clock.pass(patience);
    answer('rasp/progress/1');
    progress.end(1);
    progress.end(2);
    progress.begin(3, 'third');
    clock.pass(patience);
    answer('rasp/progress/2');
    progress.end(3);
    assert.deepEqual(sent, [
      'create rasp/progress/1',
      'begin RASP first',
      'report second',
      'end',
      'create rasp/progress/2',
      'begin RASP third',
      'end',
    ]);
  });

  it('is not shown where the editor does not agree, or agrees too late', () => {
    progress.begin(1, 'first');
    clock.pass(patience);
    assert.equal(answer('rasp/progress/1', { code: -32601, message: 'no' }), true);
    progress.end(1);
    progress.begin(2, 'second');
    clock.pass(patience);
    progress.end(2);
    assert.equal(answer('rasp/progress/2'), true);
    assert.deepEqual(sent, ['create rasp/progress/1', 'create rasp/progress/2']);
  });

  it('leaves the answers to others alone', () => {
    assert.equal(answer('other'), false);
    assert.equal(progress.takes({ jsonrpc: '2.0' }), false);
  });

  it('is nothing for an editor that does not show it', () => {
    progress.isShown = false;
    progress.begin(1, 'first');
    clock.pass(patience);
    progress.end(1);
    assert.deepEqual(sent, []);
  });
});

/** What an editor answers to a request. */
function response(id: string, error: ResponseMessage['error']): ResponseMessage {
  return { jsonrpc: '2.0', id, ...(error ? { error } : { result: null }) };
}

/** What a message of the progress says, in a line. */
function told(message: Message): string {
  const { method, params } = message as unknown as {
    readonly method: string;
    readonly params: { readonly token: string; readonly value?: Readonly<Record<string, string>> };
  };
  if (method === 'window/workDoneProgress/create') return `create ${params.token}`;
  const { kind, title, message: text } = params.value ?? {};
  return [kind, title, text].filter((part) => part !== undefined).join(' ');
}
