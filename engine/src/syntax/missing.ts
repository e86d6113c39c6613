import type { Missing } from './tree';

/** What stands in the tree where an expression should, but nothing is. */
export function missingAt(offset: number): Missing {
  return { kind: 'missing', span: { start: offset, end: offset } };
}
