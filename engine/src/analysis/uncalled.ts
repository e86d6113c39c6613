import type { Program } from '../program/program';
import { outlineOf } from '../syntax/outline';
import type { Statement, Tree } from '../syntax/tree';

type Definition = Statement & { kind: 'def' };

/** The functions of a file that no call has run to its end, those inside of others behind them. */
export function uncalledIn(tree: Tree, { record, elementwise }: Program): Definition[] {
  const outline = outlineOf(tree);
  const isUncalled = (statement: Statement): statement is Definition =>
    statement.kind === 'def' && record.of(statement).length === 0 && !elementwise.has(statement);
  const within = (statements: readonly Statement[]): Definition[] =>
    statements.flatMap((statement) => [
      ...(isUncalled(statement) ? [statement] : []),
      ...within(outline.bodyOf(statement)),
    ]);
  return within(tree.statements);
}
