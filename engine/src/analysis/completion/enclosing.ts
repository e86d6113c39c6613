import type { Tree } from '../../syntax/tree';
import type { Lexeme } from './lexemes';
import type { Place } from './place';

/** A statement whose body the cursor is in. */
export interface Enclosing {
  /** Its first word: `def`, `for`, `if` … */
  readonly word: string;
  /** Where it begins. */
  readonly start: number;
}

/** The statements whose bodies a place is in, from the inside out: by braces in RASP, by indentation in RASPy. */
export function enclosingAt({ before, open, span }: Place, tree: Tree): readonly Enclosing[] {
  if (tree.language === 'rasp')
    return open.brackets
      .filter(({ kind }) => kind === 'block')
      .flatMap(({ statement }) => enclosing(before[statement]))
      .toReversed();
  const lines = before.flatMap((lexeme, i) =>
    i === 0 || before[i - 1]?.kind === 'break' ? [{ lexeme, i }] : [],
  );
  const columnOf = (offset: number): number => tree.lines.placeAt(offset).column;
  const here = lines.findLast(({ i }) => i <= open.statement && i < before.length);
  // Behind the `:` of its header a body may stand on the same line.
  const isOnLine = here !== undefined && before.at(-1)?.kind !== 'break';
  let column = columnOf(isOnLine ? here.lexeme.span.start : span.start);
  const found = isOnLine && here.i < open.statement ? enclosing(here.lexeme) : [];
  for (const { lexeme } of lines.toReversed()) {
    const indentation = columnOf(lexeme.span.start);
    if (indentation >= column) continue;
    column = indentation;
    found.push(...enclosing(lexeme));
  }
  return found;
}

/** Whether the statement before the cursor, at its indentation, is an `if` or `elif` that can have an `else`. */
export function isAfterIf({ before, span }: Place, tree: Tree): boolean {
  const column = tree.lines.placeAt(span.start).column;
  const first = before.findLast(
    ({ span: { start } }, i) =>
      (i === 0 || before[i - 1]?.kind === 'break') && tree.lines.placeAt(start).column <= column,
  );
  if (!first || tree.lines.placeAt(first.span.start).column !== column) return false;
  return ['if', 'elif', 'for', 'while'].includes(first.text);
}

const bodied: ReadonlySet<string> = new Set(['def', 'for', 'while', 'if', 'elif', 'else']);

function enclosing(lexeme: Lexeme | undefined): Enclosing[] {
  return lexeme && bodied.has(lexeme.text) ? [{ word: lexeme.text, start: lexeme.span.start }] : [];
}
