import type {
  AggregateNode,
  BaseNode,
  BinaryOperator,
  ElementFunction,
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
import { toFloatValue, toInt } from '../values/convert';
import { brief, str } from '../values/format';
import type { Sample } from '../values/sample';
import { isTrue, type Value } from '../values/value';
import { aggregate } from './aggregate';
import { columnLength, columnOf, elementAt, type Column, type Sequences, type StringTable } from './column';
import { applyOperation } from './elementwise';
import { selectionOfEntries, type Pair } from './entries';
import { checkComparable, isPlain, operatorOf, Selection } from './selection';
import { aggregateSum } from './sum';

/** What a step works with. */
interface Surroundings {
  readonly sample: Sample;
  /** The values of the nodes that it needs; constants may be missing. */
  readonly inputs: ReadonlyMap<GraphNode, Column | Selection>;
  readonly budget: Budget;
  readonly table: StringTable;
  readonly sequences: Sequences;
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
    const { sample } = this.around;
    switch (node.kind) {
      case 'base':
        return this.#build(sample.length, (position) =>
          baseElement(node, sample.elements[position] ?? '', position),
        );
      case 'constant':
        return this.#build(sample.length, () => node.value);
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

  #elementwise({ operation, operands }: ElementwiseNode): Column {
    const { sequences } = this.around;
    // A collection is not a sequence, whatever its length.
    const aligned = operation === 'in' ? operands.slice(0, 1) : operands;
    const elements = operands.map((operand) => this.#elementsOf(operand));
    return this.#build(this.#lengthOf(aligned), (position) =>
      applyOperation(
        operation,
        elements.map((of) => of(position)),
        sequences,
      ),
    );
  }

  #mapped({ fn, operands }: MappedNode): Column {
    const elements = operands.map((operand) => this.#elementsOf(operand));
    return this.#build(this.#lengthOf(operands), (position) => {
      const at = elements.map((of) => of(position));
      return this.#apply(fn, at, () => at.map(brief).join(', '));
    });
  }

  #aggregate({ selector, values, fallback, reduce }: AggregateNode): Column {
    const { table } = this.around;
    const selection = this.#selection(selector);
    this.#spendPairs(selection.rows, selection.columns);
    return reduce === 'mean'
      ? aggregate(selection, this.#column(values), fallback, table)
      : aggregateSum(selection, this.#column(values), fallback, table, this.progress);
  }

  #select({ op, key: keyNode, query: queryNode }: SelectNode): Selection {
    const { sequences } = this.around;
    const [key, query] = [this.#column(keyNode), this.#column(queryNode)];
    this.#spendPairs(columnLength(query), columnLength(key));
    if (isComparison(op)) {
      if (sequences === 'typed') checkComparable(op, key, query);
      if (sequences === 'typed' || isPlain(op, key, query))
        return new Selection({ kind: 'select', op, key, query });
    }
    return this.#entries(columnLength(query), columnLength(key), (pair) =>
      applyOperation(op, [elementAt(key, pair.key), elementAt(query, pair.query)], sequences),
    );
  }

  #selectBy({ fn, key: keyNode, query: queryNode }: SelectByNode): Selection {
    const [key, query] = [this.#column(keyNode), this.#column(queryNode)];
    this.#spendPairs(columnLength(query), columnLength(key));
    return this.#entries(columnLength(query), columnLength(key), (pair) => {
      const [k, q] = [elementAt(key, pair.key), elementAt(query, pair.query)];
      return this.#apply(fn, [k, q], () => `the key ${brief(k)} and the query ${brief(q)}`);
    });
  }

  /** Combines selectors entry by entry; by whole words of bits where there are only bools. */
  #combine(
    op: BinaryOperator,
    leftNode: SelectorNode,
    rightNode: SelectorNode,
    kind?: 'both' | 'either',
  ): Selection {
    const [left, right] = [this.#selection(leftNode), this.#selection(rightNode)];
    if (left.rows !== right.rows || left.columns !== right.columns) {
      throw new Failure(
        'sequence/length',
        `one selector has ${left.rows} × ${left.columns} queries and keys, the other ${right.rows} × ${right.columns}; only selectors of one size can be combined`,
      );
    }
    this.#spendPairs(left.rows, left.columns);
    if (kind && !left.entries && !right.entries) return new Selection({ kind, left, right });
    const [a, b] = [entriesOf(left), entriesOf(right)];
    return this.#entries(left.rows, left.columns, (pair) =>
      applyOperation(op, [a(pair), b(pair)], this.around.sequences),
    );
  }

  #invert(of: Selection): Selection {
    this.#spendPairs(of.rows, of.columns);
    if (!of.entries) return new Selection({ kind: 'inverted', of });
    const entry = entriesOf(of);
    return this.#entries(of.rows, of.columns, (pair) =>
      applyOperation('not', [entry(pair)], this.around.sequences),
    );
  }

  /** Calls a function of the program; what goes wrong inside is told with what it was called with. */
  #apply(fn: ElementFunction, elements: readonly Value[], named: () => string): Value {
    try {
      return fn.apply(elements, this.around.budget);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      const message = `\`${shortened(fn.text)}\` with ${named()}: ${failure.message}`;
      throw new Failure(failure.code, message, failure.related);
    }
  }

  #build(length: number, element: (position: number) => Value): Column {
    const { budget, table, sequences } = this.around;
    budget.spend(length);
    const values: Value[] = [];
    for (let position = 0; position < length; position++) {
      this.progress.position = position;
      values.push(element(position));
    }
    this.progress.position = undefined;
    return columnOf(values, table, sequences);
  }

  #entries(rows: number, columns: number, entryAt: (pair: Pair) => Value): Selection {
    const { table } = this.around;
    const { progress } = this;
    const watched = (pair: Pair): Value => {
      progress.position = pair.query;
      progress.key = pair.key;
      return entryAt(pair);
    };
    const selection = selectionOfEntries(rows, columns, watched, table);
    progress.position = undefined;
    progress.key = undefined;
    return selection;
  }

  #spendPairs(rows: number, columns: number): void {
    this.around.budget.spend(rows * columns);
  }

  /** Sequences are combined as far as the shortest goes; constants are as long as the sample. */
  #lengthOf(operands: readonly SOpNode[]): number {
    if (operands.length === 0) return 0;
    const lengths = operands.map((operand) =>
      operand.kind === 'constant' ? this.around.sample.length : columnLength(this.#column(operand)),
    );
    return lengths.reduce((shortest, length) => Math.min(shortest, length), Infinity);
  }

  #elementsOf(operand: SOpNode): (position: number) => Value {
    if (operand.kind === 'constant') return () => operand.value;
    const column = this.#column(operand);
    return (position) => elementAt(column, position);
  }

  #column(node: SOpNode): Column {
    return this.around.inputs.get(node) as Column;
  }

  #selection(node: SelectorNode): Selection {
    return this.around.inputs.get(node) as Selection;
  }
}

/** The entries of a selection by pair; its bits where they are bools. */
function entriesOf({ entries, matrix, columns }: Selection): (pair: Pair) => Value {
  return entries
    ? ({ query, key }) => elementAt(entries, query * columns + key)
    : ({ query, key }) => matrix.has(query, key);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function baseElement(node: BaseNode, element: Value, position: number): Value {
  switch (node.name) {
    case 'indices':
      return BigInt(position);
    case 'tokens_asis':
    case 'tokens_raw':
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
