import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Makes and changes documents as editors tell it; fails where what they tell is no text, before anything is kept of it. */
export const soundDocuments: TextDocumentsConfiguration<TextDocument> = {
  create(uri, languageId, version, content) {
    assertTexts([uri, content]);
    return TextDocument.create(uri, languageId, version, content);
  },
  update(document, changes, version) {
    assertTexts(changes.map(({ text }) => text));
    return TextDocument.update(document, changes, version);
  },
};

function assertTexts(parts: readonly unknown[]): void {
  if (!parts.every((part) => typeof part === 'string'))
    throw new TypeError('A document has a URI and a text.');
}
