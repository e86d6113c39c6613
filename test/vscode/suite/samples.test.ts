import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import type { RaspApi } from '../../../client/src/extension';
import { activateExtension, eventually, hoverText, openFile, openRasp, problems, replace } from './support';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

describe('the samples of a file', () => {
  it('are added to it and removed from it', async () => {
    await activateExtension();
    const { document } = await openRasp('a = tokens;\n');
    await run('rasp.addSample', 'ab');
    assert.equal(document.getText(), '# sample: "ab"\na = tokens;\n');
    await run('rasp.addSample', '[1, 2]');
    assert.equal(document.getText(), '# sample: "ab", [1, 2]\na = tokens;\n');
    await run('rasp.removeSample', '"ab"');
    assert.equal(document.getText(), '# sample: [1, 2]\na = tokens;\n');
    await run('rasp.removeSample', '[1, 2]');
    assert.equal(document.getText(), 'a = tokens;\n');
  });

  it('are what hovers show values on, and can be chosen in the quick pick', async () => {
    const editor = await openRasp('# sample: "first", "second"\nabc = tokens;\n');
    await eventually(
      () => hoverText(editor, 'abc'),
      (text) => {
        assert.match(text, /abc = \[f, i, r, s, t\]/);
        assert.match(text, /"second" {2}\[s, e, c, o, n, d\]/);
      },
    );
    await eventually(
      async () => {
        const choosing = run('rasp.chooseSample');
        // It lists what the file names when the server has answered, which answers one after the other.
        await hoverText(editor, 'abc');
        await run('workbench.action.quickOpenSelectNext');
        await run('workbench.action.quickOpenSelectNext');
        await run('workbench.action.acceptSelectedQuickOpenItem');
        await choosing;
        return hoverText(editor, 'abc');
      },
      (text) => {
        assert.match(text, /abc = \[s, e, c, o, n, d\]/);
      },
    );
    await run('rasp.chooseSample', null);
  });
});

describe('expectations in the Test Explorer', () => {
  let api: RaspApi;
  before(async () => {
    api = await activateExtension();
  });

  const outcomesOf = (file: vscode.Uri): string[] =>
    api
      .expectations()
      .filter((shown) => shown.file === path.basename(file.fsPath))
      .map(({ label, outcome }) => `${outcome}: ${label}`);

  it('are listed with what comes of them as the file is typed', async () => {
    const editor = await openRasp('flip = tokens;\n# expect: flip("ab") == "ba"\n# expect: layers == 0\n');
    const { uri } = editor.document;
    await eventually(
      () => outcomesOf(uri),
      (outcomes) => {
        assert.deepEqual(outcomes, ['failed: flip("ab") == "ba"', 'passed: layers == 0']);
      },
    );
    assert.deepEqual(problems(editor), ['flip("ab") == "ba": expect/failed']);
    await replace(editor, '"ba"', '"ab"');
    await eventually(
      () => outcomesOf(uri),
      (outcomes) => {
        assert.deepEqual(outcomes, ['passed: flip("ab") == "ab"', 'passed: layers == 0']);
      },
    );
    await replace(editor, '# expect: layers == 0', '');
    await replace(editor, '# expect: flip("ab") == "ab"', '');
    await eventually(
      () => outcomesOf(uri),
      (outcomes) => {
        assert.deepEqual(outcomes, []);
      },
    );
  });

  it('are found in files that nobody opened, and run', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'unopened.raspy');
    const write = (text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await write('n = None  # expect: n == None\n# expect: n == 1\n');
    await run('testing.refreshTests');
    await run('testing.runAll');
    await eventually(
      () => outcomesOf(uri),
      (outcomes) => {
        assert.deepEqual(outcomes, ['passed: n == None', 'failed: n == 1']);
      },
    );
    assert.ok(vscode.workspace.textDocuments.every((document) => document.uri.toString() !== uri.toString()));
    await vscode.workspace.fs.delete(uri);
    await eventually(
      () => outcomesOf(uri),
      (outcomes) => {
        assert.deepEqual(outcomes, []);
      },
    );
  });

  it('are written by the action of the light bulb', async () => {
    const editor = await openFile('raspy', 'n = [1, None]\n');
    const actions = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          editor.document.uri,
          new vscode.Range(0, 0, 0, 0),
        ),
      (found) => {
        assert.ok(found.some(({ title }) => title === 'Expect this value'));
      },
    );
    const action = actions.find(({ title }) => title === 'Expect this value');
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(editor.document.getText(), '# expect: n == [1, None]\nn = [1, None]\n');
  });
});
