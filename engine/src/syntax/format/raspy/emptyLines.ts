import type { Follows, Role } from '../front';

const opens: ReadonlySet<Role | 'comment' | 'stray'> = new Set(['def', 'header', 'branch']);

/**
 * How many empty lines stand between two lines, as Black has it: two around functions of the top level and one around
 * inner ones, one behind imports, none at the start of a body; else those there are, up to two, in bodies up to one.
 */
export function emptyLines({ before, line, found, afterFunction, beforeFunction }: Follows): number {
  const most = line.depth === 0 ? 2 : 1;
  if (opens.has(before.role) && line.depth > before.depth) return 0;
  if (line.role === 'branch') return 0;
  if (line.role === 'stray' || before.role === 'stray') return Math.min(found, most);
  if (afterFunction || beforeFunction) return most;
  const least = before.role === 'import' && line.role !== 'import' && before.depth === line.depth ? 1 : 0;
  return Math.max(least, Math.min(found, most));
}
