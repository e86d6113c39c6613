import type { Assignment, Statement } from '../../syntax/rasp/tree';
import type { Problem } from '../../text/problem';
import { bodyOf } from '../../syntax/rasp/outline';
import { advice, type Checked } from './check';
import { namesReadIn } from './names';

/** How many of the names that keep the old `tokens` are pointed out. */
const mostPlaces = 3;

/** `tokens = …` after other names were made of `tokens`: those keep the old one. */
export function reboundTokens({ tree, known }: Checked): Problem[] {
  const problems: Problem[] = [];
  const made: Assignment[] = [];
  for (const assignment of assignmentsIn(tree.statements)) {
    const tokens = assignment.names.find(({ name }) => name === 'tokens');
    if (tokens && made.length > 0) {
      const related = made.slice(0, mostPlaces).map(({ names }) => {
        const list = names.map(({ name }) => `\`${name}\``).join(', ');
        return {
          span: names[0]?.span ?? tokens.span,
          message: `${list} ${names.length === 1 ? 'keeps' : 'keep'} the old \`tokens\`.`,
        };
      });
      const message =
        'What was made of `tokens` above keeps the old one; bind `tokens` before it if it is meant there too.';
      problems.push(advice('name/rebound-tokens', tokens.span, message, { related }));
    }
    if (tokens) made.length = 0;
    else if (known.namesRead.of(assignment, () => namesReadIn([assignment])).has('tokens'))
      made.push(assignment);
  }
  return problems;
}

/** What the top level assigns, loops included; functions look `tokens` up when they are called. */
function* assignmentsIn(statements: readonly Statement[]): Generator<Assignment> {
  for (const statement of statements) {
    if (statement.broken) continue;
    if (statement.kind === 'assignment') yield statement;
    if (statement.kind === 'for') yield* assignmentsIn(bodyOf(statement));
  }
}
