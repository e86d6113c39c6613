import {
  inputsOf,
  isSelectorNode,
  type BaseNode,
  type ElementwiseNode,
  type GraphNode,
  type SelectorNode,
  type SOpNode,
} from '../graph/node';
import type { Budget } from '../text/budget';
import type { ProblemCode } from '../text/codes';
import { Failure } from '../text/failure';
import { toFloatValue, toInt } from '../values/convert';
import { str } from '../values/format';
import { isTrue, type Value } from '../values/value';
import { aggregate } from './aggregate';
import { columnOf, elementAt, StringTable, type Column } from './column';
import { applyOperation } from './elementwise';
import type { Sample } from '../values/sample';
import { checkComparable, Selection } from './selection';

/** Why a node has no value on a sample. An error is a value with an origin: it spoils only what depends on it. */
export class Fault {
  constructor(
    readonly code: ProblemCode,
    readonly message: string,
    /** The node whose own step failed. */
    readonly origin: GraphNode,
    readonly sample: Sample,
    /** The position at which it failed, where there is one. */
    readonly position: number | undefined,
  ) {}
}

export type Evaluated = Column | Selection | Fault;

type Memo = WeakMap<GraphNode, Evaluated>;

/** How far a step has come, for the message if it fails. */
interface Progress {
  position: number | undefined;
}

/**
 * Computes nodes on samples, on demand, and remembers what it computed as long as the node lives.
 */
export class Evaluator {
  readonly #table = new StringTable();
  readonly #memos = new Map<string, Memo>();

  /** Forgets all samples but these, which keep what was computed on them. */
  keepOnly(samples: Iterable<Sample>): void {
    const texts = new Set([...samples].map(({ text }) => text));
    for (const text of this.#memos.keys()) {
      if (!texts.has(text)) this.#memos.delete(text);
    }
  }

  /**
   * The value of a node on a sample: a column for an s-op, a selection for a selector, or the fault that keeps it from
   * having one.
   * @throws OutOfBudget
   */
  evaluate(node: SOpNode, sample: Sample, budget: Budget): Column | Fault;
  evaluate(node: SelectorNode, sample: Sample, budget: Budget): Selection | Fault;
  evaluate(node: GraphNode, sample: Sample, budget: Budget): Evaluated;
  evaluate(root: GraphNode, sample: Sample, budget: Budget): Evaluated {
    return this.#evaluate(root, sample, budget);
  }

  /** Walks the graph with a stack of its own: loops build graphs deeper than the call stack. */
  #evaluate(root: GraphNode, sample: Sample, budget: Budget): Evaluated {
    const memo = this.#memoOf(sample);
    const stack: GraphNode[] = [root];
    for (let node = stack.at(-1); node; node = stack.at(-1)) {
      if (memo.has(node)) {
        stack.pop();
        continue;
      }
      const missing = inputsOf(node).filter((input) => !memo.has(input));
      if (missing.length > 0) {
        stack.push(...missing.reverse());
        continue;
      }
      stack.pop();
      memo.set(node, this.#step(node, sample, memo, budget));
    }
    return memo.get(root) ?? new Fault('budget/steps', 'not evaluated', root, sample, undefined);
  }

  #memoOf(sample: Sample): Memo {
    const known = this.#memos.get(sample.text);
    if (known) return known;
    const memo = new WeakMap<GraphNode, Evaluated>();
    this.#memos.set(sample.text, memo);
    return memo;
  }

  #step(node: GraphNode, sample: Sample, memo: Memo, budget: Budget): Evaluated {
    const inputs: (Column | Selection)[] = [];
    for (const input of inputsOf(node)) {
      const value = memo.get(input);
      if (value instanceof Fault) return value;
      if (value) inputs.push(value);
    }
    const progress: Progress = { position: undefined };
    try {
      budget.spend(
        isSelectorNode(node) || node.kind === 'aggregate' ? sample.length * sample.length : sample.length,
      );
      return this.#compute(node, inputs, sample, memo, progress);
    } catch (failure) {
      if (failure instanceof Failure)
        return new Fault(failure.code, failure.message, node, sample, progress.position);
      throw failure;
    }
  }

  #compute(
    node: GraphNode,
    inputs: readonly (Column | Selection)[],
    sample: Sample,
    memo: Memo,
    progress: Progress,
  ): Column | Selection {
    const columns = inputs as readonly Column[];
    const selections = inputs as readonly Selection[];
    switch (node.kind) {
      case 'base':
        return this.#build(sample, progress, (position) =>
          baseElement(node, sample.elements[position] ?? '', position),
        );
      case 'constant':
        return this.#build(sample, progress, () => node.value);
      case 'elementwise':
        return this.#elementwise(node, sample, memo, progress);
      case 'aggregate': {
        const [selection, values] = inputs as readonly [Selection, Column];
        return aggregate(selection, values, node.fallback, this.#table);
      }
      case 'select': {
        const [key, query] = columns as readonly [Column, Column];
        checkComparable(node.op, key, query);
        return new Selection({ kind: 'select', op: node.op, key, query }, sample.length);
      }
      case 'both':
      case 'either': {
        const [left, right] = selections as readonly [Selection, Selection];
        return new Selection({ kind: node.kind, left, right }, sample.length);
      }
      case 'inverted': {
        const [of] = selections as readonly [Selection];
        return new Selection({ kind: 'inverted', of }, sample.length);
      }
    }
  }

  #elementwise(node: ElementwiseNode, sample: Sample, memo: Memo, progress: Progress): Column {
    const operands = node.operands.map((operand) =>
      operand.kind === 'constant' ? () => operand.value : elementsFrom(memo.get(operand)),
    );
    return this.#build(sample, progress, (position) =>
      applyOperation(
        node.operation,
        operands.map((operand) => operand(position)),
      ),
    );
  }

  #build(sample: Sample, progress: Progress, element: (position: number) => Value): Column {
    const values: Value[] = [];
    for (let position = 0; position < sample.length; position++) {
      progress.position = position;
      values.push(element(position));
    }
    progress.position = undefined;
    return columnOf(values, this.#table);
  }
}

/** The elements of a column, by position. */
function elementsFrom(evaluated: Evaluated | undefined): (position: number) => Value {
  if (!evaluated || evaluated instanceof Fault || evaluated instanceof Selection) return () => false;
  return (position) => elementAt(evaluated, position);
}

function baseElement(node: BaseNode, element: Value, position: number): Value {
  switch (node.name) {
    case 'indices':
      return BigInt(position);
    case 'tokens_asis':
      return element;
    case 'tokens_str':
      return str(element);
    case 'tokens_int':
      return toInt(element);
    case 'tokens_float':
      return toFloatValue(element);
    case 'tokens_bool':
      return isTrue(element);
  }
}
