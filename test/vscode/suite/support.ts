import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import * as vscode from 'vscode';
import type { RaspApi } from '../../../client/src/extension';
import type { PreviewDescription } from '../../../client/src/preview/messages';

const extensionId = 'thinking-like-transformers.rasp';

/** The extension's window for tests; activates it. */
export async function activateExtension(): Promise<RaspApi> {
  const extension = vscode.extensions.getExtension<RaspApi>(extensionId);
  assert.ok(extension, `${extensionId} is not loaded`);
  return extension.activate();
}

/** Shows a new RASP file of the workspace in an editor. */
export function openRasp(text: string): Promise<vscode.TextEditor> {
  return openFile('rasp', text);
}

/** Shows a new file of the workspace in an editor. */
export async function openFile(extension: 'rasp' | 'raspy', text: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = vscode.Uri.file(path.join(folder.uri.fsPath, `${randomUUID()}.${extension}`));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), vscode.ViewColumn.One);
}

/** Asks again and again until the answer is right; what was wrong with the last one is what fails the test. */
export async function eventually<T>(ask: () => T | Thenable<T>, check: (answer: T) => void): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const answer = await ask();
    try {
      check(answer);
      return answer;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}

/** The position in the middle of the first `word` of a text. */
export function positionOf({ document }: vscode.TextEditor, word: string): vscode.Position {
  const offset = document.getText().indexOf(word);
  assert.ok(offset >= 0, `the text has no ${word}`);
  return document.positionAt(offset + Math.ceil(word.length / 2));
}

/** Puts the cursor on the first `word`. */
export function putCursor(editor: vscode.TextEditor, word: string): void {
  const position = positionOf(editor, word);
  editor.selection = new vscode.Selection(position, position);
}

/** Replaces the first `before` of a text. */
export async function replace(editor: vscode.TextEditor, before: string, after: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(before);
  assert.ok(start >= 0, `the text has no ${before}`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + before.length));
  assert.ok(
    await editor.edit((edit) => {
      edit.replace(range, after);
    }),
  );
}

/** What hovering over a word shows, as Markdown. */
export async function hoverText(editor: vscode.TextEditor, word: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<{ contents: (string | { value: string })[] }[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    positionOf(editor, word),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** The titles of the lenses of a file that tell costs, from the top. */
export async function lensTitles({ document }: vscode.TextEditor): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  );
  return lenses.map(({ command }) => command?.title ?? '').filter((title) => title !== 'Preview');
}

/** The lines of a file that have values in them, with these between `‹` and `›`. */
export async function valuesInText({ document }: vscode.TextEditor): Promise<string[]> {
  const hints = await hintsOf(document);
  return hints.map(({ position, label }) => {
    const shown = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    return `${document.lineAt(position.line).text.slice(0, position.character)} ‹${shown}›`;
  });
}

/** The hints of a file. */
export async function hintsOf(document: vscode.TextDocument): Promise<readonly vscode.InlayHint[]> {
  return vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
}

/** The problems of a file: the marked text and the code. */
export function problems({ document }: vscode.TextEditor): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .map(({ range, code }) => `${document.getText(range)}: ${typeof code === 'object' ? code.value : code}`);
}

/** What the preview shows, once it is what `check` asks for. */
export function eventualPreview(
  api: RaspApi,
  check: (shown: PreviewDescription) => void,
): Promise<PreviewDescription | undefined> {
  return eventually(
    () => api.previewDescription(),
    (shown) => {
      assert.ok(shown, 'there is no preview');
      check(shown);
    },
  );
}
