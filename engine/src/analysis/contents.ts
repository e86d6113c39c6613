import type { Occurrence } from '../program/record';
import { outlineOf } from '../syntax/outline';
import type { Name, Statement } from '../syntax/tree';
import type { Analysis } from './analysis';

/** A name that a file defines, as an entry of its table of contents. */
export interface Entry {
  readonly name: Name;
  readonly statement: Statement;
  /** What it became last; absent where it has no value. */
  readonly occurrence: Occurrence | undefined;
  /** What a function defines inside. */
  readonly inside: readonly Entry[];
}

/** What a file defines, in the order of the text: a name that is bound twice is there twice. */
export function contentsOf(analysis: Analysis): readonly Entry[] {
  return entriesIn(analysis, analysis.tree.statements);
}

function entriesIn(analysis: Analysis, statements: readonly Statement[]): Entry[] {
  return statements.flatMap((statement): Entry[] => {
    const body = outlineOf(analysis.tree).bodyOf(statement);
    const inside = entriesIn(analysis, body);
    if (statement.kind === 'def')
      return [{ name: statement.name, statement, occurrence: lastOf(analysis, statement.name), inside }];
    const names = statement.kind === 'assignment' ? outlineOf(analysis.tree).namesBoundBy(statement) : [];
    const own = names.map((name) => ({ name, statement, occurrence: lastOf(analysis, name), inside: [] }));
    return [...own, ...inside];
  });
}

/** What a name became last where it is bound. */
function lastOf({ program }: Analysis, name: Name): Occurrence | undefined {
  const definition = program.definitions.find((candidate) => candidate.name === name);
  return definition ? { ...definition, frame: undefined } : program.record.of(name)[0];
}
