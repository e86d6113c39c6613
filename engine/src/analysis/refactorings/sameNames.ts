import { contains, type Span } from '../../text/span';
import { Moved } from './moved';
import type { NameBinding, NameOccurrence, NameSymbol } from '../names/symbols';
import type { NameTable } from '../names/table';
import type { Draft } from './refactoring';

/**
 * Whether every name stands for the same after a change: each has the same bindings that reach it, also where it is
 * copied to, and the new name means the new definition alone.
 */
export function areNamesSame(before: NameTable, after: NameTable, draft: Draft): boolean {
  const { newName, rewritten } = draft;
  const expected = expectedIn(before, draft);
  if (!expected) return false;
  let left = after.occurrences.length;
  for (const occurrence of after.occurrences) {
    const { name, access, bindings } = occurrence;
    if (name.name === newName) {
      const isAlone = bindings.length === 1 && bindings[0]?.symbol.bindings.length === 1;
      if (!isAlone || (access !== 'read' && access !== 'write')) return false;
      left -= 1;
      continue;
    }
    const key = placeKey(occurrence, name.span);
    if (!expected.has(key) && rewritten?.given.includes(name.name)) {
      if (occurrence.symbols.length === 0 || occurrence.symbols.some(isOwn(after))) return false;
      left -= 1;
      continue;
    }
    if (expected.get(key) !== meaning(occurrence, (span) => span, after)) return false;
    expected.delete(key);
    left -= 1;
  }
  return left === 0 && expected.size === 0;
}

/** Each name as it has to be after a change, by where it has to stand; `undefined` if one would lose what it means. */
function expectedIn(before: NameTable, { edits, copies, removed }: Draft): Map<string, string> | undefined {
  const moved = new Moved(edits);
  const isGone = (span: Span): boolean =>
    removed.some((gone) => contains(gone, span)) ||
    edits.some((edit) => edit.span.start < edit.span.end && contains(edit.span, span));
  const around = (span: Span): Span | undefined => (isGone(span) ? undefined : moved.span(span));
  const expected = new Map<string, string>();
  const expect = (occurrence: NameOccurrence, to: (span: Span) => Span | undefined): boolean => {
    const span = to(occurrence.name.span);
    const meant = meaning(occurrence, to, before);
    if (!span || meant === undefined) return false;
    expected.set(placeKey(occurrence, span), meant);
    return true;
  };
  for (const occurrence of before.occurrences) {
    const { span } = occurrence.name;
    if (!isGone(span) && !expect(occurrence, around)) return undefined;
    for (const { from, to } of copies) {
      if (!contains(from, span)) continue;
      const copied = (piece: Span): Span | undefined =>
        contains(from, piece)
          ? { start: piece.start - from.start + to, end: piece.end - from.start + to }
          : around(piece);
      if (!expect(occurrence, copied)) return undefined;
    }
  }
  return expected;
}

function isOwn({ text: { uri } }: NameTable): (symbol: NameSymbol) => boolean {
  return ({ text }) => text?.uri === uri;
}

function placeKey({ name, access }: NameOccurrence, { start, end }: Span): string {
  return `${access} ${name.name} ${start} ${end}`;
}

/** What a name stands for, in words that are the same before and after; `undefined` if some of it is gone. */
function meaning(
  { bindings, symbols }: NameOccurrence,
  place: (span: Span) => Span | undefined,
  { text }: NameTable,
): string | undefined {
  const words: string[] = [];
  for (const binding of bindings) {
    const word = wordOf(binding, place, text.uri);
    if (word === undefined) return undefined;
    words.push(word);
  }
  for (const symbol of symbols) words.push(`${symbol.text?.uri ?? ''} ${symbol.name}`);
  return words.sort().join('\n');
}

function wordOf(
  { name, by, symbol }: NameBinding,
  place: (span: Span) => Span | undefined,
  own: string,
): string | undefined {
  const uri = symbol.text?.uri ?? '';
  const { span } = name ?? by;
  if (uri !== own || !name) return `${uri} ${symbol.name}`;
  const there = place(span);
  return there && `${uri} ${symbol.name} ${there.start}`;
}
