import { NameLinks, type NameTable } from '@rasp/engine';
import type { Location, Position } from 'vscode-languageserver';
import { toOffset, toRange } from '../convert';

/**
 * Every place of a name at a position, in all these texts: with its bindings or without. What it may stand for beside
 * something else counts.
 */
export function references(
  table: NameTable,
  position: Position,
  tables: readonly NameTable[],
  withBindings: boolean,
): Location[] {
  const occurrence = table.at(toOffset(table.text.tree.lines, position));
  if (!occurrence) return [];
  const links = new NameLinks(tables);
  return links
    .occurrencesOf(links.loadedWith(occurrence.symbols))
    .flatMap(([{ text }, occurrences]) =>
      occurrences
        .filter(({ access }) => access !== 'implied' && (withBindings || access !== 'write'))
        .map(({ name }) => ({ uri: text.uri, range: toRange(text.tree.lines, name.span) })),
    );
}
