import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RaspApi } from '../../../client/src/extension';
import { callsProgram, eventualLive, program } from './previewSupport';
import { activateExtension, eventually, openFile, openRasp, putCursor, replace } from './support';

describe('the preview at the cursor', () => {
  let api: RaspApi;

  before(async () => {
    api = await activateExtension();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Opens the preview of the first `word` of a program. */
  async function openAt(word: string, text = program): Promise<vscode.TextEditor> {
    const editor = await openRasp(text);
    putCursor(editor, word);
    await vscode.commands.executeCommand('rasp.preview');
    await eventualLive(api, (view) => {
      assert.notEqual(view.title, '');
    });
    return editor;
  }

  const showing = (title: string) =>
    eventualLive(api, (view) => {
      assert.equal(view.title, title);
    });

  it('is of the definition above on a blank line', async () => {
    const editor = await openAt('flip');
    editor.selection = new vscode.Selection(3, 0, 3, 0);
    await showing('back');
  });

  it('follows into another file', async () => {
    await openAt('flip');
    const other = await openFile('raspy', 'twice = tokens * 2\n');
    putCursor(other, 'twice');
    await showing('twice');
  });

  it('is frozen and follows again, at once', async () => {
    const editor = await openAt('back');
    await vscode.commands.executeCommand('rasp.freezePreview');
    putCursor(editor, 'before');
    await replace(editor, '"abc"', '"xyz"');
    await eventualLive(api, ({ title, frozen, figure }) => {
      assert.equal(title, 'back');
      assert.equal(frozen, true);
      assert.equal(figure?.result?.cells.join(''), 'zyx');
    });
    await vscode.commands.executeCommand('rasp.freezePreview');
    await eventualLive(api, ({ title, frozen }) => {
      assert.equal(title, 'before');
      assert.equal(frozen, false);
    });
  });

  it('moves with edits above while it is frozen', async () => {
    const editor = await openAt('back');
    await vscode.commands.executeCommand('rasp.freezePreview');
    await replace(editor, 'set example', '\n\nset example');
    await eventualLive(api, ({ title, place, reason }) => {
      assert.equal(title, 'back');
      assert.equal(place.position.line, 4);
      assert.equal(reason, undefined);
    });
  });

  it('stays on a place that a lens gave until the cursor moves', async () => {
    const editor = await openAt('flip');
    const uri = editor.document.uri.toString();
    await vscode.commands.executeCommand('rasp.preview', uri, { line: 5, character: 0 });
    await showing('before');
    await replace(editor, '"abc"', '"ab"');
    await eventualLive(api, ({ title, sample }) => {
      assert.deepEqual([title, sample], ['before', '"ab"']);
    });
    putCursor(editor, 'earlier');
    await showing('earlier');
  });

  it('stays when the person jumps from a box to its code, until the cursor goes on', async () => {
    const editor = await openAt('back');
    const [head] = (await showing('back')).figure?.layers[1]?.heads ?? [];
    assert.ok(head?.span);
    await api.preview.receive({ type: 'jump', view: 'live', span: head.span });
    assert.match(editor.document.getText(editor.selection), /^select\(/);
    await replace(editor, '"abc"', '"ab"');
    await eventualLive(api, ({ title, sample }) => {
      assert.deepEqual([title, sample], ['back', '"ab"']);
    });
    putCursor(editor, 'earlier');
    await showing('earlier');
  });

  it('asks for nothing while it is hidden, and is right when it is shown again', async () => {
    const editor = await openAt('back');
    await showing('back');
    const behind = await vscode.workspace.openTextDocument({ content: 'in front of the preview' });
    await vscode.window.showTextDocument(behind, { viewColumn: vscode.ViewColumn.Two, preserveFocus: true });
    await eventually(
      () => api.previewDescription(),
      (shown) => {
        assert.equal(shown, undefined);
      },
    );
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    putCursor(editor, 'before');
    assert.equal((await showing('back')).title, 'back');
    await vscode.commands.executeCommand('rasp.preview');
    await eventually(
      () => api.previewDescription(),
      (shown) => {
        assert.equal(shown?.title, 'before');
      },
    );
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  it('shows the call that is chosen inside of a function', async () => {
    const editor = await openAt('at =', callsProgram);
    const { calls } = await eventualLive(api, (view) => {
      assert.equal(view.calls?.length, 2);
      assert.equal(view.figure?.head?.matrix.selected, 2);
    });
    assert.match(calls?.[1] ?? '', /1/);
    await vscode.commands.executeCommand('rasp.choosePreviewCall', 1);
    await eventualLive(api, (view) => {
      assert.equal(view.call, 1);
      assert.equal(view.figure?.head?.matrix.selected, 3);
    });
    putCursor(editor, 'two');
    await eventualLive(api, (view) => {
      assert.equal(view.title, 'two');
      assert.equal(view.calls, undefined);
    });
  });
});
