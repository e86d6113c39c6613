/** Where things stand is all that may differ. */
const places: ReadonlySet<string> = new Set(['span', 'opSpan', 'pathSpan']);

/** Whether two pieces of trees, or lists of them, are the same but for where they stand. */
export function isSameSyntax(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const entries = entriesOf(a);
  const others = new Map(entriesOf(b));
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isSameSyntax(value, others.get(key)))
  );
}

function entriesOf(it: object): [string, unknown][] {
  return Object.entries(it).filter(([key]) => !places.has(key));
}
