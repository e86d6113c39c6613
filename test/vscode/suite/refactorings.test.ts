import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension, eventually, openFile, openRasp } from './support';

/** Selects the first `piece` of a text. */
function select({ document }: vscode.TextEditor, piece: string): vscode.Selection {
  const start = document.getText().indexOf(piece);
  assert.ok(start >= 0, `the text has no ${piece}`);
  return new vscode.Selection(document.positionAt(start), document.positionAt(start + piece.length));
}

describe('refactorings', () => {
  before(activateExtension);

  it('extract what is selected', async () => {
    const editor = await openRasp('x = aggregate(select(indices, length - 1, ==), tokens);\n');
    editor.selection = select(editor, 'select(indices, length - 1, ==)');
    await vscode.commands.executeCommand('editor.action.codeAction', {
      kind: 'refactor.extract',
      apply: 'first',
    });
    await eventually(
      () => editor.document.getText(),
      (text) => {
        assert.equal(text, 'selected = select(indices, length - 1, ==);\nx = aggregate(selected, tokens);\n');
      },
    );
  });

  it('offers to inline a name of RASPy', async () => {
    const editor = await openFile('raspy', 'n = 1 + 2\nx = n * 3\n');
    const actions = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          editor.document.uri,
          select(editor, 'n * 3').with({ end: editor.document.positionAt(15) }),
          'refactor.inline',
        ),
      (found) => {
        assert.deepEqual(
          found.map(({ title }) => title),
          ['Inline `n` and remove its definition'],
        );
      },
    );
    const [action] = actions;
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(editor.document.getText(), 'x = (1 + 2) * 3\n');
  });
});
