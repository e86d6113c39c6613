import { libraryScheme } from '@rasp/server/protocol';
import { workspace, type Disposable } from 'vscode';

import type { RaspServer } from './raspServer';

/** Shows the standard library as read-only documents, where going to a definition leads into it. */
export function registerLibraryDocuments(server: RaspServer): Disposable {
  return workspace.registerTextDocumentContentProvider(libraryScheme, {
    provideTextDocumentContent: (uri, token) => server.library({ uri: uri.toString() }, token),
  });
}
