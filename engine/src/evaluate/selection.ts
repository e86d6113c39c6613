import type { PythonOperator } from '../graph/node';
import { OutOfBudget, type Budget } from '../text/budget';
import { Failure } from '../text/failure';
import type { Comparison } from '../values/compare';
import { BitMatrix } from './bitMatrix';
import { columnLength, type Column } from './column';
import type { Leaf } from './kernels/leaf';
import { Rankings } from './kernels/rankings';
import { Rows } from './kernels/rows';

/** What a selector asks of a pair of positions, or what came of asking. */
export type Predicate =
  | ({ readonly kind: 'select' } & Leaf)
  | { readonly kind: 'both' | 'either'; readonly left: Selection; readonly right: Selection }
  | { readonly kind: 'inverted'; readonly of: Selection }
  | { readonly kind: 'entries'; readonly matrix: BitMatrix; readonly entries: Column | undefined };

/** Selections that are made of others to this depth are built: else what is made of them has to begin with their parts. */
const deepest = 100;
/** No matrix has more cells: its bits alone would take 32 MB. */
const mostCells = 1 << 28;

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

  constructor(
    readonly predicate: Predicate,
    readonly rankings = new Rankings(),
  ) {
    [this.rows, this.columns] = shapeOf(predicate);
    this.#matrix = predicate.kind === 'entries' ? predicate.matrix : undefined;
    this.#depth = 1 + Math.max(0, ...this.parts.map((part) => (part.#matrix ? 0 : part.#depth)));
  }

  /** The selections that this one is made of. */
  get parts(): readonly Selection[] {
    return partsOf(this.predicate);
  }

  /**
   * Row `i`, column `j` is set where query `i` selects key `j`.
   * @throws OutOfBudget for more queries and keys than a matrix can have.
   */
  get matrix(): BitMatrix {
    this.#matrix ??= this.#build();
    return this.#matrix;
  }

  /** The matrix, where it was made already. */
  get storedMatrix(): BitMatrix | undefined {
    return this.#matrix;
  }

  /** Makes the matrix of what is made of very many others, as loops do. @throws OutOfBudget */
  settle(budget: Budget): void {
    if (this.#depth > deepest && this.rows * this.columns <= mostCells) this.#matrix = this.#build(budget);
  }

  /** Row after row what the selector gives for each pair, where that is not only bools. */
  get entries(): Column | undefined {
    return this.predicate.kind === 'entries' ? this.predicate.entries : undefined;
  }

  #build(budget?: Budget): BitMatrix {
    if (this.rows * this.columns > mostCells)
      throw new OutOfBudget('budget/size', `a matrix of ${this.rows} × ${this.columns} is too large`);
    const matrix = new BitMatrix(this.rows, this.columns);
    const rows = new Rows(this);
    for (let row = 0; row < this.rows; row++) {
      budget?.spend(rows.effort);
      matrix.writeRow(row, rows.read(row));
    }
    return matrix;
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
