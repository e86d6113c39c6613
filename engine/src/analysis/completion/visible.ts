import type { Tree } from '../../syntax/tree';
import type { NameBinding, NameSymbol } from '../names/symbols';
import type { NameTable } from '../names/table';
import type { Enclosing } from './enclosing';
import type { Place } from './place';

/** A name that can be used at a place, with the binding that is shown of it. */
export interface VisibleName {
  readonly symbol: NameSymbol;
  readonly binding: NameBinding;
  /** It belongs to a function, lambda or comprehension around the place. */
  readonly isLocal: boolean;
}

/** The names that a text binds and that can be used at a place, those nearest to it first. */
export function visibleAt(table: NameTable, place: Place, enclosing: readonly Enclosing[]): VisibleName[] {
  const { tree } = table.text;
  const definitions = new Set(enclosing.filter(({ word }) => word === 'def').map(({ start }) => start));
  const found = new Map<string, VisibleName>();
  for (const symbol of table.symbols.toReversed()) {
    const { scope } = symbol;
    const isFile = scope.kind === 'file';
    if (!isFile && !isAround(symbol, place, definitions, tree)) continue;
    const known = found.get(symbol.name);
    if (known && known.symbol.scope.number > scope.number) continue;
    const isLater = isFile && definitions.size > 0;
    const bindings = symbol.bindings.filter(
      ({ name, by }) => isLater || (name ?? by).span.start < place.span.start,
    );
    // What is bound in a comprehension stands behind what uses it.
    const usable = scope.kind === 'comprehension' ? symbol.bindings : bindings;
    const binding = usable.findLast((each) => !isBeingMade(each, place));
    if (binding) found.set(symbol.name, { symbol, binding, isLocal: !isFile });
  }
  return [...found.values()].sort((a, b) => b.symbol.scope.number - a.symbol.scope.number);
}

/** Whether a name is bound only by what is being typed: it can not be used there. */
function isBeingMade({ kind, by, name }: NameBinding, { offset, span }: Place): boolean {
  if (name?.span.start === span.start) return true;
  const isAssigned = kind === 'assignment' || kind === 'update';
  return isAssigned && by.span.start <= offset && offset <= by.span.end;
}

function isAround(
  { scope: { kind, of } }: NameSymbol,
  { offset }: Place,
  definitions: ReadonlySet<number>,
  { text }: Tree,
): boolean {
  if (!of) return false;
  const { start, end } = of.span;
  if (kind === 'function') return definitions.has(start);
  if (offset <= start) return false;
  // Behind the last word of a lambda there may be blanks before what is being typed.
  return offset <= end || (kind === 'lambda' && /^[ \t]*$/.test(text.slice(end, offset)));
}
