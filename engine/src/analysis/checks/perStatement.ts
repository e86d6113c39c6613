import type { Form, Statement } from '../../syntax/rasp/tree';
import type { Problem } from '../../text/problem';

/** What a statement says by itself, found out once for as long as edits leave the statement alone. */
export class PerStatement<T> {
  readonly #known = new WeakMap<Statement, T>();

  of(statement: Statement, find: (statement: Statement) => T): T {
    const known = this.#known.get(statement) ?? find(statement);
    this.#known.set(statement, known);
    return known;
  }
}

/** What the checks know of the statements of one file, whatever they are run on. */
export class KnownStatements {
  readonly readings = new PerStatement<readonly Problem[]>();
  readonly unusedNames = new PerStatement<readonly Problem[]>();
  /** The names that are read somewhere in a statement, in functions too. */
  readonly namesRead = new PerStatement<ReadonlySet<string>>();
  /** The `aggregate`s in a statement, those of functions too. */
  readonly aggregates = new PerStatement<readonly Form[]>();
}
