import { NameLinks, rename, whyFixed, type NameSources, type NameTable } from '@rasp/engine';
import {
  LSPErrorCodes,
  ResponseError,
  type Position,
  type PrepareRenameResult,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { toOffset, toRange } from '../convert';
import { libraryUri } from '../protocol';

/** The name at a position, if it can have another one; `null` where there is none. @throws ResponseError with the reason. */
export function prepareRename(
  table: NameTable,
  position: Position,
  tables: readonly NameTable[],
): PrepareRenameResult | null {
  const { tree, uri } = table.text;
  const occurrence = table.at(toOffset(tree.lines, position));
  if (!occurrence) return null;
  if (uri === libraryUri) throw refusal('The standard library can not be changed.');
  const links = new NameLinks(tables);
  const reason = whyFixed(occurrence, links.namedWith(occurrence.symbols), links, libraryUri);
  if (reason !== undefined) throw refusal(reason);
  const { name, span } = occurrence.name;
  return { range: toRange(tree.lines, span), placeholder: name };
}

/**
 * The edits that give the name at a position another one, in every file that uses it.
 * @param versionOf the version of a file that is open in the editor
 * @throws ResponseError with the reason why it can not be renamed.
 */
export function renameAt(
  table: NameTable,
  position: Position,
  newName: string,
  tables: readonly NameTable[],
  sources: NameSources,
  versionOf: (uri: string) => number | null,
): WorkspaceEdit | null {
  const occurrence = table.at(toOffset(table.text.tree.lines, position));
  if (!occurrence) return null;
  const renaming = rename(occurrence, newName, tables, sources);
  if ('reason' in renaming) throw refusal(renaming.reason);
  const documentChanges = [...renaming].map(
    ([
      {
        text: { uri, tree },
      },
      edits,
    ]): TextDocumentEdit => ({
      textDocument: { uri, version: versionOf(uri) },
      edits: edits.map(({ span, text }) => ({ range: toRange(tree.lines, span), newText: text })),
    }),
  );
  return { documentChanges };
}

/** The same edits for an editor that does not know versions. */
export function withoutVersions({ documentChanges = [] }: WorkspaceEdit): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const change of documentChanges)
    if ('textDocument' in change)
      changes[change.textDocument.uri] = change.edits.filter((edit) => 'newText' in edit);
  return { changes };
}

function refusal(reason: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
