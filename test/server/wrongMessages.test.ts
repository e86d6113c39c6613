import assert from 'node:assert/strict';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { showCall } from '@rasp/server/protocol';
import { RaspServer } from './support/raspServer';
import { useServer } from './support/useServer';

describe('messages that are not as they should be', () => {
  const server = useServer();

  it('a folder that has no URI is none', async () => {
    const { connection } = server();
    for (const added of [[{ name: 'nowhere' }], [{ uri: 7 }, { uri: 'file:///\ud800' }], [7]])
      await connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added, removed: [] },
      });
    const file = await server().open('load "[|more|]";\na| = indices;\n');
    assert.deepEqual(
      (await file.diagnostics()).map(({ code, range }) => [code, file.textIn(range)]),
      [['load/missing', '"more"']],
    );
    assert.match(await file.hoverText(), /a = \[0, 1, 2, 3, 4\]/);
  });

  it('a URI with a stray percent sign is a name, and a cancelled nothing is nothing', async () => {
    const { connection } = server();
    for (const params of [undefined, {}, { id: null }])
      await connection.sendNotification('$/cancelRequest', params);
    const file = await server().openAt('untitled:100%.rasp', 'a| = indices;\n');
    assert.match(await file.hoverText(), /a = \[0, 1, 2, 3, 4\]/);
  });

  it('nothing has a name with half a character in it', async () => {
    const file = await server().open('load "\ud800";\na| = indices;\n');
    assert.deepEqual(
      (await file.diagnostics()).map(({ code }) => code),
      ['load/missing'],
    );
    const strange = await server().openAt('file:///test/\ud800.rasp', 'load "more";\na| = indices;\n');
    assert.match(await strange.hoverText(), /a = \[0, 1, 2, 3, 4\]/);
  });

  it('a document without a version is one all the same', async () => {
    const { connection } = server();
    const uri = 'file:///test/unversioned.rasp';
    const hover = async (): Promise<string> =>
      JSON.stringify(
        await connection.sendRequest('textDocument/hover', {
          textDocument: { uri },
          position: { line: 0, character: 0 },
        }),
      );
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'rasp', text: 'a = indices;\n' },
    });
    assert.match(await hover(), /a = \[0, 1, 2, 3, 4\]/);
    for (const [version, text] of [
      [3, 'a = indices * 2;\n'],
      [3, 'a = indices * 3;\n'],
    ] as const)
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    assert.match(await hover(), /a = \[0, 3, 6, 9, 12\]/);
  });

  it('a document without a text is none, and a change that is no text changes nothing', async () => {
    const { connection } = server();
    const file = await server().open('a| = indices;\n');
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'file:///test/no-text.rasp', languageId: 'rasp', version: 1, text: [null] },
    });
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: file.uri, version: 2 },
      contentChanges: [{ text: 'a = 1;\n' }, { text: 7 }],
    });
    assert.match(await file.hoverText(), /a = \[0, 1, 2, 3, 4\]/);
  });

  it('an editor may refuse what it has said that it can', async () => {
    const refreshSupport = { refreshSupport: true };
    const editor = await RaspServer.start({
      capabilities: {
        workspace: {
          inlayHint: refreshSupport,
          codeLens: refreshSupport,
          semanticTokens: refreshSupport,
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
    });
    const refused = ['workspace/inlayHint/refresh', 'client/registerCapability'].map(
      (method) =>
        new Promise<void>((resolve) => {
          editor.connection.onRequest(method, () => {
            resolve();
            return new ResponseError(ErrorCodes.MethodNotFound, 'never heard of');
          });
        }),
    );
    await editor.connection.sendNotification(showCall, { target: null });
    await editor.connection.sendNotification('initialized', {});
    await Promise.all(refused);
    const file = await editor.open('a| = indices;\n');
    assert.match(await file.hoverText(), /a = \[0, 1, 2, 3, 4\]/);
    assert.equal(await editor.stop(), 0);
    assert.equal(editor.stderr, '');
  });
});
