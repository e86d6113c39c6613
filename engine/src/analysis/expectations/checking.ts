import { elementAt, elementsOfColumn } from '../../evaluate/column';
import { Fault, type Evaluator } from '../../evaluate/evaluator';
import type { Selection } from '../../evaluate/selection';
import type { Answer, Asking, Moment } from '../../program/observer';
import type { Program } from '../../program/program';
import { Applied, FunctionValue, isTransform, Selector, type Transform } from '../../program/values';
import type { Expression, Statement, Tree } from '../../syntax/tree';
import { Budget, type Limits } from '../../text/budget';
import { Failure } from '../../text/failure';
import type { Sample } from '../../values/sample';
import { checkSize } from '../../values/sizes';
import { isTrue, List, Tuple, type Value } from '../../values/value';
import { whereOf } from '../evaluationProblems';
import { compareSides, mirrored, type Side, type Verdict } from './comparing';
import { costOfValue, costQuestionIn, onlyNameOf, valueOfStatement, type CostQuestion } from './costs';
import type { Check, Relation } from './reading';

/** A check that was made. */
export interface Checked {
  /** Absent where something is expected to be true. */
  readonly relation: Relation | undefined;
  readonly verdict: Verdict;
  /** What is looked at, and what it is compared with. */
  readonly actual: Expression;
  readonly expected: Expression | undefined;
  /** The sample on which it was looked at, if it is a sequence. */
  readonly sample: Sample | undefined;
}

export interface CheckerOptions {
  readonly tree: Tree;
  /** The run whose definitions and calls are meant. */
  readonly program: Program;
  readonly evaluator: Evaluator;
  readonly moment: Moment;
  readonly asking: Asking;
  /** What the comment is about. */
  readonly about: Statement | undefined;
  /** What one expression may use. */
  readonly limits: () => Limits;
  /** What computing one value may use: as many steps as anywhere, since that it takes too many is remembered. */
  readonly valueLimits: () => Limits;
  /** Told of the samples that are looked at. */
  readonly usedSample: (sample: Sample) => void;
}

/** Heads are told in two ways: layer by layer, or of the layer that has most. */
type Operand = { readonly value: Value } | { readonly heads: readonly number[] };

/** Checks what one comment expects. What can not be checked fails with a `Failure`, whose related place is in the comment. */
export class Checker {
  constructor(private readonly options: CheckerOptions) {}

  /** @throws Failure */
  check(check: Check): Checked {
    return 'truth' in check ? this.#truth(check.truth) : this.#comparison(check);
  }

  #truth(expression: Expression): Checked {
    const operand = this.#operand(expression);
    const side = this.#side(plainValue(operand, false), undefined, expression);
    const isPlain = side.kind === 'plain';
    const items = isPlain ? [side.value] : side.items;
    const wrong = [...items.keys()].filter((i) => !isWhollyTrue(items[i] ?? false, side));
    const verdict: Verdict = {
      holds: wrong.length === 0,
      actual: isPlain ? { value: side.value } : { items, of: 'sequence' },
      expected: { value: true },
      positions: isPlain ? [] : wrong,
    };
    const sample = side.kind === 'plain' ? undefined : side.sample;
    return { relation: undefined, verdict, actual: expression, expected: undefined, sample };
  }

  #comparison({ left, relation, right }: Extract<Check, { left: Expression }>): Checked {
    const [a, b] = [this.#operand(left), this.#operand(right)];
    const [x, y] = [plainValue(a, isList(b)), plainValue(b, isList(a))];
    // What is not applied is compared on the input that the other side is applied to.
    const sample = x instanceof Applied ? x.sample : y instanceof Applied ? y.sample : undefined;
    const first = this.#side(x, sample, left);
    const second = this.#side(y, sample, right);
    const isTurned = first.kind === 'plain' && second.kind === 'sequence';
    const [actual, expected] = isTurned ? [second, first] : [first, second];
    const asTold = isTurned ? mirrored[relation] : relation;
    return {
      relation: asTold,
      verdict: compareSides(asTold, actual, expected),
      actual: isTurned ? right : left,
      expected: isTurned ? left : right,
      sample: actual.kind === 'sequence' ? actual.sample : undefined,
    };
  }

  #operand(expression: Expression): Operand {
    const { moment, asking, limits } = this.options;
    const question = costQuestionIn(expression, moment);
    return question
      ? this.#cost(question, expression)
      : { value: given(asking.evaluate(expression, limits()), expression) };
  }

  #cost({ name, of }: CostQuestion, at: Expression): Operand {
    const { about, asking, limits, program, tree } = this.options;
    if (!of && !about) {
      throw failureAt(
        at,
        'expect/no-value',
        `\`${name}\` is that of the definition at which the comment stands, and here is none; write \`${name}(x)\` for that of \`x\``,
      );
    }
    const value = of
      ? given(asking.evaluate(of, limits()), of)
      : about && valueOfStatement(about, tree, program);
    const cost = value && costOfValue(value, program);
    if (!cost) {
      const whose = about && !of ? onlyNameOf(about, tree) : undefined;
      const why =
        value instanceof FunctionValue
          ? 'a function has some when it was called, and gave an s-op or a selector'
          : value === undefined
            ? 'the statement failed'
            : 's-ops and selectors have some';
      const what = whose === undefined ? 'this' : `\`${whose}\``;
      throw failureAt(at, 'expect/no-value', `${what} has no ${name}: ${why}`);
    }
    return name === 'layers' ? { value: BigInt(cost.layers) } : { heads: cost.heads };
  }

  /** A value as a side of a comparison; what is computed from an input is computed. */
  #side(value: Value, sample: Sample | undefined, at: Expression): Side {
    if (value instanceof Applied) return this.#sequence(value.target, value.sample, at);
    if (isTransform(value)) {
      const { sop, selector } = this.options.moment.examples;
      return this.#sequence(value, sample ?? (value instanceof Selector ? selector : sop), at);
    }
    if (value instanceof FunctionValue) {
      const call = `${value.name}(${value.params.join(', ')})`;
      throw failureAt(at, 'expect/no-value', `\`${value.name}\` is a function; what it gives is \`${call}\``);
    }
    return { kind: 'plain', value };
  }

  #sequence({ node }: Transform, sample: Sample, at: Expression): Side {
    const { evaluator, valueLimits, usedSample } = this.options;
    usedSample(sample);
    const result = evaluator.evaluateOrGiveUp(node, sample, new Budget(valueLimits()));
    if (result instanceof Fault)
      throw failureAt(at, result.code, `this has no value on ${whereOf(result)}: ${result.message}`);
    if ('storage' in result)
      return { kind: 'sequence', items: elementsOfColumn(result), keys: undefined, sample };
    return { kind: 'sequence', items: rowsOf(result), keys: result.columns, sample };
  }
}

/** Whether an element is true; of a row of a selector, whether all in it is. */
function isWhollyTrue(item: Value, side: Side): boolean {
  if (side.kind === 'plain' || side.keys === undefined || !(item instanceof List)) return isTrue(item);
  return item.items.every(isTrue);
}

/** The rows of a selector: 0 and 1, or the entries of RASPy that are more. @throws Failure for too many cells */
export function rowsOf({ rows, columns, entries, matrix }: Selection): List[] {
  checkSize(rows * columns);
  return Array.from(
    { length: rows },
    (_, row) =>
      new List(
        Array.from({ length: columns }, (__, column): Value =>
          entries ? elementAt(entries, row * columns + column) : matrix.has(row, column) ? 1n : 0n,
        ),
      ),
  );
}

function isList(operand: Operand): boolean {
  return 'value' in operand && (operand.value instanceof List || operand.value instanceof Tuple);
}

function plainValue(operand: Operand, asList: boolean): Value {
  if ('value' in operand) return operand.value;
  return asList ? new List(operand.heads.map(BigInt)) : BigInt(Math.max(0, ...operand.heads));
}

/** What was answered. @throws Failure where that is a problem. */
function given({ value, problem }: Answer, at: Expression): Value {
  if (value !== undefined) return value;
  if (!problem) throw failureAt(at, 'expect/no-value', 'this has no value');
  const misplaced = /^`(layers|heads)` is not defined/.exec(problem.message);
  const message = misplaced
    ? `\`${misplaced[1] ?? ''}\` stands by itself on a side of a comparison, as in \`${misplaced[1] ?? ''} <= 2\``
    : problem.message;
  throw new Failure(problem.code, message, { span: problem.span, message });
}

function failureAt({ span }: Expression, code: Failure['code'], message: string): Failure {
  return new Failure(code, message, { span, message });
}
