import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RaspApi } from '../../../client/src/extension';
import { coverPreview, eventualLive, eventualPin, heldText, program } from './previewSupport';
import { activateExtension, eventually, openRasp, putCursor } from './support';

describe('the preview', () => {
  let api: RaspApi;
  let editor: vscode.TextEditor;

  before(async () => {
    api = await activateExtension();
  });

  beforeEach(async () => {
    editor = await openRasp(program);
    putCursor(editor, 'back');
    await vscode.commands.executeCommand('rasp.preview');
    await eventualLive(api, ({ title, figure }) => {
      assert.equal(title, 'back');
      assert.ok(figure);
    });
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Exports to a file and gives its text. */
  async function exported(format: 'svg' | 'png' | 'csv' | 'text'): Promise<Uint8Array> {
    const file = vscode.Uri.joinPath(editor.document.uri, '..', `exported.${format}`);
    await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
    await vscode.commands.executeCommand('rasp.exportPreview', { format, to: 'file', file });
    return vscode.workspace.fs.readFile(file);
  }

  /** What the head of a PNG says. */
  const imageIn = (bytes: Uint8Array): { signature: string; size: readonly [number, number] } => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const signature = String.fromCharCode(...bytes.subarray(0, 4));
    return { signature, size: [view.getUint32(16), view.getUint32(20)] };
  };

  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

  it('is exported to a file as SVG, CSV and text', async () => {
    assert.match(text(await exported('svg')), /^<svg [^]*flip[^]*<\/svg>\s*$/);
    assert.match(text(await exported('csv')), /0,0,1/);
    assert.match(text(await exported('text')), /flip/);
  });

  it('is exported to the clipboard', async () => {
    await vscode.commands.executeCommand('rasp.exportPreview', { format: 'svg', to: 'clipboard' });
    assert.match(await vscode.env.clipboard.readText(), /^<svg /);
  });

  it('is exported to a file as an image, without being asked where to', async () => {
    const { size, signature } = imageIn(await exported('png'));
    assert.equal(signature, '\u0089PNG');
    assert.ok(
      size.every((pixels) => pixels > 100),
      size.join(' × '),
    );
  });

  it('is exported as an image also from behind another editor, which it comes before', async () => {
    await coverPreview(api);
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    assert.equal(imageIn(await exported('png')).signature, '\u0089PNG');
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  it('is exported by the command alone, which opens it', async () => {
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    await eventually(
      () => api.preview.views.live,
      (view) => {
        assert.equal(view, undefined);
      },
    );
    assert.equal(imageIn(await exported('png')).signature, '\u0089PNG');
  });

  it('tells why an image can not be copied while the focus is in the editor', async () => {
    await assert.rejects(
      api.preview.image('live', 'clipboard'),
      /only while the preview has the focus.*“Copy as PNG”/,
    );
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  it('is compared with another sample, and no longer', async () => {
    await vscode.commands.executeCommand('rasp.comparePreview', '"xy"');
    await eventualLive(api, ({ compared }) => {
      assert.equal(compared?.sample, '"xy"');
      assert.equal(compared.figure?.result?.cells.join(''), 'yx');
    });
    await vscode.commands.executeCommand('rasp.comparePreview', null);
    await eventualLive(api, ({ compared }) => {
      assert.equal(compared, undefined);
    });
  });

  it('has a table of samples', async () => {
    await vscode.commands.executeCommand('rasp.tablePreview');
    await eventualLive(api, ({ table }) => {
      assert.deepEqual(
        table?.map(({ sample }) => sample),
        ['"abc"'],
      );
    });
    const uri = editor.document.uri.toString();
    await api.preview.views.useSamples(uri, () => ['"xy"']);
    await eventualLive(api, ({ table }) => {
      assert.deepEqual(
        table?.map(({ sample }) => sample),
        ['"abc"', '"xy"'],
      );
    });
    await api.preview.receive({ type: 'removeSample', view: 'live', sample: '"xy"' });
    await vscode.commands.executeCommand('rasp.tablePreview');
    await eventualLive(api, ({ table }) => {
      assert.equal(table, undefined);
    });
  });

  it('is what it was when the window was loaded anew, pins, freezing and all', async () => {
    putCursor(editor, 'earlier');
    await vscode.commands.executeCommand('rasp.pinPreview');
    putCursor(editor, 'before');
    await eventualLive(api, ({ title }) => {
      assert.equal(title, 'before');
    });
    await vscode.commands.executeCommand('rasp.freezePreview');
    await eventualPin(api, ({ title }) => {
      assert.equal(title, 'earlier');
    });
    const state = JSON.stringify({ version: 2, host: api.preview.views.kept, looks: {} });
    // In the meantime the file has changed: what was pinned is elsewhere now.
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '# more\n# lines\n');
    });
    await restore(JSON.parse(state));
    await eventualLive(api, ({ title, frozen }) => {
      assert.deepEqual([title, frozen], ['before', true]);
    });
    const pin = await eventualPin(api, ({ title, reason }) => {
      assert.deepEqual([title, reason], ['earlier', undefined]);
    });
    assert.equal(heldText(api, pin), 'earlier');
  });

  it('takes up the state of the first version', async () => {
    const place = { uri: editor.document.uri.toString(), position: { line: 5, character: 1 } };
    await restore({ version: 1, place });
    await eventualLive(api, ({ title }) => {
      assert.equal(title, 'before');
    });
  });

  /** What VS Code does when its window was loaded anew. */
  async function restore(state: unknown): Promise<void> {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel('rasp.preview', 'RASP Preview', column);
    await api.preview.deserializeWebviewPanel(panel, state);
  }
});
