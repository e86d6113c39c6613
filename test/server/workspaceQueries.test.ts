import assert from 'node:assert/strict';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CancellationTokenSource,
  WorkspaceSymbolRequest,
  type CallHierarchyItem,
} from 'vscode-languageserver-protocol/node';
import { listFiles, readFile, type ListFilesParams, type ReadFileParams } from '@rasp/server/protocol';
import type { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';
import { useWorkspace } from './support/useWorkspace';

describe('the workspace', () => {
  const workspace = useWorkspace({ initializationOptions: { showsLibrary: true } });

  describe('when asked for symbols', () => {
    const symbols = async (query: string): Promise<string[]> => {
      const { connection } = workspace().server;
      const found = (await connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? [];
      return found
        .map((it) => `${it.name} in ${'containerName' in it ? (it.containerName ?? '') : ''}`)
        .sort();
    };

    it('tells what all files define at their top level', async () => {
      workspace().write(
        'a.rasp',
        'flip_flop = 1;\nflip_flop = 2;\ndef f(flap) { flop = flap; return flop; }\n',
      );
      workspace().write('deep/b.raspy', 'import raspy as flp\ndef FLIP():\n    return 1\n');
      workspace().write('.hidden/c.rasp', 'flip = 1;\n');
      workspace().write('d.txt', 'flip = 1;\n');
      await workspace().server.openAt(workspace().uriOf('e.rasp'), 'load "a";\nunsaved_flip = 1;\n');
      assert.deepEqual(await symbols('flp'), [
        'FLIP in b.raspy',
        'flip_flop in a.rasp',
        'unsaved_flip in e.rasp',
      ]);
      assert.deepEqual(await symbols('f'), [
        'FLIP in b.raspy',
        'f in a.rasp',
        'flip_flop in a.rasp',
        'unsaved_flip in e.rasp',
      ]);
      assert.deepEqual(await symbols('nothing'), []);
    });
  });

  describe('when asked for calls', () => {
    const prepare = (file: OpenFile, n = 0): Promise<CallHierarchyItem[] | null> =>
      file.connection.sendRequest(CallHierarchyPrepareRequest.type, {
        textDocument: { uri: file.uri },
        position: file.cursor(n),
      });
    const callers = async (file: OpenFile, item: CallHierarchyItem): Promise<string[]> => {
      const found = await file.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item });
      return (found ?? []).map(({ from, fromRanges }) => `${from.name} ${fromRanges.length}`).sort();
    };
    const callees = async (file: OpenFile, item: CallHierarchyItem): Promise<string[]> => {
      const found = await file.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item });
      return (found ?? []).map(({ to, fromRanges }) => `${to.name} ${fromRanges.length}`).sort();
    };

    it('tells who calls a function and whom it calls, in all files', async () => {
      workspace().write('lib.rasp', 'def twice(a) { return a + a; }\n');
      workspace().write('user.rasp', 'load "lib";\ndef g(a) { return twice(twice(a)); }\ntwice(1);\n');
      const main = await workspace().server.openAt(
        workspace().uriOf('main.rasp'),
        'load "lib";\ndef f|(a) { b = |twice(a); return max(b, twice(1)); }\nf(1); f(f(2));\n',
      );
      const [twice] = (await prepare(main, 1)) ?? [];
      assert.ok(twice);
      assert.deepEqual(
        [twice.name, twice.detail, twice.uri],
        ['twice', 'lib.rasp', workspace().uriOf('lib.rasp')],
      );
      assert.deepEqual(await callers(main, twice), ['f 2', 'g 2', 'user.rasp 1']);
      assert.deepEqual(await callees(main, twice), []);

      const [f] = (await prepare(main)) ?? [];
      assert.ok(f);
      assert.deepEqual(await callees(main, f), ['max 1', 'twice 2']);
      const found = await main.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: f });
      const [top] = found ?? [];
      assert.equal(top?.from.name, 'main.rasp');
      assert.deepEqual(await callees(main, top.from), ['f 3']);
    });

    it('does so for RASPy, where defaults are outside of their function', async () => {
      const file = await workspace().server.openAt(
        workspace().uriOf('main.raspy'),
        'def |f(a=1):\n    return a\ndef g(b=f()):\n    return [f(x) for x in [1]] + (lambda: f())()\ng(|b)\n',
      );
      const [f] = (await prepare(file)) ?? [];
      assert.ok(f);
      assert.deepEqual(await callers(file, f), ['g 2', 'main.raspy 1']);
      assert.deepEqual(await prepare(file, 1), []);
    });
  });
});

describe('a workspace that only the editor reaches', () => {
  const server = useServer({
    folder: 'memory:/folder',
    initializationOptions: { readsFiles: true },
  });

  it('is asked for its programs through the editor', async () => {
    const { connection } = server();
    const texts = new Map([['memory:/folder/deep/lib.rasp', 'word = 1;\n']]);
    connection.onRequest(listFiles, ({ roots, most }: ListFilesParams) => {
      assert.deepEqual(roots, ['memory:/folder']);
      assert.ok(most > 0);
      return [...texts.keys()];
    });
    connection.onRequest(readFile, ({ uri }: ReadFileParams) => texts.get(uri) ?? null);
    const found = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'word' });
    assert.deepEqual(
      found?.map(({ location }) => location.uri),
      ['memory:/folder/deep/lib.rasp'],
    );

    texts.set('memory:/folder/new.rasp', 'new_word = 2;\n');
    const then = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'word' });
    assert.equal(then?.length, 2);
  });

  it('is looked through once, however many ask', async () => {
    const { connection } = server();
    let asked = 0;
    connection.onRequest(listFiles, () => {
      asked += 1;
      return [];
    });
    const ask = (): Promise<unknown> => connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
    await Promise.all([ask(), ask(), ask()]);
    assert.equal(asked, 1);
  });

  it('does without what is no file, and no text', async () => {
    const { connection } = server();
    connection.onRequest(listFiles, () => [7, null, 'memory:/\ud800.rasp', 'memory:/folder/a.rasp']);
    connection.onRequest(readFile, () => 7);
    assert.deepEqual(await connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' }), []);
    connection.onRequest(readFile, () => 'word = 1;\n');
    const found = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
    assert.equal(found?.length, 1);
  });

  it('is no longer looked at when nobody wants to know any more', async () => {
    const { connection } = server();
    const source = new CancellationTokenSource();
    connection.onRequest(listFiles, () => {
      source.cancel();
      return [];
    });
    const asked = connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' }, source.token);
    await assert.rejects(asked, /cancelled/i);
  });
});
