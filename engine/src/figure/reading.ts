import type { Column } from '../evaluate/column';
import { Fault, type Evaluator } from '../evaluate/evaluator';
import type { Selection } from '../evaluate/selection';
import type { AggregateNode, GraphNode, SelectorNode, SOpNode } from '../graph/node';
import type { Budget } from '../text/budget';
import { pythonSource, source } from '../values/format';
import type { Sample } from '../values/sample';
import type { Value } from '../values/value';
import { NoFigure } from './noFigure';
import { nodeText, type NodeNames } from './nodeText';
import { raspyWords } from './raspyWords';
import { raspWords, type Words } from './words';

/** What is needed to read values of a graph on a sample, and to tell of them. */
export interface Surroundings {
  readonly sample: Sample;
  /** What nodes are called. */
  readonly names: NodeNames;
  /** Names of heads, by their aggregates; a head without one is called by its selector. */
  readonly headNames?: NodeNames;
  readonly language: 'rasp' | 'raspy';
  readonly evaluator: Evaluator;
  readonly budget: Budget;
}

/** Reads values and names of a graph on one sample. Its methods throw `NoFigure` where the sample gives no values. */
export class Reading {
  readonly #words: Words;

  constructor(readonly around: Surroundings) {
    this.#words = around.language === 'raspy' ? raspyWords : raspWords;
  }

  /** @throws NoFigure, OutOfBudget */
  column(node: SOpNode): Column {
    const { evaluator, sample, budget } = this.around;
    const column = evaluator.evaluate(node, sample, budget);
    if (column instanceof Fault) throw new NoFigure(column);
    return column;
  }

  /** @throws NoFigure, OutOfBudget */
  selection(node: SelectorNode): Selection {
    const { evaluator, sample, budget } = this.around;
    const selection = evaluator.evaluate(node, sample, budget);
    if (selection instanceof Fault) throw new NoFigure(selection);
    return selection;
  }

  /** A node by its name, else as source. */
  text(node: GraphNode): string {
    return nodeText(node, this.around.names, this.#words);
  }

  /** The name of a head: given with one of its aggregates, else that of its selector. */
  headName(selector: SelectorNode, aggregates: readonly AggregateNode[]): string {
    const { headNames } = this.around;
    const given = aggregates.map((aggregate) => headNames?.get(aggregate)).find((name) => name !== undefined);
    return given ?? this.text(selector);
  }

  /** A value as source of the language. */
  source(value: Value): string {
    return this.around.language === 'raspy' ? pythonSource(value) : source(value);
  }
}

/** What a reading gives, or the fault that keeps the sample from giving it. */
export function reading<T>(around: Surroundings, read: (reading: Reading) => T): T | Fault {
  try {
    return read(new Reading(around));
  } catch (end) {
    if (end instanceof NoFigure) return end.fault;
    throw end;
  }
}
