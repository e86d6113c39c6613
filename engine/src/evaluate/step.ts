import type {
  AggregateNode,
  BaseNode,
  BinaryOperator,
  ElementwiseNode,
  GraphNode,
  MappedNode,
  SelectByNode,
  SelectNode,
  SelectorNode,
  SOpNode,
} from '../graph/node';
import type { Budget } from '../text/budget';
import { Failure } from '../text/failure';
import { isComparison } from '../values/compare';
import { brief } from '../values/format';
import type { Sample } from '../values/sample';
import { isAtom, sizeOf, type Value } from '../values/value';
import { aggregate } from './aggregate';
import { applyFunction } from './applyFunction';
import { baseColumn, baseElement } from './base';
import { columnLength, elementAt, type Column, type Sequences } from './column';
import { columnOf, constantColumn, repeated } from './columnOf';
import { applyOperation } from './elementwise';
import { entriesPredicate, type Pair } from './entries';
import { columnwise } from './kernels/columnwise';
import { columnOfDistinct, onceForEach } from './kernels/distinct';
import { isRanked } from './kernels/leaf';
import type { Rankings } from './kernels/rankings';
import { checkComparable, operatorOf, Selection } from './selection';

/** What a step works with. */
export interface Surroundings {
  readonly sample: Sample;
  /** The value of a node that was evaluated before. */
  readonly valueOf: (node: GraphNode) => Column | Selection | undefined;
  readonly budget: Budget;
  readonly sequences: Sequences;
  readonly rankings: Rankings;
  /** Whether single values are looked at everywhere, though there are shorter ways. */
  readonly isPlain: boolean;
}

/** How far a step has come, for the message if it fails. */
interface Progress {
  /** The position; between keys and queries that of the query. */
  position: number | undefined;
  key: number | undefined;
}

/** A node's own part of its value: one node, on one sample, once all that it is made of has a value. */
export class Step {
  readonly progress: Progress = { position: undefined, key: undefined };

  constructor(private readonly around: Surroundings) {}

  /**
   * Computes the value.
   * @throws Failure with a message about the elements at which `progress` stands.
   * @throws OutOfBudget
   */
  compute(node: GraphNode): Column | Selection {
    const { sample, sequences, isPlain } = this.around;
    switch (node.kind) {
      case 'base':
        return this.#base(node);
      case 'constant':
        return isPlain
          ? this.#build(sample.length, () => node.value)
          : constantColumn(node.value, sample.length, sequences);
      case 'raw':
        return this.#build(node.values.items.length, (position) => node.values.items[position] ?? '');
      case 'elementwise':
        return this.#elementwise(node);
      case 'mapped':
        return this.#mapped(node);
      case 'aggregate':
        return this.#aggregate(node);
      case 'select':
        return this.#select(node);
      case 'selectBy':
        return this.#selectBy(node);
      case 'both':
      case 'either':
        return this.#combine(operatorOf(node.kind), node.left, node.right, node.kind);
      case 'combinedBy':
        return this.#combine(node.op, node.left, node.right);
      case 'inverted':
        return this.#invert(this.#selection(node.of));
    }
  }

  #base(node: BaseNode): Column {
    const { sample, budget, isPlain } = this.around;
    const { elements, length } = sample;
    const known = isPlain ? undefined : baseColumn(node, sample);
    if (known?.isWhole) {
      budget.spend(length);
      return known.column;
    }
    const at = (position: number): Value => baseElement(node, elements[position] ?? '', position);
    return this.#build(length, at, known && [known.column]);
  }

  #elementwise({ operation, operands }: ElementwiseNode): Column {
    const { sequences, isPlain } = this.around;
    // A collection is not a sequence, whatever its length.
    const aligned = operation === 'in' ? operands.slice(0, 1) : operands;
    const length = this.#lengthOf(aligned);
    const columns = operands.map((operand) => this.#operand(operand, length));
    const at = (position: number): Value =>
      this.#counted(
        applyOperation(
          operation,
          columns.map((column) => elementAt(column, position)),
          sequences,
        ),
      );
    if (isPlain || length === 0) return this.#build(length, at);
    if (columns.every(({ storage }) => storage === 'constant')) return this.#same(length, at);
    this.around.budget.spend(length);
    return columnwise(operation, columns, length, sequences) ?? this.#build(length, at, columns);
  }

  #mapped({ fn, operands }: MappedNode): Column {
    const { budget, isPlain } = this.around;
    const length = this.#lengthOf(operands);
    const columns = operands.map((operand) => this.#operand(operand, length));
    const at = (position: number): Value => {
      const elements = columns.map((column) => elementAt(column, position));
      return this.#counted(
        applyFunction(fn, elements, budget, () => elements.map((element) => brief(element)).join(', ')),
      );
    };
    const isOnceEnough = fn.isPure === true && !isPlain && columns.every(hasAtoms);
    return this.#build(length, at, isOnceEnough ? columns : undefined);
  }

  /** Spends what a long string or a large int that was made takes. @throws OutOfBudget */
  #counted(made: Value): Value {
    const size = isAtom(made) ? sizeOf(made) : 0;
    if (size > 1) this.around.budget.spend(size);
    return made;
  }

  #aggregate({ selector, values, fallback, reduce }: AggregateNode): Column {
    const { budget, isPlain } = this.around;
    const aggregation = {
      selection: this.#selection(selector),
      values: this.#column(values),
      fallback,
      reduce,
      budget,
      progress: this.progress,
    };
    return aggregate(aggregation, isPlain);
  }

  #select({ op, key: keyNode, query: queryNode }: SelectNode): Selection {
    const { sequences, isPlain, rankings } = this.around;
    const [key, query] = [this.#column(keyNode), this.#column(queryNode)];
    if (isComparison(op)) {
      if (sequences === 'typed') checkComparable(op, key, query);
      if (!isPlain && isRanked({ op, key, query }))
        return new Selection({ kind: 'select', op, key, query }, rankings);
    }
    return this.#entries(columnLength(query), columnLength(key), (pair) =>
      applyOperation(op, [elementAt(key, pair.key), elementAt(query, pair.query)], sequences),
    );
  }

  #selectBy({ fn, key: keyNode, query: queryNode }: SelectByNode): Selection {
    const { budget } = this.around;
    const [key, query] = [this.#column(keyNode), this.#column(queryNode)];
    return this.#entries(columnLength(query), columnLength(key), (pair) => {
      const [k, q] = [elementAt(key, pair.key), elementAt(query, pair.query)];
      return applyFunction(fn, [k, q], budget, () => `the key ${brief(k)} and the query ${brief(q)}`);
    });
  }

  /** Combines selectors entry by entry; as predicates where there are only bools. */
  #combine(
    op: BinaryOperator,
    leftNode: SelectorNode,
    rightNode: SelectorNode,
    kind?: 'both' | 'either',
  ): Selection {
    const { sequences, isPlain, rankings } = this.around;
    const [left, right] = [this.#selection(leftNode), this.#selection(rightNode)];
    if (left.rows !== right.rows || left.columns !== right.columns) {
      throw new Failure(
        'sequence/length',
        `one selector has ${left.rows} × ${left.columns} queries and keys, the other ${right.rows} × ${right.columns}; only selectors of one size can be combined`,
      );
    }
    if (kind && !isPlain && !left.entries && !right.entries)
      return this.#settled(new Selection({ kind, left, right }, rankings));
    const [a, b] = [entriesOf(left), entriesOf(right)];
    return this.#entries(left.rows, left.columns, (pair) =>
      applyOperation(op, [a(pair), b(pair)], sequences),
    );
  }

  #invert(of: Selection): Selection {
    const { sequences, isPlain, rankings } = this.around;
    if (!isPlain && !of.entries) return this.#settled(new Selection({ kind: 'inverted', of }, rankings));
    const entry = entriesOf(of);
    return this.#entries(of.rows, of.columns, (pair) => applyOperation('not', [entry(pair)], sequences));
  }

  #settled(selection: Selection): Selection {
    this.around.budget.spend(1);
    selection.settle(this.around.budget);
    return selection;
  }

  /** The same element everywhere, computed once. */
  #same(length: number, at: (position: number) => Value): Column {
    this.progress.position = 0;
    const value = at(0);
    this.progress.position = undefined;
    // What can change is not the same thing twice.
    return isAtom(value) ? constantColumn(value, length, this.around.sequences) : this.#build(length, at);
  }

  /** @param operands What elements are made of, where that is all they depend on. */
  #build(length: number, element: (position: number) => Value, operands?: readonly Column[]): Column {
    const { budget, sequences } = this.around;
    budget.spend(length);
    const at = (position: number): Value => {
      this.progress.position = position;
      return element(position);
    };
    const distinct = operands && onceForEach(operands, length, at);
    this.progress.position = undefined;
    const column = distinct && columnOfDistinct(distinct, sequences);
    if (column) return column;
    const values: Value[] = [];
    for (let position = 0; position < length; position++) {
      if (position % stepsBetweenLooks === 0) budget.spend(0);
      values.push(at(position));
    }
    this.progress.position = undefined;
    return columnOf(values, sequences);
  }

  #entries(rows: number, columns: number, entryAt: (pair: Pair) => Value): Selection {
    const { budget, rankings } = this.around;
    const { progress } = this;
    const watched = (pair: Pair): Value => {
      progress.position = pair.query;
      progress.key = pair.key;
      return entryAt(pair);
    };
    const predicate = entriesPredicate(rows, columns, watched, budget);
    progress.position = undefined;
    progress.key = undefined;
    return new Selection(predicate, rankings);
  }

  /** Sequences are combined as far as the shortest goes; constants are as long as the sample. */
  #lengthOf(operands: readonly SOpNode[]): number {
    if (operands.length === 0) return 0;
    const lengths = operands.map((operand) =>
      operand.kind === 'constant' ? this.around.sample.length : columnLength(this.#column(operand)),
    );
    return lengths.reduce((shortest, length) => Math.min(shortest, length), Infinity);
  }

  /** An operand as a column: of a constant the value itself, of whatever kind, at each position. */
  #operand(operand: SOpNode, length: number): Column {
    return operand.kind === 'constant' ? repeated(operand.value, length) : this.#column(operand);
  }

  #column(node: SOpNode): Column {
    return this.around.valueOf(node) as Column;
  }

  #selection(node: SelectorNode): Selection {
    return this.around.valueOf(node) as Selection;
  }
}

/** Whether all elements are sure to be atoms, which nothing changes. */
function hasAtoms({ elements }: Column): boolean {
  return elements !== 'mixed';
}

/** How many elements are made between looks at the clock. */
const stepsBetweenLooks = 64;

/** The entries of a selection by pair; its bits where they are bools. */
function entriesOf({ entries, matrix, columns }: Selection): (pair: Pair) => Value {
  return entries
    ? ({ query, key }) => elementAt(entries, query * columns + key)
    : ({ query, key }) => matrix.has(query, key);
}
