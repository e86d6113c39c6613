import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension, eventually, openFile, openRasp, positionOf, problems } from './support';

const program = `def twice(seq) {
  return seq + seq;
}
width = selector_width(full_s);
doubled = twice(width);
`;

/** Asks a provider of VS Code about a word of an editor, until the answer is right. */
function ask<T>(
  command: string,
  editor: vscode.TextEditor,
  word: string,
  check: (answer: T) => void,
  ...more: unknown[]
): Promise<T> {
  const { uri } = editor.document;
  return eventually(
    () => vscode.commands.executeCommand<T>(command, uri, positionOf(editor, word), ...more),
    check,
  );
}

describe('navigation', () => {
  before(activateExtension);

  it('leads into the library, which opens to be read, without problems', async () => {
    const editor = await openRasp(program);
    const [link] = await ask<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      editor,
      'selector_width',
      (links) => {
        assert.equal(links.length, 1);
      },
    );
    assert.equal(link?.targetUri.scheme, 'rasp-library');
    const library = await vscode.workspace.openTextDocument(link.targetUri);
    assert.equal(library.languageId, 'rasp');
    assert.match(library.getText(link.targetRange), /^def selector_width\(sel\) \{/);
    const shown = await vscode.window.showTextDocument(library);
    await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', shown, 'share - 1', (links) => {
      assert.ok(links.some(({ targetRange }) => library.getText(targetRange).startsWith('share =')));
    });
    assert.deepEqual(problems(shown), []);
  });

  it('leads to definitions from the cursor, as F12 does', async () => {
    const editor = await openRasp(program);
    const at = positionOf(editor, 'twice(width)').translate(0, -4);
    editor.selection = new vscode.Selection(at, at);
    await eventually(
      () => vscode.commands.executeCommand('editor.action.revealDefinition'),
      () => {
        assert.equal(editor.selection.start.line, 0);
      },
    );
    assert.equal(
      editor.document.getText(editor.document.getWordRangeAtPosition(editor.selection.start)),
      'twice',
    );
  });

  it('renames in a file of RASPy, and refuses what would mean something else', async () => {
    const editor = await openFile('raspy', 'def f(n, k=0):\n    return f"{n} {k}"\nf(n=1)\n');
    const start = editor.document.positionAt(editor.document.getText().indexOf('n, k'));
    const renamed = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          editor.document.uri,
          start,
          'number',
        ),
      (edit) => {
        assert.equal(edit.get(editor.document.uri).length, 3);
      },
    );
    await vscode.workspace.applyEdit(renamed);
    assert.equal(editor.document.getText(), 'def f(number, k=0):\n    return f"{number} {k}"\nf(number=1)\n');
    await assert.rejects(
      Promise.resolve(
        vscode.commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          editor.document.uri,
          start,
          'k',
        ),
      ),
      /`k` is bound already on line 1/,
    );
  });

  it('has an outline with layers and heads', async () => {
    const editor = await openRasp(program);
    const symbols = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          editor.document.uri,
        ),
      (found) => {
        assert.equal(found?.length, 3);
      },
    );
    assert.deepEqual(
      symbols?.map(({ name, detail }) => `${name}: ${detail}`),
      ['twice: (seq) · 1 layer · heads 2', 'width: 1 layer · heads 2', 'doubled: 1 layer · heads 2'],
    );
  });

  it('colours names by what they stand for', async () => {
    const editor = await openRasp(program);
    const legend = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
          'vscode.provideDocumentSemanticTokensLegend',
          editor.document.uri,
        ),
      (found) => {
        assert.ok(found);
      },
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      editor.document.uri,
    );
    const types = Array.from(
      { length: tokens.data.length / 5 },
      (_, i) => legend?.tokenTypes[tokens.data[5 * i + 3] ?? -1],
    );
    assert.deepEqual(types, [
      'function',
      'parameter',
      'parameter',
      'parameter',
      'sop',
      'function',
      'selector',
      'sop',
      'function',
      'sop',
    ]);
  });
});
