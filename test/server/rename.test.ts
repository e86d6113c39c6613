import assert from 'node:assert/strict';
import {
  PrepareRenameRequest,
  RenameRequest,
  type PrepareRenameResult,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { libraryUri } from '@rasp/server/protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';
import { useWorkspace } from './support/useWorkspace';

const at = (file: OpenFile, n = 0) => ({ textDocument: { uri: file.uri }, position: file.cursor(n) });

function prepare(file: OpenFile, n = 0): Promise<PrepareRenameResult | null> {
  return file.connection.sendRequest(PrepareRenameRequest.type, at(file, n));
}

function rename(file: OpenFile, newName: string, n = 0): Promise<WorkspaceEdit | null> {
  return file.connection.sendRequest(RenameRequest.type, { ...at(file, n), newName });
}

describe('renaming', () => {
  const server = useServer();

  it('begins with the name', async () => {
    const file = await server().open('[|wo|rd|] = 1;\ny = word + wor|d;\n');
    assert.deepEqual(await prepare(file), { range: file.range(), placeholder: 'word' });
    assert.equal((await prepare(file, 1)) !== null, true);
  });

  it('says why a name can not have another one', async () => {
    const file = await server().open('a = leng|th + indi|ces;\nb = nothing|;\n');
    await assert.rejects(prepare(file, 0), /`length` is there in every program and can not be renamed\./);
    await assert.rejects(prepare(file, 1), /`indices` is there in every program/);
    await assert.rejects(prepare(file, 2), /`nothing` is not defined/);
    const library = await server().openAt(libraryUri, 'wor|d = 1;\n');
    await assert.rejects(prepare(library), /The standard library can not be changed\./);
    await library.close();
  });

  it('says why a name can not have this one', async () => {
    const file = await server().open('a| = 1;\nb = a;\n');
    await assert.rejects(rename(file, 'b'), /`b` is bound already on line 2 of \d+\.rasp\./);
    await assert.rejects(rename(file, 'for'), /`for` is a word of the language/);
  });

  it('is nothing where there is no name, and in files that are not open', async () => {
    const file = await server().open('# wo|rd\n');
    assert.equal(await prepare(file), null);
    assert.equal(await rename(file, 'x'), null);
    await file.close();
    for (const none of [file, new OpenFile(server(), 'file:///test/never.rasp', 'x| = 1;')]) {
      assert.equal(await prepare(none), null);
      assert.equal(await rename(none, 'y'), null);
    }
  });
});

describe('renaming in a workspace', () => {
  const workspace = useWorkspace();

  it('edits files that load this one and files that it loads, open or not', async () => {
    const { server } = workspace();
    workspace().write('base.rasp', 'word = 1;\n');
    workspace().write('far/user.rasp', 'load "base";\nx = word;\n');
    workspace().write('other.rasp', 'word = 3;\n');
    const main = await server.openAt(workspace().uriOf('main.rasp'), 'load "base";\ny = wor|d + word;\n');
    const edit = await rename(main, 'name');
    const texts = (edit?.documentChanges ?? []).map((change) => {
      assert.ok('textDocument' in change);
      const { uri, version } = change.textDocument;
      const text =
        uri === main.uri
          ? main.text
          : uri.endsWith('base.rasp')
            ? 'word = 1;\n'
            : 'load "base";\nx = word;\n';
      const edits = change.edits.filter((it) => 'newText' in it);
      const after = TextDocument.applyEdits(TextDocument.create(uri, 'rasp', 0, text), edits);
      return [uri.replace(/^.*\/workspace\//, ''), version, after];
    });
    assert.deepEqual(texts.sort(), [
      ['base.rasp', null, 'name = 1;\n'],
      ['far/user.rasp', null, 'load "base";\nx = name;\n'],
      ['main.rasp', 1, 'load "base";\ny = name + name;\n'],
    ]);
  });

  it('looks at the present text of files that are open', async () => {
    const { server } = workspace();
    workspace().write('user.rasp', 'load "base";\nx = word;\n');
    const base = await server.openAt(workspace().uriOf('base.rasp'), 'word| = 1;\n');
    const user = await server.openAt(workspace().uriOf('user.rasp'), 'load "base";\nname = 2;\nx = word;\n');
    await assert.rejects(rename(base, 'name'), /`name` is bound already on line 2 of user\.rasp/);
    await user.close();
    assert.equal((await rename(base, 'name'))?.documentChanges?.length, 2);
  });
});
