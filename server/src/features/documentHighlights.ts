import { isAny, type NameAccess, type NameTable } from '@rasp/engine';
import { DocumentHighlightKind, type DocumentHighlight, type Position } from 'vscode-languageserver';
import { toOffset, toRange } from '../convert';

const kinds: Readonly<Record<NameAccess, DocumentHighlightKind>> = {
  read: DocumentHighlightKind.Read,
  keyword: DocumentHighlightKind.Read,
  implied: DocumentHighlightKind.Read,
  write: DocumentHighlightKind.Write,
  update: DocumentHighlightKind.Write,
  declaration: DocumentHighlightKind.Text,
};

/** Every place of a name of the file; `null` where no name is known, so that the editor looks for equal words. */
export function documentHighlights(table: NameTable, position: Position): DocumentHighlight[] | null {
  const { lines } = table.text.tree;
  const meant = table.at(toOffset(lines, position));
  if (!meant || meant.symbols.length === 0) return null;
  const symbols = new Set(meant.symbols);
  return table.occurrences
    .filter((occurrence) => occurrence.access !== 'implied' && isAny(occurrence, symbols))
    .map(({ name, access }) => ({ range: toRange(lines, name.span), kind: kinds[access] }));
}
