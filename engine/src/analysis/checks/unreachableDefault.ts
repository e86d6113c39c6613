import { SOp } from '../../program/values';
import type { Statement } from '../../syntax/rasp/tree';
import { bodyOf } from '../../syntax/rasp/outline';
import type { Problem } from '../../text/problem';
import type { Value } from '../../values/value';
import { aggregatesIn } from './aggregates';
import { advice, type Checked } from './check';
import { ElementTyping } from './elementTypes';
import { Selecting } from './selecting';

/**
 * Defaults of `aggregate` at the top level that no query ever gets. Inside of a function a default may be meant for other
 * calls than those of this file.
 */
export function unreachableDefault({ tree, program, known }: Checked): Problem[] {
  const selecting = new Selecting(new ElementTyping());
  const isUnreachable = (value: Value): boolean =>
    value instanceof SOp &&
    value.node.kind === 'aggregate' &&
    selecting.selectsSomething(value.node.selector);
  const problems: Problem[] = [];
  for (const statement of atTopLevel(tree.statements)) {
    for (const expression of aggregatesIn(statement, known)) {
      const [, values, fallback] = expression.args;
      if (!values || !fallback) continue;
      const occurrences = program.record.of(expression);
      if (occurrences.length === 0 || !occurrences.every(({ value }) => isUnreachable(value))) continue;
      const edits = [{ span: { start: values.span.end, end: fallback.span.end }, text: '' }];
      const message =
        'On every input each query selects at least one key, so nothing ever gets this default.';
      problems.push(
        advice('aggregate/unreachable-default', fallback.span, message, {
          tags: ['unnecessary'],
          fixes: [{ title: 'Remove the default', edits }],
        }),
      );
    }
  }
  return problems;
}

/** The statements outside of functions, each without those inside of it. */
function* atTopLevel(statements: readonly Statement[]): Generator<Statement> {
  for (const statement of statements) {
    if (statement.broken || statement.kind === 'def') continue;
    if (statement.kind === 'for') yield* atTopLevel(bodyOf(statement));
    else yield statement;
  }
}
