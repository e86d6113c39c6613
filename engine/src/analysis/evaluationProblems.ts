import { Fault, type Evaluated, type Evaluator } from '../evaluate/evaluator';
import { Selection } from '../evaluate/selection';
import type { GraphNode } from '../graph/node';
import type { Program } from '../program/program';
import { Budget, type Limits } from '../text/budget';
import { FileBudget } from '../text/fileBudget';
import type { Tree } from '../syntax/tree';
import type { ProblemCode } from '../text/codes';
import type { Problem, RelatedPlace } from '../text/problem';
import { asSentence } from '../text/sentence';
import { contains, type Span } from '../text/span';
import type { Sample } from '../values/sample';
import { ElementTyping, neverWorks } from './checks/elementTypes';

/**
 * Tries everything a program made on its sample. A failure is told once, where the step that failed was made; what only
 * depends on it is not a problem of its own, unless the program itself applies it to that input.
 */
export function evaluationProblems(
  { statements }: Tree,
  { made, elementwiseStarts, problems: known }: Pick<Program, 'made' | 'elementwiseStarts' | 'problems'>,
  evaluator: Evaluator,
  limits: Limits,
): Problem[] {
  const problems: Problem[] = [];
  const allowance = new Allowance(statements, limits);
  for (const { code, span } of known) if (isEndOfBudget(code)) allowance.end(span);
  const places = new Set<string>();
  const causes = new Map<string, number[]>();
  const typing = new ElementTyping();
  for (const { node, sample, site, inner, foreign, applied, severity } of made) {
    const budget = allowance.at(site.span);
    if (!budget) continue;
    const fault = evaluator.evaluateOrGiveUp(node, sample, budget);
    if (!(fault instanceof Fault) || (fault.origin !== node && !applied)) continue;
    if (fault.origin === node && isEndOfBudget(fault.code)) allowance.end(site.span);
    const cause = `${fault.origin.id} ${sample.text}`;
    const told = causes.get(cause) ?? [];
    // What fails for a reason that was told already, about a part of it, only makes that matter more.
    const part = told.find((index) => contains(site.span, problems[index]?.span ?? site.span));
    const whole = part === undefined ? undefined : problems[part];
    if (part !== undefined && whole) {
      if (applied) problems[part] = { ...whole, severity };
      continue;
    }
    // The same step may be made many times at one place.
    const place = `${site.span.start} ${site.span.end} ${inner?.span.start ?? ''}`;
    if (places.has(place)) continue;
    places.add(place);
    causes.set(cause, [...told, problems.length]);
    problems.push({
      code: fault.code,
      severity,
      span: site.span,
      message: asSentence(
        `${foreign ? `in \`${foreign}\`, ` : ''}on ${placeOf(fault, typing)}: ${fault.message}`,
      ),
      related: [
        ...(inner ? [{ span: inner.span, message: 'It failed here.' }] : []),
        ...placeInside(fault, site.span, elementwiseStarts),
      ],
    });
  }
  return problems;
}

/** Where a function of elements failed: at the place it has in the text now, the one in `around` where there are several. */
function placeInside(
  { related, origin }: Fault,
  around: Span,
  elementwiseStarts: ReadonlyMap<string, readonly number[]>,
): RelatedPlace[] {
  if (!related || (origin.kind !== 'mapped' && origin.kind !== 'selectBy')) return related ? [related] : [];
  const starts = elementwiseStarts.get(origin.fn.key) ?? [];
  const start = starts.find((place) => contains(around, { start: place, end: place })) ?? starts[0];
  if (start === undefined) return [];
  const span = { start: start + related.span.start, end: start + related.span.end };
  return [{ span, message: related.message }];
}

/** The sample and position of a fault, or all inputs where that is known. */
function placeOf(fault: Fault, typing: ElementTyping): string {
  const always = typeCodes.has(fault.code) && neverWorks(fault.origin, typing);
  return always ? `every input, such as ${whereOf(fault)}` : whereOf(fault);
}

function isEndOfBudget(code: ProblemCode): boolean {
  return code === 'budget/time' || code === 'budget/steps';
}

/** The failures that types alone may lead to. */
const typeCodes: ReadonlySet<ProblemCode> = new Set([
  'type/operand',
  'type/index',
  'sequence/element',
  'value/division',
]);

/** How many values of one statement may take as many steps as one value may. */
const largestValues = 5;

/** What the values that one statement makes may take together: a loop can make very many. */
class Allowance {
  readonly #budgets = new Map<number, Budget>();
  readonly #file: FileBudget;
  readonly #ended = new Set<number>();
  readonly #starts: readonly number[];

  constructor(statements: readonly { readonly span: Span }[], limits: Limits) {
    this.#file = new FileBudget({ ...limits, steps: largestValues * limits.steps });
    this.#starts = statements.map(({ span }) => span.start);
  }

  /** What is left for the statement at a place; nothing once it was told that it takes too much. */
  at(place: Span): Budget | undefined {
    const start = this.#startOf(place);
    if (this.#ended.has(start)) return undefined;
    const budget = this.#budgets.get(start) ?? this.#file.next();
    this.#budgets.set(start, budget);
    return budget;
  }

  end(place: Span): void {
    this.#ended.add(this.#startOf(place));
  }

  #startOf({ start }: Span): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return this.#starts[low - 1] ?? 0;
  }
}

/** Selectors of more queries and keys together are not looked at pair by pair, wherever values are shown. */
const mostShownPairs = 20_000_000;

/** Evaluates a node within a budget, to be shown; when it ends, or what a selector selects is too much, that is the fault. */
export function evaluateWithin(
  node: GraphNode,
  sample: Sample,
  evaluator: Evaluator,
  limits: Limits,
): Evaluated {
  const value = evaluator.evaluateOrGiveUp(node, sample, new Budget(limits));
  if (!(value instanceof Selection) || value.rows * value.columns <= mostShownPairs) return value;
  const message = `${value.rows} queries and ${value.columns} keys are too many to be shown`;
  return new Fault('budget/size', message, node, sample, undefined);
}

/** `the sample "hello", at position 2`, or `…, at query position 2 and key position 0`. */
export function whereOf({ sample, position, keyPosition }: Fault): string {
  const text = sample.text.length > 40 ? `${sample.text.slice(0, 40)}…` : sample.text;
  if (position === undefined) return `the sample ${text}`;
  return keyPosition === undefined
    ? `the sample ${text}, at position ${position}`
    : `the sample ${text}, at query position ${position} and key position ${keyPosition}`;
}
