import { transformIn, type Analysis, type Draw, type Occurrence } from '@rasp/engine';

/** A `draw` at the top level, and what it draws. */
export interface Drawing {
  readonly statement: Draw;
  readonly drawn: Occurrence;
}

/** The drawings of a file that have something to draw. */
export function drawingsIn(analysis: Analysis): Drawing[] {
  return analysis.tree.statements.flatMap((statement) => {
    if (statement.kind !== 'draw') return [];
    const [drawn] = analysis.subjectOf(statement.subject).occurrences;
    return drawn && transformIn(drawn.value) ? [{ statement, drawn }] : [];
  });
}
