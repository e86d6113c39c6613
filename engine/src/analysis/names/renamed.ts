import { parseRasp } from '../../syntax/rasp/parser';
import { parseRaspy } from '../../syntax/raspy/parser';
import type { TextEdit } from '../../text/problem';
import { fileName, placeOf } from './place';
import type { NameOccurrence, NameSymbol } from './symbols';
import type { NameTable } from './table';
import { NameTables, type NameSources, type TextNow } from './tables';

/**
 * What would stand for something else after edits that give symbols a new name, as a sentence; `undefined` if nothing
 * would. The texts are read again as they would be.
 */
export function differenceAfter(
  edits: ReadonlyMap<NameTable, readonly TextEdit[]>,
  symbols: ReadonlySet<NameSymbol>,
  newName: string,
  tables: readonly NameTable[],
  sources: NameSources,
): string | undefined {
  const edited = new Map([...edits].map(([table, changes]) => [table.text.uri, edit(table, changes)]));
  const after = new NameTables({
    libraryUri: sources.libraryUri,
    read: (uri) => edited.get(uri) ?? sources.read(uri),
    find: (path, from) => sources.find(path, from),
  });
  for (const table of affected(tables, new Set(edited.keys()))) {
    const { text, occurrences } = table;
    const now = after.of(text.uri);
    const rest = now?.occurrences ?? [];
    if (codes(table) !== (now && codes(now)) || rest.length !== occurrences.length)
      return `With \`${newName}\`, ${fileName(text)} could not be read as it is now.`;
    // A name that is public now may be bound by a load where it was bound by something else.
    const counts = new Map(now?.symbols.map((symbol) => [keyOf(symbol), symbol.bindings.length]));
    for (const symbol of table.symbols) {
      const [binding] = symbol.bindings;
      if (!binding || counts.get(keyOf(symbol, symbols, newName)) === symbol.bindings.length) continue;
      // What a load bound before is found missing where it is used.
      if (!binding.name) continue;
      return `\`${newName}\` is bound already ${placeOf(text, binding.name.span)}.`;
    }
    for (const [i, before] of occurrences.entries()) {
      const then = rest[i];
      if (!then || meaning(then) === meaning(before, symbols, newName)) continue;
      const where = placeOf(text, before.name.span);
      return then.symbols.length === 0
        ? `With the name \`${newName}\` it would not be found any more ${where}.`
        : `\`${newName}\` is used for something else already: what is meant ${where} would be another one.`;
    }
  }
  return undefined;
}

/** The texts that are edited, and those that load them. */
function affected(tables: readonly NameTable[], edited: Set<string>): readonly NameTable[] {
  for (const uri of edited)
    for (const { text, loads } of tables) if (loads.some((load) => load.uri === uri)) edited.add(text.uri);
  return tables.filter(({ text }) => edited.has(text.uri));
}

function codes({ text }: NameTable): string {
  return text.tree.problems.map(({ code }) => code).join();
}

/** What a name stands for, in words that are the same before and after. */
function meaning(
  { access, symbols }: NameOccurrence,
  renamed?: ReadonlySet<NameSymbol>,
  newName?: string,
): string {
  const meant = [...symbols].map((symbol) => keyOf(symbol, renamed, newName));
  return [access, ...meant.sort()].join('\n');
}

function keyOf(symbol: NameSymbol, renamed?: ReadonlySet<NameSymbol>, newName = ''): string {
  const { name, scope, text } = symbol;
  return `${text?.uri ?? ''} ${scope.number} ${renamed?.has(symbol) ? newName : name}`;
}

/** A text after edits, with what was seen of the one before them. */
function edit(table: NameTable, edits: readonly TextEdit[]): TextNow {
  const {
    text: { tree },
    namingCalls,
    symbols,
  } = table;
  let text = '';
  let end = 0;
  const moved: {
    readonly old: number;
    readonly oldEnd: number;
    readonly start: number;
    readonly end: number;
  }[] = [];
  for (const { span, text: inserted } of edits) {
    text += tree.text.slice(end, span.start);
    moved.push({ old: span.start, oldEnd: span.end, start: text.length, end: text.length + inserted.length });
    text += inserted;
    end = span.end;
  }
  text += tree.text.slice(end);
  const before = (offset: number): number => {
    const last = moved.findLast(({ start }) => start <= offset);
    if (!last) return offset;
    return offset < last.end ? last.old : offset - last.end + last.oldEnd;
  };
  const after = (offset: number): number => {
    const last = moved.findLast(({ old }) => old < offset);
    return last ? offset - last.oldEnd + last.end : offset;
  };
  const failed = new Set(
    symbols.flatMap(({ bindings }) =>
      bindings.flatMap(({ failed, name }) => (failed && name ? [name.span.start] : [])),
    ),
  );
  const called = new Map(
    namingCalls.flatMap(({ call, functions, sure }) =>
      sure ? [[call.callee.span.start, functions.map(after)] as const] : [],
    ),
  );
  return {
    tree: tree.language === 'rasp' ? parseRasp(text) : parseRaspy(text),
    observed: {
      binds: ({ span }) => !failed.has(before(span.start)),
      functionsAt: ({ span }) => called.get(before(span.start)),
      builtIn: { has: (name) => table.startUp(name) !== undefined },
    },
  };
}
