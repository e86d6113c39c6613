import {
  Builtin,
  contentsOf,
  costText,
  FunctionValue,
  kindOf,
  transformIn,
  type Analysis,
  type Entry,
  type Value,
} from '@rasp/engine';
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toRange } from '../convert';

/** What a file defines, as a tree: functions hold what they define inside. */
export function documentSymbols({ analysis }: AnalyzedDocument): DocumentSymbol[] {
  return contentsOf(analysis).map((entry) => symbolOf(entry, analysis));
}

/** The same as a list, for an editor that shows no tree: what is inside of a function says so. */
export function flatSymbols(
  uri: string,
  symbols: readonly DocumentSymbol[],
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flatSymbols(uri, children, name),
  ]);
}

function symbolOf({ name, statement, occurrence, inside }: Entry, analysis: Analysis): DocumentSymbol {
  const { lines } = analysis.tree;
  return {
    name: name.name,
    detail: occurrence ? detailOf(occurrence.value, analysis) : '',
    kind: statement.kind === 'def' ? SymbolKind.Function : symbolKindOf(occurrence?.value),
    range: toRange(lines, statement.span),
    selectionRange: toRange(lines, name.span),
    ...(inside.length > 0 && { children: inside.map((entry) => symbolOf(entry, analysis)) }),
  };
}

/** Layers and heads, or the value where there are none; of a function its parameters and what its last call cost. */
function detailOf(value: Value, analysis: Analysis): string {
  const transform = transformIn(value);
  if (transform) return costText(analysis.costOf(transform));
  if (!(value instanceof FunctionValue))
    return value instanceof Builtin ? value.signature : analysis.wording.brief(value);
  const [last] = analysis.program.record.of(value.definition);
  const given = last && transformIn(last.value);
  const params = `(${value.params.join(', ')})`;
  return given ? `${params} · ${costText(analysis.costOf(given))}` : params;
}

const kinds: ReadonlyMap<string, SymbolKind> = new Map([
  ['s-op', SymbolKind.Variable],
  ['selector', SymbolKind.Operator],
  ['key', SymbolKind.Key],
  ['query', SymbolKind.Field],
  ['function', SymbolKind.Function],
  ['built-in', SymbolKind.Function],
  ['module', SymbolKind.Module],
  ['list', SymbolKind.Array],
  ['tuple', SymbolKind.Array],
  ['set', SymbolKind.Array],
  ['range', SymbolKind.Array],
  ['dict', SymbolKind.Object],
  ['int', SymbolKind.Number],
  ['float', SymbolKind.Number],
  ['complex', SymbolKind.Number],
  ['bool', SymbolKind.Boolean],
  ['string', SymbolKind.String],
  ['None', SymbolKind.Null],
]);

/** How an editor shows what has this value; a variable, where nothing is known of it. */
export function symbolKindOf(value: Value | undefined): SymbolKind {
  return (value !== undefined ? kinds.get(kindOf(value)) : undefined) ?? SymbolKind.Variable;
}
