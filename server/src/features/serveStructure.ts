import type { NameTable } from '@rasp/engine';
import { SemanticTokensBuilder, type Connection, type ServerCapabilities } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toOffset } from '../convert';
import type { Editor } from '../editor';
import type { Names } from '../names';
import type { OpenFiles } from '../openFiles';
import { documentSymbols, flatSymbols } from './documentSymbols';
import { foldingRanges } from './foldingRanges';
import { selectionRanges } from './selectionRanges';
import { addTokens, tokensLegend } from './semanticTokens';

/** What of the server shows how a program is made up. */
export const structureCapabilities = {
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: tokensLegend, range: true, full: { delta: true } },
} satisfies ServerCapabilities;

/** Answers the requests that show how a program is made up; of a file that is not open there is nothing to tell. */
export function serveStructure(
  connection: Connection,
  names: Names,
  open: OpenFiles,
  editor: () => Editor,
): void {
  connection.onDocumentSymbol(({ textDocument }) => {
    const file = open.get(textDocument.uri);
    if (!file) return null;
    const symbols = documentSymbols(file);
    return editor().nestsSymbols ? symbols : flatSymbols(file.uri, symbols);
  });
  connection.onFoldingRanges(({ textDocument }) => {
    const file = open.get(textDocument.uri);
    return file ? foldingRanges(file.analysis.tree) : null;
  });
  connection.onSelectionRanges(({ textDocument, positions }) => {
    const file = open.get(textDocument.uri);
    return file ? selectionRanges(file.analysis.tree, positions) : null;
  });

  const { semanticTokens } = connection.languages;
  /** What was sent last of each file, which the next answer may be told by. */
  const sent = new WeakMap<AnalyzedDocument, SemanticTokensBuilder>();
  const nothing = { data: [] };
  const withNames = async <R>(
    uri: string,
    answer: (table: NameTable, file: AnalyzedDocument) => R,
  ): Promise<R | undefined> => {
    const table = open.get(uri) && (await names.of(uri));
    // The file may be closed by now.
    const file = open.get(uri);
    return table && file ? answer(table, file) : undefined;
  };
  semanticTokens.on(async ({ textDocument: { uri } }) => {
    const tokens = await withNames(uri, (table, file) => {
      const builder = new SemanticTokensBuilder();
      sent.set(file, builder);
      addTokens(builder, table, file.analysis);
      return builder.build();
    });
    return tokens ?? nothing;
  });
  semanticTokens.onDelta(async ({ textDocument: { uri }, previousResultId }) => {
    const edits = await withNames(uri, (table, file) => {
      const builder = sent.get(file) ?? new SemanticTokensBuilder();
      sent.set(file, builder);
      builder.previousResult(previousResultId);
      addTokens(builder, table, file.analysis);
      return builder.buildEdits();
    });
    return edits ?? nothing;
  });
  semanticTokens.onRange(async ({ textDocument: { uri }, range }) => {
    const tokens = await withNames(uri, (table, { analysis }) => {
      const builder = new SemanticTokensBuilder();
      const { lines } = analysis.tree;
      addTokens(builder, table, analysis, {
        start: toOffset(lines, range.start),
        end: toOffset(lines, range.end),
      });
      return builder.build();
    });
    return tokens ?? nothing;
  });
}
