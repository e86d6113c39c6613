import type { NameTable } from '@rasp/engine';
import { SymbolKind, type SymbolInformation } from 'vscode-languageserver';
import { Utils, URI } from 'vscode-uri';
import { toRange } from '../convert';
import { libraryUri } from '../protocol';

/** More than these nobody reads. */
const most = 500;

/** What the files of the workspace define at their top level, as far as it has the letters of the query in their order. */
export function workspaceSymbols(query: string, tables: readonly NameTable[]): SymbolInformation[] {
  const found: SymbolInformation[] = [];
  for (const { text, symbols } of tables) {
    const { uri, tree } = text;
    if (uri === libraryUri) continue;
    const containerName = Utils.basename(URI.parse(uri));
    for (const { name, scope, bindings } of symbols) {
      const written = bindings.find((binding) => binding.name !== undefined && binding.kind !== 'import');
      if (scope.kind !== 'file' || !written?.name || !hasLetters(name, query)) continue;
      const kind = written.kind === 'function' ? SymbolKind.Function : SymbolKind.Variable;
      const location = { uri, range: toRange(tree.lines, written.name.span) };
      found.push({ name, kind, location, containerName });
      if (found.length >= most) return found;
    }
  }
  return found;
}

function hasLetters(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
