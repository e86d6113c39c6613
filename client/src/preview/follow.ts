import { Disposable, window, type TextEditor } from 'vscode';

import { isRaspOrRaspy } from '../raspEditor';

/** Tells when the cursor of the RASP or RASPy editor in use is somewhere else, and when another such editor is in use. */
export function onCursorMoved(moved: (editor: TextEditor) => void): Disposable {
  let last = window.activeTextEditor?.document;
  const tell = (editor: TextEditor): void => {
    if (!isRaspOrRaspy(editor.document)) return;
    last = editor.document;
    moved(editor);
  };
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) tell(textEditor);
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      // Back from the panel the cursor is where it was, and so stays what a lens had shown.
      if (editor && editor.document !== last) tell(editor);
    }),
  );
}
