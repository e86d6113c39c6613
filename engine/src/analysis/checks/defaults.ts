import type { Column } from '../../evaluate/column';
import type { Fault } from '../../evaluate/evaluator';
import type { Selection } from '../../evaluate/selection';
import type { GraphNode, SelectorNode } from '../../graph/node';
import type { Record } from '../../program/record';
import { Selector, SOp } from '../../program/values';
import type { Form, Tree } from '../../syntax/tree';
import { allExpressions } from '../../syntax/walk';
import type { Problem } from '../../text/problem';
import { holds } from '../../values/compare';
import { brief } from '../../values/format';
import type { Sample } from '../../values/sample';

/** Longer samples are not looked through for queries that select nothing. */
const longestSample = 1000;

export type Evaluate = (node: GraphNode, sample: Sample) => Column | Selection | Fault;

/** Defaults of `aggregate` that are never used, and queries that silently get 0 for want of one. */
export function checkDefaults(tree: Tree, record: Record, evaluate: Evaluate): Problem[] {
  const problems: Problem[] = [];
  for (const expression of allExpressions(tree.statements)) {
    if (expression.kind !== 'form' || expression.name !== 'aggregate') continue;
    const problem =
      expression.args.length > 2 ? unreachable(expression, record) : silentZero(expression, record, evaluate);
    if (problem) problems.push(problem);
  }
  return problems;
}

function unreachable({ args: [selector, , fallback] }: Form, record: Record): Problem | undefined {
  const values = selector ? record.of(selector).map(({ value }) => value) : [];
  if (!fallback || values.length === 0) return undefined;
  if (!values.every((value) => value instanceof Selector && alwaysSelects(value.node))) return undefined;
  const message = 'This default is never used: every query of the selector selects something.';
  return {
    code: 'aggregate/unreachable-default',
    severity: 'hint',
    span: fallback.span,
    message,
    tags: ['unnecessary'],
  };
}

/** Whether each query selects a key, whatever the input: itself, or all of them. */
function alwaysSelects(node: SelectorNode): boolean {
  switch (node.kind) {
    case 'select':
      // A key equals the query at the query's own position; constants do so at all.
      return node.key === node.query && holds(node.op, 0);
    case 'either':
      return alwaysSelects(node.left) || alwaysSelects(node.right);
    case 'both':
      // Both select at least the query's own position.
      return alwaysSelects(node.left) && alwaysSelects(node.right);
    case 'inverted':
      return false;
  }
}

function silentZero(form: Form, record: Record, evaluate: Evaluate): Problem | undefined {
  const [selector] = form.args;
  const [made] = record.of(form);
  const [used] = selector ? record.of(selector) : [];
  if (!(made?.value instanceof SOp) || !(used?.value instanceof Selector)) return undefined;
  const sample = made.examples.sop;
  if (sample.length > longestSample) return undefined;
  const selection = evaluate(used.value.node, sample);
  if (!('matrix' in selection)) return undefined;
  const empty = sample.elements.flatMap((element, row) =>
    selection.matrix.columnsOf(row).length === 0 ? [`${row} (${brief(element)})`] : [],
  );
  if (empty.length === 0) return undefined;
  const many =
    empty.length === 1
      ? `query position ${empty[0] ?? ''} selects nothing and gets`
      : `query positions ${empty.slice(0, 5).join(', ')}${empty.length > 5 ? ', …' : ''} select nothing and get`;
  const message = `On the sample ${sample.text}, ${many} 0. A third argument says what they get instead.`;
  return { code: 'aggregate/silent-zero', severity: 'hint', span: form.span, message };
}
