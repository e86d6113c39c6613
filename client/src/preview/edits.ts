import { Disposable, EventEmitter, workspace, type TextDocument } from 'vscode';

import type { Change } from './anchor';
import type { DocumentEdit } from './sinceDrawn';

/** An edit of a document, with its text before. */
export type Edit = DocumentEdit<TextDocument>;

/** Tells the edits of the documents that are watched, with their texts before: VS Code tells only what was written. */
export class Edits implements Disposable {
  readonly #texts = new Map<TextDocument, string>();
  readonly #edited = new EventEmitter<Edit>();
  readonly #listeners: Disposable;

  readonly onEdit = this.#edited.event;

  constructor() {
    this.#listeners = Disposable.from(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const before = this.#texts.get(document);
        if (before === undefined) return;
        const after = document.getText();
        this.#texts.set(document, after);
        const { version } = document;
        const tell = (changes: readonly Change[]): void => {
          this.#edited.fire({ document, version, changes, before });
        };
        if (contentChanges.length > 0) tell(contentChanges);
        // Other line ends are told as no change at all.
        else if (after !== before) tell([wholly(before, after)]);
      }),
      workspace.onDidCloseTextDocument((document) => {
        this.#texts.delete(document);
      }),
    );
  }

  watch(document: TextDocument): void {
    if (!this.#texts.has(document)) this.#texts.set(document, document.getText());
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#edited.dispose();
    this.#texts.clear();
  }
}

function wholly(before: string, text: string): Change {
  return { rangeOffset: 0, rangeLength: before.length, text };
}
