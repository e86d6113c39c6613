import { Selector } from '../../program/values';
import type { Expression } from '../../syntax/tree';
import { extract } from './extract';
import { placeOfSelection, placesAt, withoutParentheses, type ExpressionPlace } from './path';
import type { Refactoring, RefactoringRequest } from './refactoring';

/** Gives a name to the selector that is written inside of what aggregates along it, wherever the cursor is in that. */
export function nameHead(request: RefactoringRequest): Refactoring[] {
  const { analysis, span } = request;
  const selected = span.start < span.end ? placeOfSelection(analysis.tree, span) : undefined;
  const places = span.start < span.end ? (selected ? [selected] : []) : placesAt(analysis.tree, span.start);
  for (const place of places) {
    const selector = selectorOf(place, request);
    if (selector) return extract(selector, request, 'Name the selector of this head');
  }
  return [];
}

/** The selector that is written directly inside of an expression which uses it as a head. */
function selectorOf(
  { expression, around, statements }: ExpressionPlace,
  { analysis }: RefactoringRequest,
): ExpressionPlace | undefined {
  const within = [...around, expression];
  for (const candidate of argumentsOf(expression)) {
    const bare = withoutParentheses(candidate);
    const made = analysis.program.record.of(bare);
    const isSelector =
      made.length > 0 ? made.every(({ value }) => value instanceof Selector) : bare.kind === 'select';
    if (!isSelector || bare.kind === 'name') continue;
    const attribute =
      expression.kind === 'call' && expression.callee.kind === 'attribute' ? [expression.callee] : [];
    const isObject = attribute.some(({ object }) => object === candidate);
    return {
      expression: candidate,
      around: isObject ? [...within, ...attribute] : within,
      statements,
    };
  }
  return undefined;
}

/** What a call or a form works on. */
function argumentsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'form') return expression.name === 'aggregate' ? expression.args.slice(0, 1) : [];
  if (expression.kind !== 'call') return [];
  const { callee } = expression;
  const objects = callee.kind === 'attribute' && callee.name.name === 'value' ? [callee.object] : [];
  return [...objects, ...expression.args.map((arg) => (arg.kind === 'argument' ? arg.value : arg))];
}
