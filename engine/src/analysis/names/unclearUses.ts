import type { Statement } from '../../syntax/tree';
import { outlineOf } from '../../syntax/outline';
import { contains, type Span } from '../../text/span';
import { isAny } from './links';
import { placeOf } from './place';
import type { NameSymbol } from './symbols';
import type { NameTable } from './table';

/** A use of a name in a text that can not be renamed safely, as a sentence; `undefined` if there is none. */
export function unclearUse(
  table: NameTable,
  symbols: ReadonlySet<NameSymbol>,
  name: string,
): string | undefined {
  return impliedUse(table, symbols, name) ?? keywordUse(table, symbols, name) ?? unreadUse(table, name);
}

function impliedUse(table: NameTable, symbols: ReadonlySet<NameSymbol>, name: string): string | undefined {
  const implied = table.occurrences.find(
    (occurrence) => occurrence.access === 'implied' && isAny(occurrence, symbols),
  );
  return (
    implied &&
    `\`${name}\` can not be renamed: ${placeOf(table.text, implied.name.span)} a negative index would count from it.`
  );
}

/** An argument that may be given to a parameter by its name. */
function keywordUse(table: NameTable, symbols: ReadonlySet<NameSymbol>, name: string): string | undefined {
  const params = [...symbols].flatMap(({ text, bindings }) =>
    text === table.text ? bindings.filter(({ kind }) => kind === 'parameter') : [],
  );
  if (params.length === 0) return undefined;
  const unsure = table.occurrences.find(
    (occurrence) => occurrence.access === 'keyword' && occurrence.unsure && occurrence.name.name === name,
  );
  if (unsure)
    return `\`${name}\` can not be renamed: it is not known whether the argument \`${name}=\` ${placeOf(table.text, unsure.name.span)} is given to it.`;
  const starts = new Set(params.map(({ by }) => by.span.start));
  const spread = table.namingCalls.find(
    ({ call, functions, sure }) =>
      call.args.some((arg) => arg.spread === '**') && (!sure || functions.some((start) => starts.has(start))),
  );
  return (
    spread &&
    `\`${name}\` can not be renamed: \`**\` ${placeOf(table.text, spread.call.span)} may give an argument of this name.`
  );
}

/** A word in what could not be read. */
function unreadUse(table: NameTable, name: string): string | undefined {
  const { text } = table;
  const { tree } = text;
  const outline = outlineOf(tree);
  const unread = (statements: readonly Statement[]): Span[] =>
    statements.flatMap((statement) =>
      statement.broken || statement.kind === 'unsupported'
        ? [statement.span]
        : unread(outline.bodyOf(statement)),
    );
  for (const span of unread(tree.statements)) {
    for (const { index } of tree.text.slice(span.start, span.end).matchAll(/[\p{XIDS}_]\p{XIDC}*/gu)) {
      const start = span.start + index;
      const word = { start, end: start + name.length };
      if (tree.text.slice(word.start, word.end) !== name) continue;
      const isKnown =
        table.touching(word).some((occurrence) => occurrence.name.span.start === start) ||
        tree.comments.some((comment) => contains(comment.span, word));
      if (!isKnown)
        return `\`${name}\` can not be renamed before what is wrong ${placeOf(text, word)} is mended: it may be used there.`;
    }
  }
  return undefined;
}
