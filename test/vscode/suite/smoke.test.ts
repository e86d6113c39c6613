import assert from 'node:assert/strict';
import path from 'node:path';
import { readdirSync } from 'node:fs';
import * as vscode from 'vscode';

const extensionId = 'thinking-like-transformers.rasp';

describe('the extension', () => {
  it('is there and wakes up when a .rasp file is opened', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, `${extensionId} is not loaded`);
    const examples = path.join(extension.extensionPath, 'examples');
    const example = readdirSync(examples).find((file) => file.endsWith('.rasp'));
    assert.ok(example, 'examples/ holds no .rasp file');

    const document = await vscode.workspace.openTextDocument(path.join(examples, example));
    await vscode.window.showTextDocument(document);

    assert.equal(document.languageId, 'rasp');
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
