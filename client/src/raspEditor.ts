import { window, type TextDocument, type TextEditor } from 'vscode';

/** Whether a document is in one of the two languages, RASP and RASPy. */
export function isRaspOrRaspy({ languageId }: TextDocument): boolean {
  return languageId === 'rasp' || languageId === 'raspy';
}

/** Whether a document is RASP, which interactive sessions are of. */
export function isRasp({ languageId }: TextDocument): boolean {
  return languageId === 'rasp';
}

/** The RASP or RASPy editor in use: the active one or, while a panel has the focus, one that can be seen. */
export function currentRaspEditor(): TextEditor | undefined {
  const active = window.activeTextEditor;
  if (active) return isRaspOrRaspy(active.document) ? active : undefined;
  return window.visibleTextEditors.find((editor) => isRaspOrRaspy(editor.document));
}
