import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Language } from '@rasp/engine';
import type { Law, Trial } from '../law';
import { reduceList } from '../reduce';
import { bursts, type Sent } from './bursts';
import { ErrorAnswer, ServerProcess } from './serverProcess';

/** What is written to a server at once. */
interface Burst {
  readonly language: Language;
  readonly sent: readonly Sent[];
}

export const protocol: Law<Burst> = {
  name: 'protocol',
  about: 'whatever is written to the server, it answers what can be answered, and goes on',
  few: 2,
  cases: (language) => fc.record({ language: fc.constant(language), sent: bursts(language) }),
  begin: () => trial,
  reduce: async (made, fails) => ({
    ...made,
    sent: await reduceList(made.sent, (fewer) => fails({ ...made, sent: fewer })),
  }),
  show: ({ sent }) => sent.map((each) => JSON.stringify(each)).join('\n'),
};

/** The document that nothing is done to. */
const good = {
  uri: 'file:///good.rasp',
  languageId: 'rasp',
  version: 1,
  text: 'set example "abc"\ntwice = 2 * indices;\n',
};

/** A document that is opened last. */
const last = 'file:///last.rasp';

/** What an editor may answer, rightly or not. */
const answers: Readonly<Record<string, readonly unknown[]>> = {
  'workspace/configuration': [
    [null, 7],
    [{ sample: 'ab' }, {}],
  ],
  'rasp/listFiles': [[7, 'memory:/folder/a.rasp', '', 'file:///\ud800.rasp'], { a: 1 }],
  'rasp/readFile': ['a = 1;\n', 7],
};

/** Each burst has a server of its own: what one has done must not be held against the next. */
const trial: Trial<Burst> = {
  async check({ sent }) {
    const server = await ServerProcess.start({
      capabilities,
      initializationOptions: { readsFiles: true },
      workspaceFolders: [{ uri: 'memory:/folder', name: 'folder' }],
    });
    // Whatever is asked is answered, rightly, wrongly or with an error.
    let asked = 0;
    server.answer = (method) => {
      if (++asked % 3 === 0) throw new Error('no');
      return answers[method]?.[asked % 2] ?? null;
    };
    server.notify('textDocument/didOpen', { textDocument: good });
    // After a head without a length, the reader goes on with what it has when more comes.
    const more = setInterval(() => {
      server.notify('$/more', {});
    }, 20);
    try {
      const answered = Promise.allSettled(sent.map((each, id) => send(server, each, id)));
      const hover = await server.request('textDocument/hover', {
        textDocument: { uri: good.uri },
        position: { line: 1, character: 1 },
      });
      assert.match(JSON.stringify(hover), /twice = \[0, 2, 4\] \(ints\)/, 'the hover');
      // What is told after a pause is told by the time that this is.
      server.notify('textDocument/didOpen', { textDocument: { ...good, uri: last } });
      server.notify('textDocument/didChange', {
        textDocument: { uri: last, version: 2 },
        contentChanges: [{ text: 'load "more";\n' }],
      });
      await server.published(last, 2);
      const lost = (await answered).find((answer) => answer.status === 'rejected');
      if (lost) throw lost.reason;
      assert.equal(server.stderr, '', 'the standard error of the server');
    } finally {
      clearInterval(more);
      server.kill();
    }
  },
  end: () => undefined,
};

/** Writes something. @returns once it is answered, if an answer is due; any error will do as one. */
async function send(server: ServerProcess, sent: Sent, id: number): Promise<void> {
  switch (sent.kind) {
    case 'notification':
      server.notify(sent.method, sent.params);
      return;
    case 'request': {
      const answer = server.answerTo(id, sent.method);
      server.write({ jsonrpc: '2.0', id, method: sent.method, params: sent.params });
      if (sent.cancelled) server.notify('$/cancelRequest', { id });
      await answer.catch((error: unknown) => {
        if (!(error instanceof ErrorAnswer)) throw error;
      });
      return;
    }
    case 'message':
      server.write(sent.message);
      return;
    case 'content':
      server.writeText(sent.text);
      return;
    case 'long':
      // The head counts what follows, too.
      server.writeText(sent.text, sent.more);
      server.writeRaw(' '.repeat(sent.more));
      return;
    case 'short':
      server.writeText(sent.text, -sent.fewer);
      // What is left over is read as the head of a message that has no length.
      server.writeRaw('\r\n\r\n');
      return;
    case 'head':
      server.writeRaw(`${sent.text}\r\n\r\n`);
      return;
  }
}

/** An editor that is asked as much as can be. */
const capabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: { inlayHint: {} },
};
