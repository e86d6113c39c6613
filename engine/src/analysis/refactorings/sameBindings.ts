import { contains, type Span } from '../../text/span';
import type { NameOccurrence } from '../names/symbols';
import type { NameTable } from '../names/table';

/**
 * Whether the names of two pieces of a text, which are the same but for their places, are sure to stand for the same
 * where nothing else happens between them than what is written there.
 */
export function haveSameBindings(one: Span, other: Span, table: NameTable, between: Span): boolean {
  const [names, others] = [namesIn(one, table), namesIn(other, table)];
  return (
    names.length === others.length &&
    names.every((name, i) => {
      const partner = others[i];
      return (
        partner?.access === name.access &&
        wordsOf(name, one) === wordsOf(partner, other) &&
        isSettled(name, between)
      );
    })
  );
}

/** One binding, or several of which none happens in a piece of the text. */
export function isSettled({ bindings, symbols }: NameOccurrence, between: Span): boolean {
  if (bindings.length < 2) return true;
  const happens = symbols.flatMap((symbol) => symbol.bindings.map(({ name, by }) => name ?? by));
  return !happens.some(({ span }) => contains(between, span));
}

/** The names in a piece of the text. */
export function namesIn(span: Span, table: NameTable): readonly NameOccurrence[] {
  return table.occurrences.filter(({ name }) => contains(span, name.span));
}

function wordsOf({ bindings, symbols }: NameOccurrence, piece: Span): string {
  const places = bindings.map(({ name, by, symbol }) => {
    const { span } = name ?? by;
    const isOwn = symbol.text !== undefined && contains(piece, span);
    return isOwn
      ? `own ${span.start - piece.start}`
      : `${symbol.text?.uri ?? ''} ${symbol.name} ${span.start}`;
  });
  return [...places, ...symbols.map(({ name, text }) => `${text?.uri ?? ''} ${name}`)].sort().join('\n');
}
