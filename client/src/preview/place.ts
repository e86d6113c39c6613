import { Uri, window, type TextEditor } from 'vscode';

import { currentRaspEditor } from '../raspEditor';
import type { Place } from './messages';
import { isPosition, isRecord } from './state';

export function placeOfCursor(editor: TextEditor): Place {
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/** The place that a command was given: `(uri: string, position)` by a lens, `{ uri, lineNumber }` by the gutter's menu. */
export function givenPlace(file: unknown, position: unknown): Place | undefined {
  if (typeof file === 'string' && isPosition(position)) return { uri: file, position };
  if (!isRecord(file) || typeof file['lineNumber'] !== 'number' || !(file['uri'] instanceof Uri))
    return undefined;
  const editor = editorOf(file['uri'].toString());
  if (!editor) return undefined;
  const { firstNonWhitespaceCharacterIndex: character, lineNumber: line } = editor.document.lineAt(
    file['lineNumber'] - 1,
  );
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/**
 * The place a command means: the one that it was given, or the cursor's, of the file that an editor's title bar gives or
 * of the one in use. `undefined` when no RASP file is at hand.
 */
export function placeOfCommand(file: unknown, position: unknown): Place | undefined {
  const given = givenPlace(file, position);
  if (given) return given;
  const shown = file instanceof Uri ? editorOf(file.toString()) : undefined;
  const editor = shown ?? currentRaspEditor();
  return editor && placeOfCursor(editor);
}

/** The editor that shows a file, the active one before others. */
export function editorOf(uri: string): TextEditor | undefined {
  const shows = (editor: TextEditor | undefined) => editor?.document.uri.toString() === uri;
  return shows(window.activeTextEditor) ? window.activeTextEditor : window.visibleTextEditors.find(shows);
}
