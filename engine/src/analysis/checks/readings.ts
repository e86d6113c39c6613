import type { Expression, Statement } from '../../syntax/rasp/tree';
import { allExpressions, partsOf } from '../../syntax/rasp/outline';
import type { Fix, Problem, TextEdit } from '../../text/problem';
import type { Span } from '../../text/span';
import { advice, type Checked } from './check';
import { choiceReading } from './readings/choice';
import { comparisonReading } from './readings/comparison';
import { logicReading } from './readings/logic';
import { membershipReading } from './readings/membership';
import { moduloReading } from './readings/modulo';
import { negationReading } from './readings/negation';
import { powerReading } from './readings/power';
import type { Reading, ReadingRule } from './readings/reading';

const rules: readonly ReadingRule[] = [
  negationReading,
  membershipReading,
  moduloReading,
  powerReading,
  logicReading,
  comparisonReading,
  choiceReading,
];

/** How much of an expression a message shows. */
const longestShown = 80;

/**
 * Expressions that RASP reads in another way than other languages do, each with a fix that makes the reading explicit
 * and, where there is one, a fix that gives it the usual meaning. A chain of many is told once.
 */
export function readings({ tree, known }: Checked): Problem[] {
  return tree.statements
    .filter(({ broken }) => !broken)
    .flatMap((statement) => known.readings.of(statement, () => readingsIn(statement, tree.text)));
}

function readingsIn(statement: Statement, text: string): Problem[] {
  const problems: Problem[] = [];
  const told = new Map(rules.map((rule) => [rule, new Set<Expression>()]));
  const embedded = new Set<Expression>();
  for (const expression of allExpressions([statement])) {
    if (expression.kind !== 'binary' && expression.kind !== 'ternary' && expression.kind !== 'unary')
      continue;
    for (const part of partsOf(expression)) embedded.add(part);
    for (const [rule, links] of told) {
      const reading = links.has(expression) ? undefined : rule(expression, text, embedded.has(expression));
      if (!reading) continue;
      for (const link of reading.links) links.add(link);
      problems.push(problemOf(reading, expression.span, text));
    }
  }
  return problems;
}

function problemOf({ code, rule, explicit, usual }: Reading, span: Span, text: string): Problem {
  const asRead = edited(text, span, explicit);
  const fixes: Fix[] = [{ title: `Keep it, written as \`${asRead}\``, edits: explicit }];
  let message = `This is read as \`${asRead}\`: in RASP ${rule}.`;
  if (usual) {
    const changed = edited(text, span, usual);
    message += ` If \`${changed}\` is meant, write it so.`;
    fixes.push({ title: `Change it to \`${changed}\``, edits: usual });
  }
  return advice(code, span, message, { fixes });
}

/** What a piece of the text is after some insertions, on one line. */
function edited(text: string, { start, end }: Span, insertions: readonly TextEdit[]): string {
  let result = '';
  let done = start;
  for (const edit of [...insertions].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(done, edit.span.start) + edit.text;
    done = edit.span.start;
  }
  const line = (result + text.slice(done, end)).replace(/\s+/g, ' ');
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}
