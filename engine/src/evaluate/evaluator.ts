import { inputsOf, type GraphNode, type SelectorNode, type SOpNode } from '../graph/node';
import { OutOfBudget, type Budget } from '../text/budget';
import type { ProblemCode } from '../text/codes';
import { Failure } from '../text/failure';
import type { RelatedPlace } from '../text/problem';
import type { Sample } from '../values/sample';
import { StringTable, type Column, type Sequences } from './column';
import type { Selection } from './selection';
import { Step } from './step';

/** Why a node has no value on a sample. An error is a value with an origin: it spoils only what depends on it. */
export class Fault {
  constructor(
    readonly code: ProblemCode,
    readonly message: string,
    /** The node whose own step failed. */
    readonly origin: GraphNode,
    readonly sample: Sample,
    /** The position at which it failed, where there is one; between keys and queries that of the query. */
    readonly position: number | undefined,
    /** The position of the key, where it failed between a key and a query. */
    readonly keyPosition?: number,
    /** A place inside of a function of the program at which it failed. */
    readonly related?: RelatedPlace,
  ) {}
}

export type Evaluated = Column | Selection | Fault;

type Memo = WeakMap<GraphNode, Evaluated>;

export interface EvaluatorOptions {
  /** What sequences may hold: typed ones, RASP's, where nothing is said. */
  readonly sequences?: Sequences;
}

/**
 * Computes nodes on samples, on demand, and remembers what it computed as long as the node lives.
 */
export class Evaluator {
  readonly #table = new StringTable();
  readonly #memos = new Map<string, Memo>();
  /** Of samples that their text does not tell. */
  readonly #ofObjects = new WeakMap<Sample, Memo>();
  readonly #sequences: Sequences;
  /** What was given up because time was over; another time it may do. */
  readonly #tooSlow: { readonly memo: Memo; readonly node: GraphNode }[] = [];

  constructor({ sequences = 'typed' }: EvaluatorOptions = {}) {
    this.#sequences = sequences;
  }

  /** Forgets all samples but these, which keep what was computed on them; what took too long is tried again. */
  keepOnly(samples: Iterable<Sample>): void {
    for (const { memo, node } of this.#tooSlow.splice(0)) memo.delete(node);
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
    return this.#evaluate(root, sample, budget, false);
  }

  /**
   * As `evaluate`, but where the budget ends that is the fault of the node at work, and remembered: nobody has to wait
   * for it again.
   */
  evaluateOrGiveUp(root: GraphNode, sample: Sample, budget: Budget): Evaluated {
    return this.#evaluate(root, sample, budget, true);
  }

  /** Walks the graph with a stack of its own: loops build graphs deeper than the call stack. */
  #evaluate(root: GraphNode, sample: Sample, budget: Budget, givesUp: boolean): Evaluated {
    if (sample.length === 0 && this.#sequences === 'typed') {
      const message = 'an input needs at least one element; `set example "hello"` sets another one';
      return new Fault('type/example', message, root, sample, undefined);
    }
    const memo = this.#memoOf(sample);
    const stack: GraphNode[] = [root];
    for (let node = stack.at(-1); node; node = stack.at(-1)) {
      if (memo.has(node)) {
        stack.pop();
        continue;
      }
      const missing = inputsOf(node).filter((input) => !memo.has(input));
      if (missing.length > 0) {
        for (const input of missing.reverse()) stack.push(input);
        continue;
      }
      stack.pop();
      try {
        memo.set(node, this.#step(node, sample, memo, budget));
      } catch (end) {
        if (!givesUp || !(end instanceof OutOfBudget)) throw end;
        memo.set(node, new Fault(end.code, end.message, node, sample, undefined));
        if (end.code === 'budget/time') this.#tooSlow.push({ memo, node });
      }
    }
    return memo.get(root) ?? new Fault('budget/steps', 'not evaluated', root, sample, undefined);
  }

  #memoOf(sample: Sample): Memo {
    const known = this.#memos.get(sample.text) ?? this.#ofObjects.get(sample);
    if (known) return known;
    const memo = new WeakMap<GraphNode, Evaluated>();
    if (sample.isTold) this.#memos.set(sample.text, memo);
    else this.#ofObjects.set(sample, memo);
    return memo;
  }

  #step(node: GraphNode, sample: Sample, memo: Memo, budget: Budget): Evaluated {
    const inputs = new Map<GraphNode, Column | Selection>();
    for (const input of inputsOf(node)) {
      const value = memo.get(input);
      if (value instanceof Fault) return value;
      if (value) inputs.set(input, value);
    }
    const step = new Step({ sample, inputs, budget, table: this.#table, sequences: this.#sequences });
    try {
      return step.compute(node);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      const { code, message, related } = failure;
      const { position, key } = step.progress;
      return new Fault(code, message, node, sample, position, key, related);
    }
  }
}
