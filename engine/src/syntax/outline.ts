import { raspOutline } from './rasp/outline';
import { raspyOutline } from './raspy/outline';
import type { Expression, Name, Statement, Tree } from './tree';
import type { Outline } from './walk';

/** How a tree of either language hangs together. */
export function outlineOf({ language }: Tree): Outline<Expression, Statement> {
  return language === 'rasp' ? raspOutline : raspyOutline;
}

/** The names that the top level of a file defines where they stand in the text: assignments and functions. */
export function namesDefinedIn(tree: Tree): Name[] {
  const { statements } = tree;
  const end = statements.findIndex(({ kind }) => kind === 'exit');
  const run = end < 0 ? statements : statements.slice(0, end);
  return run.flatMap((statement: Statement) => outlineOf(tree).namesDefinedBy(statement));
}
