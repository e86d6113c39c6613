import type { TextEdit } from '../../text/problem';
import type { Span } from '../../text/span';
import { NameLinks } from './links';
import { noNameBecause } from './newName';
import { placeOf } from './place';
import { differenceAfter } from './renamed';
import type { NamedText, NameOccurrence, NameScope, NameSymbol } from './symbols';
import type { NameTable } from './table';
import type { NameSources } from './tables';
import { unclearUse } from './unclearUses';

/** The edits that give a name another one, text by text. */
export type Renaming = ReadonlyMap<NameTable, readonly TextEdit[]>;

/** Why a name can not be renamed, in whole sentences. */
export interface NotRenamed {
  readonly reason: string;
}

/**
 * Gives what a name stands for another name, wherever it stands.
 * @param tables the names of all texts that may use it
 * @returns the edits, or why there are none: a program has to mean afterwards what it means now.
 */
export function rename(
  occurrence: NameOccurrence,
  newName: string,
  tables: readonly NameTable[],
  sources: NameSources,
): Renaming | NotRenamed {
  const links = new NameLinks(tables);
  const symbols = links.namedWith(occurrence.symbols);
  const refusal = whyFixed(occurrence, symbols, links, sources.libraryUri);
  if (refusal !== undefined) return { reason: refusal };
  const found = new Map(links.occurrencesOf(symbols));
  const oldName = occurrence.name.name;
  if (oldName === newName) return new Map();
  for (const table of found.keys()) {
    const { text } = table;
    const { language } = text.tree;
    const because = noNameBecause(newName, language);
    if (because !== undefined) return { reason: because };
    if (language === 'rasp' && table.startUp(newName))
      return { reason: `\`${newName}\` is a name that every program has; choose another one.` };
    const unclear = unclearUse(table, symbols, oldName);
    if (unclear !== undefined) return { reason: unclear };
  }
  const taken =
    takenIn(symbols, newName, tables) ??
    usedIn(symbols, newName, tables) ??
    hiddenIn(symbols, newName, found);
  if (taken !== undefined) return { reason: taken };
  const edits = new Map<NameTable, readonly TextEdit[]>();
  for (const [table, occurrences] of found)
    edits.set(
      table,
      occurrences.map(({ name }) => ({ span: name.span, text: textFor(name.span, newName, table.text) })),
    );
  const difference = differenceAfter(edits, symbols, newName, tables, sources);
  return difference === undefined ? edits : { reason: difference };
}

/** Why what a name stands for can not have another name, whatever it is; `undefined` if it can. */
export function whyFixed(
  { name: { name }, symbols: meant }: NameOccurrence,
  symbols: ReadonlySet<NameSymbol>,
  links: NameLinks,
  libraryUri: string,
): string | undefined {
  if (meant.length === 0) return `\`${name}\` is not defined, so that there is nothing to rename.`;
  const isGiven = ({ text }: NameSymbol): boolean => text === undefined || text.uri === libraryUri;
  if ([...meant].every(isGiven)) return `\`${name}\` is there in every program and can not be renamed.`;
  const given = new Set([...symbols].filter(isGiven));
  if (given.size === 0) return undefined;
  for (const [{ text }, occurrences] of links.occurrencesOf(given)) {
    const unclear = occurrences.find((occurrence) => occurrence.symbols.length > 1);
    if (unclear)
      return `\`${name}\` can not be renamed: ${placeOf(text, unclear.name.span)} it may also stand for what every program has by this name.`;
  }
  return `\`${name}\` is there in every program and can not be renamed.`;
}

function takenIn(
  symbols: ReadonlySet<NameSymbol>,
  newName: string,
  tables: readonly NameTable[],
): string | undefined {
  const scopes = new Set([...symbols].map(({ scope }) => scope));
  for (const table of tables) {
    const other = table.symbols.find(({ name, scope }) => name === newName && scopes.has(scope));
    const [binding] = other?.bindings ?? [];
    if (!other) continue;
    const where = binding ? ` ${placeOf(table.text, (binding.name ?? binding.by).span)}` : '';
    return `\`${newName}\` is bound already${where}.`;
  }
  return undefined;
}

/** Where the new name is used for something from outside, which what is renamed would hide, or seem to. */
function usedIn(
  renamed: ReadonlySet<NameSymbol>,
  newName: string,
  tables: readonly NameTable[],
): string | undefined {
  const scopes = new Set([...renamed].map(({ scope }) => scope));
  for (const { occurrences, text } of tables) {
    for (const { name, scope, symbols, access } of occurrences) {
      if (name.name !== newName || access === 'keyword') continue;
      for (let around: NameScope | undefined = scope; around; around = around.parent) {
        if ([...symbols].some((symbol) => symbol.scope === around)) break;
        if (scopes.has(around))
          return `\`${newName}\` is used for something else already, ${placeOf(text, name.span)}.`;
      }
    }
  }
  return undefined;
}

/** Where what is renamed is used inside of a scope that has the new name itself, which would hide it, or seem to. */
function hiddenIn(
  renamed: ReadonlySet<NameSymbol>,
  newName: string,
  found: ReadonlyMap<NameTable, readonly NameOccurrence[]>,
): string | undefined {
  const scopes = new Set([...renamed].map(({ scope }) => scope));
  for (const [{ text, symbols }, occurrences] of found) {
    const having = new Set(symbols.filter(({ name }) => name === newName).map(({ scope }) => scope));
    for (const { name, scope, access } of occurrences) {
      if (access === 'keyword') continue;
      for (let around: NameScope | undefined = scope; around && !scopes.has(around); around = around.parent)
        if (having.has(around))
          return `\`${newName}\` stands for something else already ${placeOf(text, name.span)}.`;
    }
  }
  return undefined;
}

/** What stands in place of a name; one that is imported by its own name needs another one. */
function textFor(span: Span, newName: string, { tree }: NamedText): string {
  if (tree.language === 'rasp') return newName;
  const imports = tree.statements.flatMap((statement) =>
    statement.kind === 'import' ? statement.names : [],
  );
  const imported = imports.find(({ bound }) => bound.span.start === span.start);
  const isAlias = /\bas\s+$/.test(tree.text.slice(0, span.start).slice(-100));
  return imported && !isAlias ? `${imported.name} as ${newName}` : newName;
}
