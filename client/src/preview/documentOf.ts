import { Uri, workspace, type TextDocument } from 'vscode';

import type { RaspServer } from '../raspServer';

/** A document, opened where it is not: the server only knows open ones. `undefined` for a file that is gone. */
export async function documentOf(uri: string, server: RaspServer): Promise<TextDocument | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
  if (open) return open;
  try {
    return await workspace.openTextDocument(Uri.parse(uri));
  } catch (error) {
    server.log('The file of the preview could not be opened.', error);
    return undefined;
  }
}
