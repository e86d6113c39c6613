import type { Connection } from 'vscode-languageserver';
import type { OpenFiles } from '../openFiles';
import type { Settings } from '../protocol';
import { formatDocument, formatTyped } from './formatting';

/**
 * Answers the requests that lay out files; of a file that is not open there is nothing to tell.
 * @param settingsFor the settings for a file, as the editor has them now
 */
export function serveFormatting(
  connection: Connection,
  open: OpenFiles,
  settingsFor: (uri: string) => Promise<Partial<Settings>>,
): void {
  connection.onDocumentFormatting(async ({ textDocument: { uri }, options }) => {
    const settings = await settingsFor(uri);
    const file = open.get(uri);
    return file ? formatDocument(file, options, settings) : null;
  });

  connection.onDocumentRangeFormatting(async ({ textDocument: { uri }, options, range }) => {
    const settings = await settingsFor(uri);
    const file = open.get(uri);
    return file ? formatDocument(file, options, settings, range) : null;
  });

  connection.onDocumentOnTypeFormatting(async ({ textDocument: { uri }, options, position, ch }) => {
    const settings = await settingsFor(uri);
    const file = open.get(uri);
    return file ? formatTyped(file, options, settings, position, ch) : null;
  });
}
