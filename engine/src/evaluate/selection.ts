import { compare, holds, compareNumbers, type Comparison } from '../values/compare';
import { Failure } from '../text/failure';
import { BitMatrix } from './bitMatrix';
import { elementAt, type Column } from './column';

/** What a selector asks of a pair of positions. */
export type Predicate =
  | { readonly kind: 'select'; readonly op: Comparison; readonly key: Column; readonly query: Column }
  | { readonly kind: 'both' | 'either'; readonly left: Selection; readonly right: Selection }
  | { readonly kind: 'inverted'; readonly of: Selection };

/**
 * A selector on one sample: first its predicate; the matrix is made when somebody first looks at it.
 */
export class Selection {
  #matrix: BitMatrix | undefined;
  /** How many selections have to be built on top of each other for the matrix. */
  readonly #depth: number;

  constructor(
    readonly predicate: Predicate,
    /** The length of the sample. */
    readonly size: number,
  ) {
    this.#depth = 1 + Math.max(0, ...partsOf(predicate).map((part) => (part.#matrix ? 0 : part.#depth)));
    // Loops make selections deeper than the call stack.
    if (this.#depth > 100) this.#matrix = this.#build();
  }

  /** Row `i`, column `j` is set where query `i` selects key `j`. */
  get matrix(): BitMatrix {
    this.#matrix ??= this.#build();
    return this.#matrix;
  }

  #build(): BitMatrix {
    const { predicate } = this;
    switch (predicate.kind) {
      case 'select':
        return compareAll(predicate.op, predicate.key, predicate.query, this.size);
      case 'both':
      case 'either':
        return predicate.left.matrix.combine(predicate.right.matrix, predicate.kind);
      case 'inverted':
        return predicate.of.matrix.invert();
    }
  }
}

function partsOf(predicate: Predicate): readonly Selection[] {
  switch (predicate.kind) {
    case 'select':
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

function compareAll(op: Comparison, key: Column, query: Column, size: number): BitMatrix {
  const matrix = new BitMatrix(size, size);
  const test = pairTest(op, key, query);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
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
