import type { Expression, Form, Statement } from '../../syntax/rasp/tree';
import { allExpressions } from '../../syntax/rasp/outline';
import type { KnownStatements } from './perStatement';

/** The `aggregate`s in a statement that could be read, those of functions too. */
export function aggregatesIn(statement: Statement, known: KnownStatements): readonly Form[] {
  return known.aggregates.of(statement, () =>
    statement.broken ? [] : [...allExpressions([statement])].filter(isAggregate),
  );
}

function isAggregate(expression: Expression): expression is Form {
  return expression.kind === 'form' && expression.name === 'aggregate';
}
