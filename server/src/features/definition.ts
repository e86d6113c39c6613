import { contains, inForce, placesOf, touches, type NameOccurrence, type NameTable } from '@rasp/engine';
import type { Location, LocationLink, Position } from 'vscode-languageserver';
import { toOffset, toRange } from '../convert';
import { libraryUri } from '../protocol';

/** What the editor can do with places. */
export interface DefinitionOptions {
  /** It takes links, which also tell what they lead from. */
  readonly takesLinks: boolean;
  /** It shows documents of the library. */
  readonly showsLibrary: boolean;
}

/** Where what stands at a position gets its value: the bindings that reach it, or the file that is loaded there. */
export function definition(
  table: NameTable,
  position: Position,
  { takesLinks, showsLibrary }: DefinitionOptions,
): LocationLink[] | Location[] {
  const { lines } = table.text.tree;
  const offset = toOffset(lines, position);
  const occurrence = table.at(offset);
  const links = (occurrence ? linksOf(occurrence, table) : loadedAt(offset, table)).filter(
    ({ targetUri }) => showsLibrary || targetUri !== libraryUri,
  );
  if (takesLinks) return links;
  return links.map(({ targetUri, targetSelectionRange }) => ({
    uri: targetUri,
    range: targetSelectionRange,
  }));
}

function linksOf(occurrence: NameOccurrence, table: NameTable): LocationLink[] {
  const originSelectionRange = toRange(table.text.tree.lines, occurrence.name.span);
  const places = new Map(
    inForce(occurrence)
      .flatMap(placesOf)
      .map((place) => [place.name, place]),
  );
  return [...places.values()]
    .sort((a, b) => a.name.span.start - b.name.span.start)
    .map(({ kind, text, name, by }) => {
      const { lines } = text.tree;
      // A parameter is bound by its whole function, which is more than one wants to see of it.
      const whole = kind !== 'parameter' && contains(by.span, name.span) ? by.span : name.span;
      return {
        originSelectionRange,
        targetUri: text.uri,
        targetRange: toRange(lines, whole),
        targetSelectionRange: toRange(lines, name.span),
      };
    });
}

/** The beginning of the file that is loaded at an offset. */
function loadedAt(offset: number, table: NameTable): LocationLink[] {
  const load = table.loads.find(({ statement }) => touches(statement.pathSpan, offset));
  if (!load) return [];
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  return [
    {
      originSelectionRange: toRange(table.text.tree.lines, load.statement.pathSpan),
      targetUri: load.uri,
      targetRange: range,
      targetSelectionRange: range,
    },
  ];
}
