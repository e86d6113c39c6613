import { Disposable, EventEmitter, workspace, type TextDocument } from 'vscode';

import type { Change } from './anchor';

/** An edit of a document, with its text before. */
export interface Edit {
  readonly document: TextDocument;
  readonly changes: readonly Change[];
  readonly before: string;
}

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
        if (contentChanges.length > 0) this.#edited.fire({ document, changes: contentChanges, before });
        // Other line ends are told as no change at all.
        else if (after !== before) this.#edited.fire({ document, changes: [wholly(before, after)], before });
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
