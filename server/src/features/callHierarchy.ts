import {
  callsIn,
  functionsOf,
  type BindingPlace,
  type NamedCall,
  type NamedText,
  type NameTable,
} from '@rasp/engine';
import {
  SymbolKind,
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
} from 'vscode-languageserver';
import { Utils, URI } from 'vscode-uri';
import { toOffset, toRange } from '../convert';

/** Which function an item is, beside its file: where its `def` begins; none for the top level of the file. */
interface ItemData {
  readonly start?: number;
}

/** The functions that a name at a position may stand for. */
export function prepareCallHierarchy(table: NameTable, position: Position): CallHierarchyItem[] {
  const occurrence = table.at(toOffset(table.text.tree.lines, position));
  return occurrence ? functionsOf(occurrence).map(itemOf) : [];
}

/** The functions, and the top levels of files, that call a function. */
export function incomingCalls(
  { uri, data }: CallHierarchyItem,
  tables: readonly NameTable[],
): CallHierarchyIncomingCall[] {
  const { start } = data as ItemData;
  return tables.flatMap((table) => {
    const { text } = table;
    const callers = new Map<NamedCall['inside'], NamedCall[]>();
    for (const call of callsIn(table)) {
      if (!call.functions.some((place) => place.text.uri === uri && place.by.span.start === start)) continue;
      callers.set(call.inside, [...(callers.get(call.inside) ?? []), call]);
    }
    return [...callers].map(([inside, calls]) => ({
      from: inside ? itemOf({ kind: 'function', name: inside.name, by: inside, text }) : topLevelOf(text),
      fromRanges: calls.map(({ span }) => toRange(text.tree.lines, span)),
    }));
  });
}

/** The functions that a function, or the top level of a file, calls. */
export function outgoingCalls({ data }: CallHierarchyItem, table: NameTable): CallHierarchyOutgoingCall[] {
  const { start } = data as ItemData;
  const { lines } = table.text.tree;
  const callees = new Map<string, CallHierarchyOutgoingCall>();
  for (const { inside, functions, span } of callsIn(table)) {
    if (inside?.span.start !== start) continue;
    for (const place of functions) {
      const key = `${place.text.uri} ${place.by.span.start}`;
      const known = callees.get(key);
      const fromRanges = [...(known?.fromRanges ?? []), toRange(lines, span)];
      callees.set(key, { to: itemOf(place), fromRanges });
    }
  }
  return [...callees.values()];
}

function itemOf({ name, by, text }: BindingPlace): CallHierarchyItem {
  const data: ItemData = { start: by.span.start };
  return {
    name: name.name,
    kind: SymbolKind.Function,
    detail: fileName(text),
    uri: text.uri,
    range: toRange(text.tree.lines, by.span),
    selectionRange: toRange(text.tree.lines, name.span),
    data,
  };
}

function topLevelOf(text: NamedText): CallHierarchyItem {
  const { lines, text: source } = text.tree;
  const data: ItemData = {};
  return {
    name: fileName(text),
    kind: SymbolKind.File,
    detail: 'top level',
    uri: text.uri,
    range: toRange(lines, { start: 0, end: source.length }),
    selectionRange: toRange(lines, { start: 0, end: 0 }),
    data,
  };
}

function fileName({ uri }: NamedText): string {
  return Utils.basename(URI.parse(uri));
}
