import { window, type TextDocument, type TextEditor } from 'vscode';

export function isRasp(document: TextDocument): boolean {
  return document.languageId === 'rasp';
}

/** The RASP editor in use: the active one or, while a panel has the focus, one that can be seen. */
export function currentRaspEditor(): TextEditor | undefined {
  const active = window.activeTextEditor;
  if (active) return isRasp(active.document) ? active : undefined;
  return window.visibleTextEditors.find((editor) => isRasp(editor.document));
}
