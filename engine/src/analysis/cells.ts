import type { Expression, Statement } from '../syntax/tree';
import type { Analysis, Subject } from './analysis';

/** An expression that is to be looked at where it stands, as the cell of a notebook. */
export interface Cell extends Subject {
  readonly statement: Statement;
}

/** The cells of a file, in the order of the text; a literal alone is a remark. */
export function cellsOf(analysis: Analysis): Cell[] {
  if (!analysis.wording.hasCells) return [];
  return analysis.program.results.flatMap(({ statement }) => {
    const expression = expressionIn(statement);
    return expression && expression.kind !== 'literal'
      ? [{ statement, ...analysis.subjectOf(expression) }]
      : [];
  });
}

function expressionIn(statement: Statement): Expression | undefined {
  return statement.kind === 'expression' ? statement.expression : undefined;
}
