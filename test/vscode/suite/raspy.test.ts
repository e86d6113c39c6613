import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RaspApi } from '../../../client/src/extension';
import {
  activateExtension,
  eventually,
  eventualPreview,
  hoverText,
  lensTitles,
  openFile,
  openRasp,
  problems,
  putCursor,
  replace,
} from './support';

const length = `length = (key(1) == query(1)).value(1)
`;
const flip = `def flip():
    flipped = (key(length - indices - 1) == query(indices)).value(tokens)
    return flipped
backwards = flip()
`;

describe('a RASPy file in the editor', () => {
  let api: RaspApi;

  before(async () => {
    api = await activateExtension();
  });

  it('is in the language RASPy, with a configuration of its own', async () => {
    const editor = await openFile('raspy', length);
    assert.equal(editor.document.languageId, 'raspy');
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: 'def twice(x):' });
    await vscode.commands.executeCommand('type', { text: '\n' });
    await vscode.commands.executeCommand('type', { text: 'return x + x' });
    await vscode.commands.executeCommand('type', { text: '\n' });
    await vscode.commands.executeCommand('type', { text: 'y = 1' });
    assert.equal(editor.document.getText(), `${length}def twice(x):\n    return x + x\ny = 1`);
  });

  it('shows its problems, and no longer when they are mended', async () => {
    const editor = await openFile('raspy', `${length}y = undefinedname\n`);
    await eventually(
      () => problems(editor),
      (found) => {
        assert.deepEqual(found, ['undefinedname: name/undefined']);
      },
    );
    await replace(editor, 'undefinedname', 'length');
    await eventually(
      () => problems(editor),
      (found) => {
        assert.deepEqual(found, []);
      },
    );
  });

  it('tells values and costs in hovers and lenses', async () => {
    const editor = await openFile('raspy', length + flip);
    await eventually(
      () => hoverText(editor, 'backwards'),
      (text) => {
        assert.match(text, /```raspy\nbackwards = \[/);
        assert.match(text, /s-op on `"hello"` · 2 layers · heads 1\/1/);
      },
    );
    const titles = await lensTitles(editor);
    assert.ok(titles.includes('1 layer · heads 1'), titles.join());
    assert.ok(titles.includes('2 layers · heads 1/1'), titles.join());
  });

  it('is drawn in the preview', async () => {
    const editor = await openFile('raspy', length + flip);
    putCursor(editor, 'backwards');
    await vscode.commands.executeCommand('rasp.preview');
    await eventualPreview(api, (shown) => {
      assert.equal(shown.title, 'backwards');
      assert.equal(shown.cost, '2 layers · heads 1/1');
      assert.deepEqual(shown.filled, [
        [0, 4],
        [1, 3],
        [2, 2],
        [3, 1],
        [4, 0],
      ]);
    });
  });

  it('is shown on the sample that is chosen for it', async () => {
    const editor = await openFile('raspy', 'same = tokens\n');
    await vscode.commands.executeCommand('rasp.chooseSample', '"ab"');
    await eventually(
      () => hoverText(editor, 'same'),
      (text) => {
        assert.match(text, /on `"ab"`/);
      },
    );
  });
});

describe('a file in the other language', () => {
  before(activateExtension);

  const onlyOther = (editor: vscode.TextEditor): Promise<string[]> =>
    eventually(
      () => problems(editor),
      (found) => {
        assert.equal(found.length, 1);
        assert.match(found[0] ?? '', /: language\/other$/);
      },
    );

  async function quickFix(editor: vscode.TextEditor, title: string): Promise<vscode.CodeAction> {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(0, 0, 0, 0),
    );
    const action = actions.find((candidate) => candidate.title === title);
    assert.ok(action, actions.map((candidate) => candidate.title).join());
    return action;
  }

  const documentOf = ({ document: { uri } }: vscode.TextEditor): vscode.TextDocument | undefined =>
    vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri.toString());

  const inLanguage = (editor: vscode.TextEditor, id: string): Promise<string | undefined> =>
    eventually(
      () => documentOf(editor)?.languageId,
      (found) => {
        assert.equal(found, id);
      },
    );

  it('is switched by a quick-fix', async () => {
    const editor = await openRasp(length + flip);
    await onlyOther(editor);
    const { command } = await quickFix(editor, 'Switch this file to RASPy');
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    await inLanguage(editor, 'raspy');
    await eventually(
      () => problems(editor),
      (found) => {
        assert.deepEqual(found, []);
      },
    );
  });

  it('is switched by its first line', async () => {
    const editor = await openRasp(length + flip);
    await onlyOther(editor);
    const { edit } = await quickFix(editor, 'Add `# rasp: raspy` as the first line');
    assert.ok(edit);
    await vscode.workspace.applyEdit(edit);
    await inLanguage(editor, 'raspy');
    await replace(editor, '# rasp: raspy', '# rasp: rasp');
    await inLanguage(editor, 'rasp');
  });

  it('keeps the sample chosen for it when it is switched, also while it has no name', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'rasp',
      content: 'same = tokens\n',
    });
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('rasp.chooseSample', '"ab"');
    await vscode.languages.setTextDocumentLanguage(document, 'raspy');
    await eventually(
      () => hoverText(editor, 'same'),
      (text) => {
        assert.match(text, /```raspy[^]*on `"ab"`/);
      },
    );
  });

  it('may be RASP in a RASPy file', async () => {
    const editor = await openFile('raspy', 'same = select(tokens, tokens, ==);\nn = selector_width(same);\n');
    await onlyOther(editor);
    const { command } = await quickFix(editor, 'Switch this file to RASP');
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    await inLanguage(editor, 'rasp');
    await eventually(
      () => lensTitles(editor),
      (titles) => {
        assert.deepEqual(titles, ['0 layers', '1 layer · heads 2']);
      },
    );
  });
});
