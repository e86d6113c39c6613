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

  it('extract what is selected, and ask for its name', async () => {
    const editor = await openRasp('x = aggregate(select(indices, length - 1, ==), tokens);\n');
    editor.selection = select(editor, 'select(indices, length - 1, ==)');
    await eventually(
      async () => {
        await vscode.commands.executeCommand('editor.action.codeAction', {
          kind: 'refactor.extract',
          apply: 'first',
        });
        return editor.document.getText();
      },
      (text) => {
        assert.equal(
          text,
          'selected = select(indices, length - 1, ==);\nx = aggregate(selected, tokens);\n',
        );
      },
    );
    // The box in which the new name is typed is open; accepting it renames both places.
    await eventually(
      async () => {
        await vscode.commands.executeCommand('editor.action.selectAll');
        await vscode.commands.executeCommand('type', { text: 'last' });
        await vscode.commands.executeCommand('acceptRenameInput');
        return editor.document.getText();
      },
      (text) => {
        assert.match(text, /^(?!.*selected)/s);
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
