import type { Tree } from '../tree';

/** Where things stand is all that may differ. */
const places: ReadonlySet<string> = new Set(['span', 'opSpan', 'pathSpan']);

/**
 * Whether two trees are of one program: the same statements with the same expressions, the same comments in their order,
 * and no problem that the first does not have.
 */
export function isSameProgram(before: Tree, after: Tree): boolean {
  return (
    isSame(before.statements, after.statements) &&
    isSame(commentsOf(before), commentsOf(after)) &&
    addsNoProblem(before, after)
  );
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const entries = entriesOf(a);
  const others = new Map(entriesOf(b));
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}

function entriesOf(it: object): [string, unknown][] {
  return Object.entries(it).filter(([key]) => !places.has(key));
}

function commentsOf({ comments, text }: Tree): string[] {
  return comments.map(({ span }) => text.slice(span.start, span.end).trimEnd());
}

function addsNoProblem(before: Tree, after: Tree): boolean {
  const left = new Map<string, number>();
  for (const { code } of before.problems) left.set(code, (left.get(code) ?? 0) + 1);
  return after.problems.every(({ code }) => {
    const count = left.get(code) ?? 0;
    left.set(code, count - 1);
    return count > 0;
  });
}
