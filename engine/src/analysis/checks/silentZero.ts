import { elementAt, type Column } from '../../evaluate/column';
import { Fault } from '../../evaluate/evaluator';
import { Selection } from '../../evaluate/selection';
import type { AggregateNode } from '../../graph/node';
import { SOp } from '../../program/values';
import type { Form } from '../../syntax/rasp/tree';
import type { Problem } from '../../text/problem';
import { brief } from '../../values/format';
import type { Sample } from '../../values/sample';
import { evaluateWithin } from '../evaluationProblems';
import { aggregatesIn } from './aggregates';
import { advice, type Checked } from './check';

/** On longer samples nobody looks for them: a matrix would have to be made. */
const longestSample = 512;
/** How many positions a message names. */
const mostNamed = 3;

/** Aggregates without a default some of whose queries select nothing on the sample, and get 0 for it. */
export function silentZero(file: Checked): Problem[] {
  const { tree, program, known } = file;
  const problems: Problem[] = [];
  for (const expression of tree.statements.flatMap((statement) => aggregatesIn(statement, known))) {
    if (expression.args.length !== 2) continue;
    const seen = new Set<AggregateNode>();
    for (const { value, examples } of program.record.of(expression)) {
      if (!(value instanceof SOp) || value.node.kind !== 'aggregate' || seen.has(value.node)) continue;
      seen.add(value.node);
      const empty = emptyQueries(value.node, examples.sop, file);
      // Values that take too long are told already; nobody wants to wait for them again.
      if (!empty) return problems;
      if (empty.length === 0) continue;
      problems.push(problemAt(expression, empty, examples.sop));
      break;
    }
  }
  return problems;
}

/** The positions whose queries select nothing and have the default 0; `undefined` where finding out takes too long. */
function emptyQueries(
  node: AggregateNode,
  sample: Sample,
  { evaluator, limits }: Checked,
): number[] | undefined {
  if (sample.length > longestSample) return [];
  const column = evaluateWithin(node, sample, evaluator, limits);
  if (column instanceof Fault) return column.code.startsWith('budget/') ? undefined : [];
  if (column instanceof Selection) return [];
  const zeros = [...sample.elements.keys()].filter((position) => isIntZero(column, position));
  // Without a zero in the result there is no reason to look at the matrix.
  const selection = zeros.length > 0 && evaluateWithin(node.selector, sample, evaluator, limits);
  if (!(selection instanceof Selection)) return [];
  return zeros.filter((position) => selection.matrix.columnsOf(position).length === 0);
}

function isIntZero(column: Column, position: number): boolean {
  return elementAt(column, position) === 0n;
}

function problemAt({ span, args }: Form, empty: readonly number[], sample: Sample): Problem {
  const named = empty
    .slice(0, mostNamed)
    .map((position) => `${position} (${brief(sample.elements[position] ?? '')})`);
  const more = empty.length > mostNamed ? [`${empty.length - mostNamed} more`] : [];
  const places = [...named, ...more].join(', ').replace(/, ([^,]*)$/, ' and $1');
  const text = brief(sample.value);
  const message =
    empty.length === 1
      ? `On the sample ${text}, the query at position ${places} selects nothing and gets 0, the default where none is given.`
      : `On the sample ${text}, the queries at positions ${places} select nothing and get 0, the default where none is given.`;
  const end = args[1]?.span.end ?? span.end;
  const fixes = [{ title: 'Give the default 0', edits: [{ span: { start: end, end }, text: ', 0' }] }];
  return advice('aggregate/silent-zero', span, message, { fixes });
}
