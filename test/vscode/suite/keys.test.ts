import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './support';

interface Key {
  readonly key: string;
  readonly command: string;
}

/** The keys of VS Code and its own extensions, as it shows them to people. */
async function defaultKeys(): Promise<readonly Key[]> {
  const document = await vscode.workspace.openTextDocument(
    vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
  );
  const found = document.getText().matchAll(/"key":\s*("[^"]+"),[^{}]*?"command":\s*("[^"]+")/g);
  return [...found].map(([, key = '', command = '']) => ({
    key: JSON.parse(key) as string,
    command: JSON.parse(command) as string,
  }));
}

describe('the keys of the extension', () => {
  before(activateExtension);

  it('are no keys of VS Code, but for that of its own previews and one that is ours in RASP only', async () => {
    const keys = await defaultKeys();
    assert.ok(keys.some(({ command }) => command === 'workbench.action.files.save'));
    const others = keys.filter(({ command }) => !command.startsWith('rasp.'));
    const ours = keys.filter(({ command }) => command.startsWith('rasp.'));
    assert.ok(ours.some(({ command }) => command === 'rasp.pinPreview'));
    const shared = ours.filter(({ key }) => others.some((other) => other.key === key));
    assert.deepEqual(shared.map(({ command }) => command).sort(), ['rasp.preview', 'rasp.sendToRepl']);
  });

  it('begin no longer keys of VS Code', async () => {
    const keys = await defaultKeys();
    for (const { key, command } of keys.filter((one) => one.command === 'rasp.pinPreview'))
      assert.ok(!keys.some((other) => other.key.startsWith(`${key} `)), command);
  });
});
