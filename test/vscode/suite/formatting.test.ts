import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension, eventually, openFile, openRasp, replace } from './support';

/** Types a text key by key, as a person does, and waits for what the editor makes of it. */
async function type(editor: vscode.TextEditor, text: string, becomes: string): Promise<void> {
  for (const key of text) await vscode.commands.executeCommand('type', { text: key });
  await eventually(
    () => shown(editor),
    (found) => {
      assert.equal(found, becomes);
    },
  );
}

/** The text with its cursor. */
function shown({ document, selection }: vscode.TextEditor): string {
  const text = document.getText().replaceAll('\r\n', '\n');
  const offset = document.offsetAt(selection.active);
  return `${text.slice(0, offset)}|${text.slice(offset)}`;
}

describe('formatting in the editor', () => {
  before(activateExtension);

  async function setting(name: string, value: unknown): Promise<void> {
    await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Workspace);
  }

  afterEach(async () => {
    for (const name of ['editor.formatOnSave', 'editor.formatOnType', 'rasp.format.lineWidth'])
      await setting(name, undefined);
  });

  it('formats a file by command, and leaves the cursor at its token', async () => {
    const editor = await openRasp('def f(a){return a;}\nx=f( 1 );\n');
    const at = editor.document.positionAt(editor.document.getText().indexOf('1'));
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await eventually(
      () => shown(editor),
      (text) => {
        assert.equal(text, 'def f(a) {\n  return a;\n}\nx = f(|1);\n');
      },
    );
  });

  it('formats on save, in lines as wide as the setting says', async () => {
    await setting('editor.formatOnSave', true);
    await setting('rasp.format.lineWidth', 30);
    const editor = await openFile('raspy', 'x=1\n');
    await replace(editor, '1', 'where(tokens == "l", 1, 2222)');
    await editor.document.save();
    assert.equal(editor.document.getText(), 'x = where(\n    tokens == "l", 1, 2222\n)\n');
  });

  it('indents and formats RASP while it is typed', async () => {
    await setting('editor.formatOnType', true);
    const editor = await openRasp('');
    await type(editor, 'def f(a,b) {\n', 'def f(a,b) {\n  |\n}');
    await type(editor, 'x=a+b;', 'def f(a,b) {\n  x = a + b;|\n}');
    await type(editor, '\nreturn x ;', 'def f(a,b) {\n  x = a + b;\n  return x;|\n}');
  });

  it('indents and formats RASPy while it is typed', async () => {
    await setting('editor.formatOnType', true);
    const editor = await openFile('raspy', '');
    await type(editor, 'def f(a):\n', 'def f(a):\n    |');
    await type(editor, 'x=a+1\n', 'def f(a):\n    x = a + 1\n    |');
    await type(editor, 'return x\n', 'def f(a):\n    x = a + 1\n    return x\n|');
    await type(editor, '\ny=f(\n', 'def f(a):\n    x = a + 1\n    return x\n\ny=f(\n    |\n)');
  });

  it('indents the same without formatting', async () => {
    const editor = await openFile('raspy', '');
    await type(editor, 'if a:\nb=1\n', 'if a:\n    b=1\n    |');
    const rasp = await openRasp('');
    await type(rasp, 'for i in x {\ny=f(\n1', 'for i in x {\n  y=f(\n    1|\n  )\n}');
  });
});
