import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RaspApi } from '../../../client/src/extension';
import { callsProgram, coverPreview, eventualLive, program } from './previewSupport';
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

  it('leads to where the code is now, however old the picture is', async () => {
    const editor = await openAt('back');
    const [head] = (await showing('back')).figure?.layers[1]?.heads ?? [];
    assert.ok(head?.span);
    const message = { type: 'jump', view: 'live', span: head.span } as const;
    // Within the edit: the server can not have heard of it yet, so the box is one of the text before.
    const jumped = new Promise<void>((resolve, reject) => {
      const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== editor.document) return;
        listener.dispose();
        api.preview.receive(message).then(resolve, reject);
      });
    });
    await replace(editor, 'set example', '# moved\n# down\nset example');
    await jumped;
    assert.equal(editor.document.getText(editor.selection), 'select(indices, length - indices - 1, ==)');
  });

  it('leads from a picture that stays into its own file', async () => {
    const editor = await openAt('back');
    const [head] = (await showing('back')).figure?.layers[1]?.heads ?? [];
    assert.ok(head?.span);
    const other = await openRasp(
      '# nothing is defined in here, and that is told beside the picture before\n',
    );
    other.selection = new vscode.Selection(0, 3, 0, 3);
    await eventualLive(api, ({ earlier, place }) => {
      assert.deepEqual([earlier, place.uri], [true, other.document.uri.toString()]);
    });
    await api.preview.receive({ type: 'jump', view: 'live', span: head.span });
    const { activeTextEditor: active } = vscode.window;
    assert.equal(active?.document, editor.document);
    assert.equal(active.document.getText(active.selection), 'select(indices, length - indices - 1, ==)');
  });

  it('leads into the library, where the code of a box is there, and stays', async () => {
    await openAt('back');
    const [head] = (await showing('back')).figure?.layers[0]?.heads ?? [];
    assert.deepEqual([head?.name, head?.span], ['full_s', undefined]);
    await api.preview.receive({ type: 'jump', view: 'live', head: head?.id ?? '' });
    const { activeTextEditor: active } = vscode.window;
    assert.equal(active?.document.uri.scheme, 'rasp-library');
    assert.equal(active.document.getText(active.selection), 'full_s');
    assert.equal((await showing('back')).title, 'back');
  });

  it('leads to what is aggregated, where the selector is of the library', async () => {
    const editor = await openAt('mean', 'mean = aggregate(full_s, indices);\n');
    const [head] = (await showing('mean')).figure?.layers[0]?.heads ?? [];
    assert.deepEqual([head?.name, head?.span], ['full_s', undefined]);
    await api.preview.receive({ type: 'jump', view: 'live', head: head?.id ?? '' });
    assert.equal(editor.document.getText(editor.selection), 'aggregate(full_s, indices)');
  });

  it('asks for nothing while it is hidden, and is right when it is shown again', async () => {
    const editor = await openAt('back');
    await showing('back');
    await coverPreview(api);
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
