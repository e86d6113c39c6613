import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RaspApi } from '../../../client/src/extension';
import { eventualLive, eventualPin, heldText, program } from './previewSupport';
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
    return eventually(
      () => vscode.workspace.fs.readFile(file).then(undefined, () => new Uint8Array()),
      (bytes) => {
        assert.ok(bytes.length > 0, 'there is no file');
      },
    );
  }

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

  it('writes the bytes of an image of the page', async () => {
    const file = vscode.Uri.joinPath(editor.document.uri, '..', 'exported.png');
    const wish = { format: 'png', to: 'file', data: btoa('\u0089PNG'), file } as const;
    const { live } = api.preview.views;
    assert.ok(live);
    await api.preview.export(live, wish);
    assert.deepEqual([...(await vscode.workspace.fs.readFile(file))], [0x89, 0x50, 0x4e, 0x47]);
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
