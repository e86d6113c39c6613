import type { GraphNode } from '../../graph/node';
import type { Occurrence } from '../../program/record';
import { SOp } from '../../program/values';
import type { Expression, Name, Statement } from '../../syntax/tree';
import { outlineOf } from '../../syntax/outline';
import { contains } from '../../text/span';
import type { Problem } from '../../text/problem';
import { sampleFor, type Analysis } from '../analysis';
import type { Expectation } from '../expectations/outcome';
import { Moved } from './moved';
import type { Draft } from './refactoring';
import { SameValues } from './sameValue';
import type { Pair } from './shape';

/**
 * Whether a program still is what it was, as far as running it tells: every expression that is still there became the
 * same, each time; the same is bound, printed and expected, and no problem is new.
 * @param pairs the expressions that are still there, see `pairsOf`
 */
export function isMeaningSame(
  before: Analysis,
  after: Analysis,
  draft: Draft,
  pairs: readonly Pair[],
): boolean {
  const replaced = replacedOf(before, after, draft);
  const equal = draft.rewritten?.isOtherWay
    ? equalNodes(before, after, replaced)
    : new Map<GraphNode, GraphNode>();
  const isByValue = equal.size > 0 || changesFunction(before, draft);
  const values = new SameValues(before, after, draft, isByValue, equal);
  const areSame = ([was, is]: Pair): boolean =>
    becameSame(before.program.record.of(was), after.program.record.of(is), values);
  return (
    hasNoNewProblem(before.problems, after.problems) &&
    areExpectationsSame(before.expectations, after.expectations) &&
    before.sample.text === after.sample.text &&
    before.program.results.length === after.program.results.length &&
    printedBy(before) === printedBy(after) &&
    pairs.every(areSame) &&
    replaced.every(areSame) &&
    areBindingsSame(before, after, draft, values)
  );
}

/**
 * Whether an expression became the same, each time. In a function, what is computed once instead of several times, or in
 * another order, is the same if it is so for each value that there was.
 */
function becameSame(was: readonly Occurrence[], is: readonly Occurrence[], values: SameValues): boolean {
  const isSame = (one: Occurrence, other: Occurrence): boolean => {
    const sample = sampleFor(one);
    return sample.text === sampleFor(other).text && values.isSame(one.value, other.value, sample);
  };
  if (was.length === is.length && was.every((one, i) => is[i] && isSame(one, is[i]))) return true;
  const isInCalls = [...was, ...is].every(({ frame }) => frame !== undefined);
  return (
    isInCalls &&
    was.length * is.length > 0 &&
    was.every((one) => is.some((other) => isSame(one, other))) &&
    is.every((other) => was.some((one) => isSame(one, other)))
  );
}

/** The expressions that are replaced, each with the one in its place. */
function replacedOf(before: Analysis, after: Analysis, { edits }: Draft): readonly Pair[] {
  const moved = new Moved(edits);
  return edits.flatMap((edit) => {
    const was = expressionAt(before, edit.span.start, edit.span.end);
    const put = moved.put(edit);
    const blanks = edit.text.length - edit.text.trimStart().length;
    const is = expressionAt(after, put + blanks, put + edit.text.trimEnd().length);
    return was && is ? [[was, is] as const] : [];
  });
}

/** What expressions became, with what others became that are as good. */
function equalNodes(
  before: Analysis,
  after: Analysis,
  pairs: readonly Pair[],
): ReadonlyMap<GraphNode, GraphNode> {
  const equal = new Map<GraphNode, GraphNode>();
  for (const [was, is] of pairs) {
    const [made, others] = [before.program.record.of(was), after.program.record.of(is)];
    for (const [i, { value }] of made.entries()) {
      const other = others[i]?.value;
      if (value instanceof SOp && other instanceof SOp) equal.set(value.node, other.node);
    }
  }
  return equal;
}

/** The expression that is exactly a piece of the text. */
function expressionAt({ tree }: Analysis, start: number, end: number): Expression | undefined {
  const outline = outlineOf(tree);
  const holds = ({ span }: Expression | Statement): boolean => span.start <= start && end <= span.end;
  let block: readonly Statement[] = tree.statements;
  let inside: readonly Expression[] = [];
  for (let statement = block.find(holds); statement; statement = block.find(holds)) {
    inside = outline.expressionsOf(statement);
    block = outline.bodyOf(statement);
  }
  for (let found = inside.find(holds); found; found = outline.partsOf(found).find(holds))
    if (found.span.start === start && found.span.end === end) return found;
  return undefined;
}

/** Whether a change is inside of a function, which RASPy may call for elements. */
function changesFunction({ tree }: Analysis, { edits }: Draft): boolean {
  if (tree.language === 'rasp') return false;
  const outline = outlineOf(tree);
  const isInFunction = (statement: Statement): boolean =>
    edits.some(({ span }) => contains(statement.span, span)) &&
    (statement.kind === 'def' || outline.bodyOf(statement).some(isInFunction));
  return [...tree.statements].some(isInFunction);
}

/** Errors are all there as before; of advice there may be less. */
function hasNoNewProblem(before: readonly Problem[], after: readonly Problem[]): boolean {
  const left = new Map<string, number>();
  for (const { code } of before) left.set(code, (left.get(code) ?? 0) + 1);
  for (const { code } of after) {
    const count = left.get(code) ?? 0;
    if (count === 0) return false;
    left.set(code, count - 1);
  }
  return before.every(({ code, severity }) => severity !== 'error' || left.get(code) === 0);
}

function areExpectationsSame(before: readonly Expectation[], after: readonly Expectation[]): boolean {
  const told = (all: readonly Expectation[]): string =>
    JSON.stringify(
      all.map(({ text, about, outcome }) => [
        text,
        about,
        outcome.kind,
        ...(outcome.kind === 'failed' ? [outcome.expected, outcome.actual] : []),
      ]),
    );
  return told(before) === told(after);
}

function printedBy({ program }: Analysis): string {
  return program.output.map(({ text }) => text).join('');
}

/** What the statements of the top level bind, those aside that are removed and what is new. */
function areBindingsSame(before: Analysis, after: Analysis, draft: Draft, values: SameValues): boolean {
  const isGone = ({ span }: Name): boolean => draft.removed.some((gone) => contains(gone, span));
  const was = before.program.definitions.filter(({ name }) => !isGone(name));
  const is = after.program.definitions.filter(({ name }) => name.name !== draft.newName);
  return (
    was.length === is.length &&
    was.every(({ name, value, examples }, i) => {
      const now = is[i];
      return (
        now?.name.name === name.name &&
        now.examples.sop.text === examples.sop.text &&
        values.isSame(value, now.value, sampleFor({ value, examples }))
      );
    })
  );
}
