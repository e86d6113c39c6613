import type { PythonOperator } from '../graph/node';
import { compare, holds, compareNumbers, type Comparison } from '../values/compare';
import { Failure } from '../text/failure';
import { BitMatrix } from './bitMatrix';
import { columnLength, elementAt, type Column } from './column';

/** What a selector asks of a pair of positions, or what came of asking. */
export type Predicate =
  | { readonly kind: 'select'; readonly op: Comparison; readonly key: Column; readonly query: Column }
  | { readonly kind: 'both' | 'either'; readonly left: Selection; readonly right: Selection }
  | { readonly kind: 'inverted'; readonly of: Selection }
  | { readonly kind: 'entries'; readonly matrix: BitMatrix; readonly entries: Column | undefined };

/**
 * A selector on one sample: first its predicate; the matrix is made when somebody first looks at it.
 */
export class Selection {
  /** The number of queries. */
  readonly rows: number;
  /** The number of keys. */
  readonly columns: number;
  #matrix: BitMatrix | undefined;
  /** How many selections have to be built on top of each other for the matrix. */
  readonly #depth: number;

  constructor(readonly predicate: Predicate) {
    [this.rows, this.columns] = shapeOf(predicate);
    this.#depth = 1 + Math.max(0, ...partsOf(predicate).map((part) => (part.#matrix ? 0 : part.#depth)));
    // Loops make selections deeper than the call stack.
    if (this.#depth > 100) this.#matrix = this.#build();
  }

  /** Row `i`, column `j` is set where query `i` selects key `j`. */
  get matrix(): BitMatrix {
    this.#matrix ??= this.#build();
    return this.#matrix;
  }

  /** Row after row what the selector gives for each pair, where that is not only bools. */
  get entries(): Column | undefined {
    return this.predicate.kind === 'entries' ? this.predicate.entries : undefined;
  }

  #build(): BitMatrix {
    const { predicate } = this;
    switch (predicate.kind) {
      case 'select':
        return compareAll(predicate.op, predicate.key, predicate.query);
      case 'both':
      case 'either':
        return predicate.left.matrix.combine(predicate.right.matrix, predicate.kind);
      case 'inverted':
        return predicate.of.matrix.invert();
      case 'entries':
        return predicate.matrix;
    }
  }
}

/** The operator that stands for `both` and `either` where entries are not only bools. */
export function operatorOf(kind: 'both' | 'either'): PythonOperator {
  return kind === 'both' ? '&' : '|';
}

function shapeOf(predicate: Predicate): [rows: number, columns: number] {
  switch (predicate.kind) {
    case 'select':
      return [columnLength(predicate.query), columnLength(predicate.key)];
    case 'both':
    case 'either':
      return [predicate.left.rows, predicate.left.columns];
    case 'inverted':
      return [predicate.of.rows, predicate.of.columns];
    case 'entries':
      return [predicate.matrix.rows, predicate.matrix.columns];
  }
}

function partsOf(predicate: Predicate): readonly Selection[] {
  switch (predicate.kind) {
    case 'select':
    case 'entries':
      return [];
    case 'both':
    case 'either':
      return [predicate.left, predicate.right];
    case 'inverted':
      return [predicate.of];
  }
}

/**
 * Whether keys and queries can be compared at all, known from their types without looking at pairs.
 * @throws Failure `type/operand` for an order between strings and numbers.
 */
export function checkComparable(op: Comparison, key: Column, query: Column): void {
  if (op === '==' || op === '!=') return;
  if ((key.elements === 'string') !== (query.elements === 'string')) {
    throw new Failure(
      'type/operand',
      `keys are ${key.elements}s and queries ${query.elements}s, which \`${op}\` can not order; compare strings with strings or numbers with numbers`,
    );
  }
}

/** Whether keys and queries have storage that is compared without looking at single values, and never fails. */
export function isPlain(op: string, key: Column, query: Column): boolean {
  if (isNumeric(key) && isNumeric(query)) return true;
  return key.storage === 'string' && query.storage === 'string' && (op === '==' || op === '!=');
}

function compareAll(op: Comparison, key: Column, query: Column): BitMatrix {
  const matrix = new BitMatrix(columnLength(query), columnLength(key));
  const test = pairTest(op, key, query);
  for (let row = 0; row < matrix.rows; row++) {
    for (let column = 0; column < matrix.columns; column++) {
      if (test(column, row)) matrix.set(row, column);
    }
  }
  return matrix;
}

/** The comparison of key `j` with query `i`, specialised for the storage of the columns. */
function pairTest(op: Comparison, key: Column, query: Column): (j: number, i: number) => boolean {
  if (isNumeric(key) && isNumeric(query)) {
    const keys = key.data;
    const queries = query.data;
    return (j, i) => holds(op, compareNumbers(keys[j] ?? 0, queries[i] ?? 0));
  }
  if (key.storage === 'string' && query.storage === 'string' && (op === '==' || op === '!=')) {
    const keys = key.data;
    const queries = query.data;
    return (j, i) => (keys[j] === queries[i]) === (op === '==');
  }
  return (j, i) => compare(op, elementAt(key, j), elementAt(query, i));
}

function isNumeric(column: Column): column is Extract<Column, { data: Float64Array | Uint8Array }> {
  return column.storage === 'int' || column.storage === 'float' || column.storage === 'bool';
}
