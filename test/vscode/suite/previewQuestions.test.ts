import assert from 'node:assert/strict';
import type { CancellationToken } from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import type { ToPage } from '../../../client/src/preview/messages';
import { Questions } from '../../../client/src/preview/questions';

/** Something the server was asked, which it answers when the test says so. */
interface Held {
  readonly token: CancellationToken;
  answer(value: unknown): void;
  fail(error: Error): void;
}

/** A server that answers nothing by itself. */
class SlowServer {
  readonly held: Held[] = [];
  readonly running = true;
  readonly logged: string[] = [];

  readonly previewCell = (_: unknown, token: CancellationToken): Promise<never> => this.#hold(token);
  readonly previewTrace = this.previewCell;
  readonly previewTile = this.previewCell;

  log(message: string): void {
    this.logged.push(message);
  }

  #hold(token: CancellationToken): Promise<never> {
    return new Promise((resolve, reject) => {
      this.held.push({ token, answer: resolve, fail: reject });
    });
  }

  nth(n: number): Held {
    const held = this.held[n];
    assert.ok(held, `nothing was asked ${n + 1} times`);
    return held;
  }
}

const view = { target: { uri: 'file:///a.rasp', position: { line: 0, character: 0 } } };
const explanation = { selected: true, text: 'key 1 < query 2', parts: [] };
const cancelled = new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');

describe('what the page of the preview asks', () => {
  let server: SlowServer;
  let questions: Questions;

  beforeEach(() => {
    server = new SlowServer();
    questions = new Questions(server);
  });

  const cell = (
    request: number,
    { view: of = 'live', sample }: { view?: string; sample?: string } = {},
  ): Promise<ToPage | undefined> => {
    const place = { head: 'h', query: 2, key: 1, ...(sample !== undefined && { sample }) };
    return questions.answer({ type: 'cell', request, view: of, ...place }, view);
  };

  const trace = (request: number, of = 'live'): Promise<ToPage | undefined> =>
    questions.answer({ type: 'trace', request, view: of, at: 0 }, view);

  const tile = (request: number): Promise<ToPage | undefined> => {
    const part = { head: 'h', row: 0, column: 0, rows: 1, columns: 1 };
    return questions.answer({ type: 'tile', request, view: 'live', ...part }, view);
  };

  it('is answered, each with its own number', async () => {
    const first = cell(1);
    server.nth(0).answer(explanation);
    assert.deepEqual(await first, { type: 'cell', request: 1, explanation });
    const second = cell(2);
    server.nth(1).answer(null);
    const answer = await second;
    assert.ok(answer?.type === 'cell' && answer.request === 2);
    assert.match(answer.reason ?? '', /has changed/);
  });

  it('is answered when a newer question took over, and the server is told to stop', async () => {
    const answers = [1, 2, 3].map((request) => cell(request));
    assert.deepEqual(
      server.held.map(({ token }) => token.isCancellationRequested),
      [true, true, false],
    );
    server.nth(2).answer(explanation);
    server.nth(0).fail(cancelled);
    server.nth(1).answer(explanation);
    const [first, second, third] = await Promise.all(answers);
    assert.deepEqual(third, { type: 'cell', request: 3, explanation });
    for (const [request, answer] of [
      [1, first],
      [2, second],
    ] as const) {
      assert.ok(answer?.type === 'cell' && answer.request === request);
      assert.equal(answer.explanation, undefined);
      assert.match(answer.reason ?? '', /in the meantime/);
    }
  });

  it('does not take over from a question about another picture, or of another kind', () => {
    void cell(1);
    void cell(2, { view: 'pin1' });
    void cell(3, { sample: '"xy"' });
    void trace(4);
    void trace(5, 'pin1');
    void tile(6);
    void tile(7);
    assert.deepEqual(
      server.held.map(({ token }) => token.isCancellationRequested),
      [false, false, false, false, false, false, false],
    );
  });

  it('is answered with the reason when the server fails', async () => {
    const answer = cell(1);
    server.nth(0).fail(new Error('out of order'));
    const answered = await answer;
    assert.ok(answered?.type === 'cell');
    assert.match(answered.reason ?? '', /out of order/);
    assert.equal(server.logged.length, 1);
  });

  it('is answered when the server lets it go', async () => {
    const answer = cell(1);
    server.nth(0).fail(cancelled);
    const answered = await answer;
    assert.ok(answered?.type === 'cell');
    assert.match(answered.reason ?? '', /has changed/);
    assert.deepEqual(server.logged, []);
  });

  it('is dropped when the page is gone, and not told to the page that comes after it', async () => {
    const answers = [cell(1), trace(2), tile(3)];
    questions.cancel();
    assert.ok(server.held.every(({ token }) => token.isCancellationRequested));
    const next = cell(1);
    server.nth(0).answer(explanation);
    server.nth(1).fail(cancelled);
    server.nth(2).answer({ bits: '' });
    assert.deepEqual(await Promise.all(answers), [undefined, undefined, undefined]);
    server.nth(3).answer(explanation);
    assert.deepEqual(await next, { type: 'cell', request: 1, explanation });
  });
});
