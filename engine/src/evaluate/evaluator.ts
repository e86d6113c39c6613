import { inputsOf, type GraphNode, type SelectorNode, type SOpNode } from '../graph/node';
import { OutOfBudget, type Budget } from '../text/budget';
import type { ProblemCode } from '../text/codes';
import { Failure } from '../text/failure';
import type { RelatedPlace } from '../text/problem';
import type { Sample } from '../values/sample';
import type { Column, Sequences } from './column';
import { Rankings } from './kernels/rankings';
import { Memory } from './memory';
import type { Selection } from './selection';
import { Step, type Surroundings } from './step';

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
  /**
   * Looks at every element and every pair by itself, as the definition of the language does, instead of taking shorter
   * ways that give the same: what those are measured by.
   */
  readonly plain?: boolean;
}

/**
 * Computes nodes on samples, on demand, and remembers what it computed as long as the node lives.
 */
export class Evaluator {
  readonly #rankings = new Rankings();
  readonly #memos = new Map<string, Memo>();
  /** Of samples that their text does not tell. */
  readonly #ofObjects = new WeakMap<Sample, Memo>();
  readonly #sequences: Sequences;
  readonly #isPlain: boolean;
  readonly #memory = new Memory();
  /** What was given up because time was over, or too much was held; another time it may do. */
  readonly #givenUp: Fault[] = [];
  /** What was given up and counts no more, also for what depends on it. */
  readonly #triedAgain = new WeakSet<Fault>();

  constructor({ sequences = 'typed', plain = false }: EvaluatorOptions = {}) {
    this.#sequences = sequences;
    this.#isPlain = plain;
  }

  /** Forgets all samples but these, which keep what was computed on them; what took too much is tried again. */
  keepOnly(samples: Iterable<Sample>): void {
    for (const fault of this.#givenUp.splice(0)) this.#triedAgain.add(fault);
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
    const around: Surroundings = {
      sample,
      valueOf: (input) => valueIn(memo, input),
      budget,
      sequences: this.#sequences,
      rankings: this.#rankings,
      isPlain: this.#isPlain,
    };
    const stack: GraphNode[] = [root];
    for (let node = stack.at(-1); node; node = stack.at(-1)) {
      const inputs = this.#isKnown(node, memo) ? noInputs : inputsOf(node);
      const height = stack.length;
      for (let at = inputs.length - 1; at >= 0; at--) {
        const input = inputs[at];
        if (input && !this.#isKnown(input, memo)) stack.push(input);
      }
      if (stack.length > height) continue;
      stack.pop();
      if (this.#isKnown(node, memo)) continue;
      try {
        const value = valueFrom(node, inputs, memo, around);
        if (!(value instanceof Fault)) this.#memory.hold(node, value, budget);
        memo.set(node, value);
      } catch (end) {
        if (!givesUp || !(end instanceof OutOfBudget)) throw end;
        const fault = new Fault(end.code, end.message, node, sample, undefined);
        memo.set(node, fault);
        if (end.code !== 'budget/steps') this.#givenUp.push(fault);
      }
    }
    return memo.get(root) ?? new Fault('budget/steps', 'not evaluated', root, sample, undefined);
  }

  /** How much the values of a node hold, in elements and characters; values that were forgotten count too. */
  weightOf(node: GraphNode): number {
    return this.#memory.weightOf(node);
  }

  #isKnown(node: GraphNode, memo: Memo): boolean {
    const value = memo.get(node);
    return value !== undefined && !(value instanceof Fault && this.#triedAgain.has(value));
  }

  #memoOf(sample: Sample): Memo {
    const known = this.#memos.get(sample.text) ?? this.#ofObjects.get(sample);
    if (known) return known;
    const memo = new WeakMap<GraphNode, Evaluated>();
    if (sample.isTold) this.#memos.set(sample.text, memo);
    else this.#ofObjects.set(sample, memo);
    return memo;
  }
}

const noInputs: readonly GraphNode[] = [];

/** The value of a node whose inputs have theirs, or the fault of one of them. @throws OutOfBudget */
function valueFrom(
  node: GraphNode,
  inputs: readonly GraphNode[],
  memo: Memo,
  around: Surroundings,
): Evaluated {
  for (const input of inputs) {
    const value = memo.get(input);
    if (value instanceof Fault) return value;
  }
  const step = new Step(around);
  try {
    return step.compute(node);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    const { code, message, related } = failure;
    const { position, key } = step.progress;
    return new Fault(code, message, node, around.sample, position, key, related);
  }
}

function valueIn(memo: Memo, node: GraphNode): Column | Selection | undefined {
  const value = memo.get(node);
  return value instanceof Fault ? undefined : value;
}
