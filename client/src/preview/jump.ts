import { type Range, Selection, TextEditorRevealType, ViewColumn, window, type TextDocument } from 'vscode';

import { editorOf } from './place';

/** Selects a part of a document in its editor, which gets the focus; scrolls only if that is out of sight. */
export async function jumpTo(document: TextDocument, range: Range): Promise<void> {
  const { uri } = document;
  const shown = editorOf(uri.toString());
  const editor = await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.One });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
