import { Selector, SOp } from '../../program/values';
import type { Expression } from '../../syntax/tree';
import { isAtom, type Value } from '../../values/value';
import type { RefactoringRequest } from './refactoring';
import { withoutParentheses } from './path';

/** Another way to write an expression: texts, and parts of it that stay as they are. */
export interface Way {
  readonly pieces: readonly (string | Expression)[];
  /** Names in the texts that every program has. */
  readonly given: readonly string[];
  /** It is another node of the graph, with the same values on every input. */
  readonly isOtherWay: boolean;
}

/** How else an expression can be written, whatever the input. */
export function otherWayOf(
  expression: Expression,
  request: RefactoringRequest,
  isInFunction: boolean,
): Way | undefined {
  return request.analysis.tree.language === 'rasp'
    ? (countWay(expression, request, isInFunction) ?? libraryWay(expression, request))
    : aggregateWay(expression, request);
}

/**
 * `count(seq, atom)` is length times a mean, rounded; `selector_width` is made of the inverse of a mean, rounded. Both
 * are the exact number: a mean of k ones among n is off by less than one part in 2^52, and so is what is rounded, which is
 * nearer to k than to any other integer for all inputs of less than 2^50 tokens. They differ where `atom` is not an atom,
 * so that all calls have to be known: in functions they are not.
 */
function countWay(
  expression: Expression,
  request: RefactoringRequest,
  isInFunction: boolean,
): Way | undefined {
  if (isInFunction) return undefined;
  const counted = callOf('count', expression, request);
  const [sequence, atom] = counted ?? [];
  if (counted?.length === 2 && sequence && atom && isCounting(sequence, atom, request))
    return {
      pieces: ['selector_width(select(', sequence, ', ', atom, ', ==))'],
      given: ['selector_width'],
      isOtherWay: true,
    };
  const [of, ...more] = callOf('selector_width', expression, request) ?? [];
  const selector = of && withoutParentheses(of);
  if (selector?.kind !== 'select' || more.length > 0 || selector.op !== '==') return undefined;
  const { key, query } = selector;
  if (!isCounting(key, query, request)) return undefined;
  return { pieces: ['count(', key, ', ', query, ')'], given: ['count'], isOtherWay: true };
}

/** Whether atoms are counted in a sequence. */
function isCounting(sequence: Expression, atom: Expression, request: RefactoringRequest): boolean {
  return became(sequence, request, (value) => value instanceof SOp) && became(atom, request, isAtom);
}

/** What the library does with one expression. */
function libraryWay(expression: Expression, request: RefactoringRequest): Way | undefined {
  const same = { isOtherWay: false } as const;
  const [selector, ...noMore] = callOf('has_focus', expression, request) ?? [];
  if (selector && noMore.length === 0)
    return { pieces: ['aggregate(', selector, ', 1, 0) > 0'], given: [], ...same };
  const [sequence, ...rest] = callOf('average', expression, request) ?? [];
  if (sequence && rest.length === 0)
    return { pieces: ['aggregate(full_s, ', sequence, ')'], given: ['full_s'], ...same };
  if (expression.kind === 'binary' && expression.op === '>' && isNumber(expression.right, 0n)) {
    const left = withoutParentheses(expression.left);
    if (left.kind !== 'form' || left.name !== 'aggregate') return undefined;
    const [of, value, fallback] = left.args;
    if (!of || !isNumber(value, 1n) || (fallback && !isNumber(fallback, 0n))) return undefined;
    return { pieces: ['has_focus(', of, ')'], given: ['has_focus'], ...same };
  }
  if (expression.kind !== 'form' || expression.name !== 'aggregate' || expression.args.length !== 2)
    return undefined;
  const [all, values] = expression.args;
  if (!all || !values || withoutParentheses(all).kind !== 'name' || !isGiven(all, 'full_s', request))
    return undefined;
  return { pieces: ['average(', values, ')'], given: ['average'], ...same };
}

/** `aggregate(selector, value)` and `selector.value(value)`. */
function aggregateWay(expression: Expression, request: RefactoringRequest): Way | undefined {
  if (expression.kind !== 'call') return undefined;
  const args = expression.args.flatMap((arg) =>
    arg.kind === 'argument' && arg.name === undefined && arg.spread === undefined ? [arg.value] : [],
  );
  if (args.length !== expression.args.length) return undefined;
  const isSelector = (it: Expression | undefined): it is Expression =>
    it !== undefined && became(it, request, (value) => value instanceof Selector);
  const { callee } = expression;
  const same = { isOtherWay: false } as const;
  if (callee.kind === 'attribute' && callee.name.name === 'value') {
    const { object } = callee;
    if (!isSelector(object) || args.length === 0) return undefined;
    const pieces = ['aggregate(', withoutParentheses(object), ...args.flatMap((arg) => [', ', arg]), ')'];
    return { pieces, given: ['aggregate'], ...same };
  }
  const [selector, ...values] = args;
  if (!isGiven(callee, 'aggregate', request) || !isSelector(selector)) return undefined;
  if (values.length === 0 || values.length > 2) return undefined;
  const pieces = [selector, '.value(', ...values.flatMap((arg, i) => (i > 0 ? [', ', arg] : [arg])), ')'];
  return { pieces, given: [], ...same };
}

/** The arguments of a call of something that every program has. */
function callOf(
  name: string,
  expression: Expression,
  request: RefactoringRequest,
): readonly Expression[] | undefined {
  if (expression.kind !== 'call' || !isGiven(expression.callee, name, request)) return undefined;
  return expression.args.flatMap((arg) => (arg.kind === 'argument' ? [] : [arg]));
}

/** Whether an expression is a name that means what every program has by it. */
function isGiven(expression: Expression, name: string, { table }: RefactoringRequest): boolean {
  if (expression.kind !== 'name' || expression.name !== name) return false;
  const meant = table.at(expression.span.end)?.symbols ?? [];
  return meant.length > 0 && meant.every(({ text }) => text?.uri !== table.text.uri) && meant.length === 1;
}

function became(
  expression: Expression,
  { analysis }: RefactoringRequest,
  is: (value: Value) => boolean,
): boolean {
  const made = analysis.program.record.of(withoutParentheses(expression));
  return made.length > 0 && made.every(({ value }) => is(value));
}

function isNumber(expression: Expression | undefined, value: bigint): boolean {
  return expression?.kind === 'literal' && expression.value === value;
}
