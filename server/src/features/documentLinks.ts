import type { NameTable } from '@rasp/engine';
import type { DocumentLink } from 'vscode-languageserver';
import { toRange } from '../convert';

/** The files that a file loads, as links. */
export function documentLinks({ text, loads }: NameTable): DocumentLink[] {
  return loads.map(({ statement, uri }) => ({
    range: toRange(text.tree.lines, statement.pathSpan),
    target: uri,
    tooltip: 'Open the loaded file',
  }));
}
