import type { DocumentLink } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toRange } from '../convert';

/** The files that a file loads, as links. */
export function documentLinks({ analysis }: AnalyzedDocument): DocumentLink[] {
  const { lines } = analysis.tree;
  return analysis.program.loads.map(({ statement, uri }) => ({
    range: toRange(lines, statement.pathSpan),
    target: uri,
    tooltip: 'Open the loaded file',
  }));
}
