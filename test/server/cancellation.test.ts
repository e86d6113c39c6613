import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  CodeLensRequest,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  ResponseError,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver-protocol/node';
import { Inbox } from './support/inbox';
import type { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';

/** As long as can be allowed: longer than a test may take, since every statement takes it. */
const initializationOptions = { evaluation: { timeLimit: 10_000 } };

const endless = `def endless() {
  n = 0;
  for a in range(100000) { for b in range(100000) { n = n + 1; } }
  return n;
}
x| = endless();
y = endless();
`;

describe('a server that is at work for long', () => {
  const server = useServer({ initializationOptions, capabilities: { window: { workDoneProgress: true } } });
  let told: Inbox<WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd>;

  before(() => {
    const { connection } = server();
    told = new Inbox();
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      connection.onProgress(WorkDoneProgress.type, token, (value) => {
        told.add(value);
      });
    });
  });

  const isRefusal = (code: number) => (error: unknown) =>
    error instanceof ResponseError && error.code === code;
  /** Ends the work at a file, and waits until that has come through. */
  const quieten = async (file: OpenFile): Promise<void> => {
    const heavy = file.version;
    await file.change('z = 1;\n');
    assert.deepEqual(await file.diagnostics(), []);
    const early = server().problems.received.filter(
      ({ uri, version }) => uri === file.uri && version === heavy,
    );
    assert.deepEqual(early, [], 'the work went on to its end');
    await file.close();
  };

  it('shows progress, and stops when what it works for is cancelled', async () => {
    const file = await server().open('z = 1;\n');
    await file.diagnostics();
    const from = told.received.length;
    await file.change(endless);
    const source = new CancellationTokenSource();
    const hover = file.connection.sendRequest(
      HoverRequest.type,
      { textDocument: { uri: file.uri }, position: file.cursor() },
      source.token,
    );
    const begin = await told.first(({ kind }) => kind === 'begin', from);
    assert.deepEqual(begin, {
      kind: 'begin',
      title: 'RASP',
      message: `evaluating ${file.uri.split('/').at(-1) ?? ''}`,
      cancellable: false,
    });
    source.cancel();
    await assert.rejects(hover, isRefusal(LSPErrorCodes.RequestCancelled));
    await told.first(({ kind }) => kind === 'end', from);
    await quieten(file);
  });

  it('lets an edit end what it does for the text of before', async () => {
    const file = await server().open('z = 1;\n');
    await file.diagnostics();
    const from = told.received.length;
    await file.change(endless);
    const textDocument = { uri: file.uri };
    const hints = file.connection.sendRequest(InlayHintRequest.type, { textDocument, range: file.whole });
    const lenses = file.connection.sendRequest(CodeLensRequest.type, { textDocument });
    const refusals = Promise.all(
      [hints, lenses].map((it) => assert.rejects(it, isRefusal(LSPErrorCodes.ContentModified))),
    );
    await told.first(({ kind }) => kind === 'begin', from);
    await quieten(file);
    await refusals;
  });

  it('puts off the problems of a file when an edit comes, and tells those of the text of then', async () => {
    const from = told.received.length;
    const file = await server().open(endless);
    await told.first(({ kind }) => kind === 'begin', from);
    await quieten(file);
  });

  it('is there for another file at once when one is closed', async () => {
    const from = told.received.length;
    const heavy = await server().open(endless);
    await told.first(({ kind }) => kind === 'begin', from);
    const light = await server().open('a| = indices;\n');
    await heavy.close();
    assert.match(await light.hoverText(), /a = \[0, 1, 2, 3, 4\] \(ints\)/);
  });
});
