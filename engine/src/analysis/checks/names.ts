import type { Definition, Name, Statement } from '../../syntax/rasp/tree';
import { allExpressions, bodyOf } from '../../syntax/rasp/outline';

/** Every function defined in statements, those inside of others too. */
export function* definitionsIn(statements: readonly Statement[]): Generator<Definition> {
  for (const statement of statements) {
    if (statement.kind === 'def') yield statement;
    yield* definitionsIn(bodyOf(statement));
  }
}

/** A name that statements bind in the scope they run in. */
export interface BoundName {
  readonly name: Name;
  readonly statement: Statement;
}

/** The names that statements bind in the scope they run in, loops included, in the order of the text. */
export function* namesBoundIn(statements: readonly Statement[]): Generator<BoundName> {
  for (const statement of statements) {
    if (statement.kind === 'def') yield { name: statement.name, statement };
    if (statement.kind === 'assignment') for (const name of statement.names) yield { name, statement };
    if (statement.kind === 'for') {
      for (const name of statement.names) yield { name, statement };
      yield* namesBoundIn(statement.body);
    }
  }
}

/** The names that are read somewhere in statements, functions included. */
export function namesReadIn(statements: readonly Statement[]): Set<string> {
  const names = new Set<string>();
  for (const expression of allExpressions(statements)) {
    if (expression.kind === 'name') names.add(expression.name);
    // A negative index into an s-op counts from what `length` is.
    if (expression.kind === 'index') names.add('length');
  }
  return names;
}
