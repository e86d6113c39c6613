import type { Position } from '@rasp/server/protocol';
import { Uri, window, type TextEditor } from 'vscode';

import { currentRaspEditor } from '../raspEditor';
import type { PageState, Place } from './messages';

export function placeOfCursor(editor: TextEditor): Place {
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/**
 * The place the preview command means: `(uri: string, position)` from a lens, `(uri: Uri)` from an editor's title bar,
 * nothing from the palette or a key. `undefined` when no RASP file is at hand.
 */
export function placeOfCommand(file: unknown, position: unknown): Place | undefined {
  if (typeof file === 'string' && isPosition(position)) return { uri: file, position };
  const shown = file instanceof Uri ? editorOf(file.toString()) : undefined;
  const editor = shown ?? currentRaspEditor();
  return editor && placeOfCursor(editor);
}

/** The place in a page state of an earlier window, if it is one of ours. */
export function placeOfState(state: unknown): Place | undefined {
  return isPageState(state) ? state.place : undefined;
}

/** The editor that shows a file, the active one before others. */
export function editorOf(uri: string): TextEditor | undefined {
  const shows = (editor: TextEditor | undefined) => editor?.document.uri.toString() === uri;
  return shows(window.activeTextEditor) ? window.activeTextEditor : window.visibleTextEditors.find(shows);
}

function isPageState(value: unknown): value is PageState {
  if (!isRecord(value) || value['version'] !== 1) return false;
  const place = value['place'];
  return isRecord(place) && typeof place['uri'] === 'string' && isPosition(place['position']);
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
