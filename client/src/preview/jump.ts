import {
  Selection,
  TextEditorRevealType,
  ViewColumn,
  window,
  type Range,
  type TextDocument,
  type TextEditor,
} from 'vscode';

import { editorOf } from './place';

/** A way from the page to the code. */
export class Jump {
  readonly #document: TextDocument;
  readonly #range: Range;
  #going = false;

  constructor(document: TextDocument, range: Range) {
    this.#document = document;
    this.#range = range;
  }

  /** Selects the code in its editor, which gets the focus; scrolls only if that is out of sight. */
  async go(): Promise<void> {
    const shown = editorOf(this.#document.uri.toString());
    // A file that is opened for this does not take the place of one that is only looked at.
    const where = { viewColumn: shown?.viewColumn ?? ViewColumn.One, ...(shown ? {} : { preview: false }) };
    this.#going = true;
    try {
      const editor = await window.showTextDocument(this.#document, where);
      editor.selection = new Selection(this.#range.start, this.#range.end);
      editor.revealRange(this.#range, TextEditorRevealType.InCenterIfOutsideViewport);
    } finally {
      this.#going = false;
    }
  }

  /** Whether the cursor of an editor is where this leads, or still on its way. */
  isAt({ document, selection }: TextEditor): boolean {
    return document === this.#document && (this.#going || selection.isEqual(this.#range));
  }
}
