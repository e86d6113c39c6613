import type { Output, Program, Result } from '@rasp/engine';

/** What the statements of a program show, in order: the results of expressions, and before them what they print. */
export function shownIn({ output, results }: Program): (Output | Result)[] {
  return [...output, ...results].sort((a, b) => a.statement.span.start - b.statement.span.start);
}
