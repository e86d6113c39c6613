import assert from 'node:assert/strict';
import { TextDocumentSyncKind } from 'vscode-languageserver-protocol/node';
import { OpenFile } from './support/openFile';
import { RaspServer } from './support/raspServer';
import { useServer } from './support/useServer';

describe('the server', () => {
  const server = useServer();

  it('says what it can do', () => {
    const { initialized } = server();
    assert.equal(initialized?.serverInfo?.name, 'RASP');
    assert.deepEqual(initialized.capabilities, {
      positionEncoding: 'utf-16',
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      codeLensProvider: {},
      completionProvider: {
        triggerCharacters: ['.', '"', ',', '(', ' '],
        resolveProvider: true,
        completionItem: { labelDetailsSupport: true },
      },
      signatureHelpProvider: { triggerCharacters: ['(', ','], retriggerCharacters: [')', '='] },
      inlayHintProvider: { resolveProvider: true },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      workspaceSymbolProvider: true,
      callHierarchyProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      semanticTokensProvider: {
        legend: {
          tokenTypes: ['sop', 'selector', 'key', 'query', 'function', 'parameter', 'variable', 'namespace'],
          tokenModifiers: [
            'declaration',
            'definition',
            'modification',
            'readonly',
            'defaultLibrary',
            'private',
          ],
        },
        range: true,
        full: { delta: true },
      },
      documentLinkProvider: {},
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: ';', moreTriggerCharacter: ['}', '\n'] },
      codeActionProvider: {
        codeActionKinds: [
          'quickfix',
          'source.fixAll.rasp',
          'refactor.expect',
          'refactor.extract',
          'refactor.inline',
          'refactor.rewrite',
        ],
      },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
  });

  it('answers null for a document it does not know, and for one that was closed', async () => {
    const unknown = new OpenFile(server(), 'file:///test/unknown.rasp', 'a| = tokens;');
    const closed = await server().open('a| = tokens;');
    await closed.close();
    for (const file of [unknown, closed]) {
      assert.equal(await file.hover(), null);
      assert.equal(await file.preview(), null);
      assert.deepEqual(await file.lenses(), []);
    }
  });

  it('keeps documents apart', async () => {
    const one = await server().open('shared| = indices;\n');
    const other = await server().open('set example "ab"\nx| = shared;\n');

    assert.deepEqual(await one.diagnostics(), []);
    assert.equal((await other.diagnostics())[0]?.code, 'name/undefined');
    assert.deepEqual((await one.analysed()).sample, { text: '"hello"', origin: 'default' });
    assert.deepEqual((await other.analysed()).sample, { text: '"ab"', origin: 'file' });

    await other.change('shared| = 1;\n');
    await one.setSample('[1]');
    assert.match(await one.hoverText(), /shared = \[0\] \(ints\)/);
    assert.match(await other.hoverText(), /shared: int = 1/);
    await other.close();
    assert.match(await one.hoverText(), /shared = \[0\] \(ints\)/);
  });

  it('takes positions outside of the text as its nearest end', async () => {
    const file = await server().open('a = indices;\n');
    const { connection } = server();
    for (const position of [
      { line: 99, character: 0 },
      { line: 0, character: 99 },
    ]) {
      const preview = await connection.sendRequest('rasp/preview', { uri: file.uri, position });
      assert.equal((preview as { title: string }).title, 'a');
    }
  });

  it('ends with 0 after shutdown and exit, even with work waiting', async () => {
    const server = await RaspServer.start();
    const file = await server.open('a = tokens;');
    await file.change('a = tokens_int;');
    assert.equal(await server.stop(), 0);
    assert.equal(server.stderr, '');
  });

  it('ends by itself when the editor is gone', async () => {
    const server = await RaspServer.start();
    await server.open('a = tokens;');
    server.hangUp();
    assert.equal(await server.ended(), 1);
    assert.equal(server.stderr, '');
  });
});
