import { contains, type Span } from '../../text/span';
import type { NameOccurrence } from '../names/symbols';
import type { NameTable } from '../names/table';

/** Whether the names of two pieces of a text, which are the same but for their places, stand for the same. */
export function haveSameBindings(one: Span, other: Span, table: NameTable): boolean {
  const [names, others] = [namesIn(one, table), namesIn(other, table)];
  return (
    names.length === others.length &&
    names.every((name, i) => {
      const partner = others[i];
      return partner?.access === name.access && wordsOf(name, one) === wordsOf(partner, other);
    }) &&
    isSettled(one, other, table)
  );
}

/** Whether no name of a piece of a text is bound between it and another place. */
export function isSettled(piece: Span, other: Span, table: NameTable): boolean {
  const between = {
    start: Math.min(piece.end, other.end),
    end: Math.max(piece.start, other.start),
  };
  const own = namesIn(piece, table).flatMap(({ symbols }) =>
    symbols.filter(({ text }) => text?.uri === table.text.uri),
  );
  return own.every(({ bindings }) => bindings.every(({ name, by }) => !contains(between, (name ?? by).span)));
}

/** The names in a piece of the text. */
function namesIn(span: Span, table: NameTable): readonly NameOccurrence[] {
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
