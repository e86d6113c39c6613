import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RaspApi } from '../../../client/src/extension';
import { eventualLive, eventualPin, eventualPins, heldText, program } from './previewSupport';
import { activateExtension, openRasp, putCursor, replace } from './support';

describe('a pin of the preview', () => {
  let api: RaspApi;

  before(async () => {
    api = await activateExtension();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Pins `back` and puts the cursor elsewhere. */
  async function pinBack(): Promise<vscode.TextEditor> {
    const editor = await openRasp(program);
    putCursor(editor, 'back');
    await vscode.commands.executeCommand('rasp.pinPreview');
    await eventualPin(api, (pin) => {
      assert.equal(pin.title, 'back');
      assert.equal(pin.figure?.result?.cells.join(''), 'cba');
    });
    putCursor(editor, 'earlier');
    await eventualLive(api, ({ title }) => {
      assert.equal(title, 'earlier');
    });
    return editor;
  }

  it('opens the preview, stays beside what follows the cursor, and leaves the focus in the editor', async () => {
    const editor = await pinBack();
    await eventualPin(api, ({ title }) => {
      assert.equal(title, 'back');
    });
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  it('is unpinned by the same command', async () => {
    const editor = await pinBack();
    putCursor(editor, 'back');
    await vscode.commands.executeCommand('rasp.pinPreview');
    await eventualPins(api, (pins) => {
      assert.deepEqual(pins, []);
    });
  });

  it('may be one of several', async () => {
    const editor = await pinBack();
    putCursor(editor, 'before');
    await vscode.commands.executeCommand('rasp.pinPreview');
    await eventualPins(api, (pins) => {
      assert.deepEqual(
        pins.map(({ title }) => title),
        ['back', 'before'],
      );
    });
  });

  it('is live: it shows what an edit elsewhere makes of it', async () => {
    const editor = await pinBack();
    await replace(editor, '"abc"', '"xyz"');
    await eventualPin(api, ({ figure }) => {
      assert.equal(figure?.result?.cells.join(''), 'zyx');
    });
  });

  it('moves with edits above it', async () => {
    const editor = await pinBack();
    await replace(editor, 'set example', '# reversed\n\nset example');
    const pin = await eventualPin(api, ({ place, reason }) => {
      assert.equal(place.position.line, 4);
      assert.equal(reason, undefined);
    });
    assert.equal(heldText(api, pin), 'back');
  });

  it('stays when its name is changed', async () => {
    const editor = await pinBack();
    await replace(editor, 'back =', 'reversed =');
    const pin = await eventualPin(api, ({ title }) => {
      assert.equal(title, 'reversed');
    });
    assert.equal(heldText(api, pin), 'reversed');
  });

  it('says when its text was deleted, with the last picture, and is back when that is undone', async () => {
    const editor = await pinBack();
    await replace(editor, 'back = aggregate(flip, tokens);\n', '');
    await eventualPin(api, (pin) => {
      assert.match(pin.reason ?? '', /deleted/);
      assert.equal(pin.earlier, true);
      assert.equal(pin.title, 'back');
      assert.equal(pin.figure?.result?.cells.join(''), 'cba');
    });
    await vscode.commands.executeCommand('undo');
    const pin = await eventualPin(api, ({ reason, earlier }) => {
      assert.equal(reason, undefined);
      assert.equal(earlier, false);
    });
    assert.equal(heldText(api, pin), 'back');
  });

  it('moves with its line', async () => {
    const editor = await pinBack();
    putCursor(editor, 'back');
    await vscode.commands.executeCommand('editor.action.moveLinesDownAction');
    const pin = await eventualPin(api, ({ place, reason }) => {
      assert.equal(place.position.line, 3);
      assert.equal(reason, undefined);
    });
    assert.equal(heldText(api, pin), 'back');
  });

  it('keeps its picture, marked as stale, while its file is broken', async () => {
    const editor = await pinBack();
    await replace(editor, 'aggregate(flip, tokens);', 'aggregate(flip, ;');
    await eventualPin(api, ({ stale, figure }) => {
      assert.equal(stale, true);
      assert.equal(figure?.result?.cells.join(''), 'cba');
    });
    await replace(editor, 'aggregate(flip, ;', 'aggregate(flip, tokens);');
    await eventualPin(api, ({ stale }) => {
      assert.equal(stale, false);
    });
  });

  it('is of its file when another is in use', async () => {
    await pinBack();
    const other = await openRasp('set example "no"\nother = select(tokens, tokens, ==);\n');
    putCursor(other, 'other');
    await eventualLive(api, ({ title }) => {
      assert.equal(title, 'other');
    });
    await eventualPin(api, ({ title, reason }) => {
      assert.equal(title, 'back');
      assert.equal(reason, undefined);
    });
  });

  it('jumps back to its source, which then has the focus', async () => {
    const editor = await pinBack();
    const pin = await eventualPin(api, () => undefined);
    await api.preview.receive({ type: 'jump', view: pin.id });
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    assert.equal(editor.document.getText(vscode.window.activeTextEditor.selection), 'back');
  });

  it('tells where there is nothing to pin', async () => {
    const editor = await openRasp('');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    void vscode.commands.executeCommand('rasp.pinPreview');
    await eventualPins(api, (pins) => {
      assert.deepEqual(pins, []);
    });
  });
});
