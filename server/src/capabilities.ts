import {
  CodeActionKind,
  PositionEncodingKind,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Editor } from './editor';
import { fixAllKind } from './features/codeActions';
import { expectKind } from './features/expectAction';
import { typedCharacters } from './features/formatting';
import { navigationCapabilities } from './features/navigation';
import { hintCapabilities } from './features/serveHints';
import { refactoringKinds } from './features/refactorings';
import { structureCapabilities } from './features/serveStructure';
import { typingCapabilities } from './features/typingHelp';

/**
 * What the server says that it can do; in detail only where the editor says that it understands the details.
 * @param asksForProblems Whether the editor asks for problems instead of hearing of them.
 */
export function capabilitiesFor(
  { textDocument }: ClientCapabilities,
  { asksForProblems }: Pick<Editor, 'asksForProblems'>,
): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: typedCharacters,
    ...navigationCapabilities,
    ...structureCapabilities,
    ...typingCapabilities,
    ...hintCapabilities,
    codeActionProvider: textDocument?.codeAction?.codeActionLiteralSupport
      ? {
          codeActionKinds: [
            CodeActionKind.QuickFix,
            fixAllKind,
            expectKind,
            ...Object.values(refactoringKinds),
          ],
        }
      : true,
    renameProvider: textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
    ...(asksForProblems && {
      diagnosticProvider: { identifier: 'rasp', interFileDependencies: true, workspaceDiagnostics: false },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
