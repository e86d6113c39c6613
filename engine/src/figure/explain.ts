import { elementAt } from '../evaluate/column';
import type { Fault } from '../evaluate/evaluator';
import type { PairNode, SelectorNode } from '../graph/node';
import type { CellExplanation } from './explanation';
import { selectsOf } from './head';
import { reading, type Reading, type Surroundings } from './reading';
import { signOf } from './words';

/** Selectors that loops compose are told as far as one can read them. */
const deepest = 12;
const mostParts = 64;

/**
 * Why a query of a selector selects a key, or does not: the comparison with its values, and for a composed selector each
 * of them and how they are joined.
 * @returns `undefined` for a cell that the selector has not; the fault, where the sample gives no values.
 * @throws OutOfBudget
 */
export function explainCell(
  node: SelectorNode,
  around: Surroundings,
  query: number,
  key: number,
): CellExplanation | Fault | undefined {
  return reading(around, (read) => {
    const { matrix, rows, columns } = read.selection(node);
    if (!(Number.isInteger(query) && query >= 0 && query < rows)) return undefined;
    if (!(Number.isInteger(key) && key >= 0 && key < columns)) return undefined;
    const cell = new Cell(read, query, key);
    return {
      selected: matrix.has(query, key),
      text: cell.text(node),
      parts: selectsOf(node)
        .slice(0, mostParts)
        .map((select) => ({ text: cell.text(select), held: cell.isSelected(select) })),
    };
  });
}

/** One pair of positions. */
class Cell {
  constructor(
    private readonly read: Reading,
    private readonly query: number,
    private readonly key: number,
  ) {}

  isSelected(node: SelectorNode): boolean {
    return this.read.selection(node).matrix.has(this.query, this.key);
  }

  /** What is asked of the pair. */
  text(node: SelectorNode, depth = 0): string {
    if (depth > deepest) return '…';
    const inner = (part: SelectorNode): string => this.text(part, depth + 1);
    const isRaspy = this.read.around.language === 'raspy';
    switch (node.kind) {
      case 'select':
      case 'selectBy':
        return this.#comparison(node);
      case 'both':
        return `(${inner(node.left)} ${isRaspy ? '&' : 'and'} ${inner(node.right)})`;
      case 'either':
        return `(${inner(node.left)} ${isRaspy ? '|' : 'or'} ${inner(node.right)})`;
      case 'combinedBy':
        return `(${inner(node.left)} ${signOf(node.op)} ${inner(node.right)})`;
      case 'inverted':
        return isRaspy ? `~${grouped(inner(node.of))}` : `not ${inner(node.of)}`;
    }
  }

  /**
   * `query 3 "l" == key 2 "l"`. What is not the same both ways round has the key first, as the program writes it:
   * `key 2 2 < query 3 3`.
   */
  #comparison(node: PairNode): string {
    const key = `key ${this.key} ${this.#value(node, 'key')}`;
    const query = `query ${this.query} ${this.#value(node, 'query')}`;
    if (node.kind === 'selectBy') return `${node.fn.text} of ${key} and ${query}${this.#entry(node)}`;
    const isSymmetric = node.op === '==' || node.op === '!=';
    const [first, second] = isSymmetric ? [query, key] : [key, query];
    return `${first} ${signOf(node.op)} ${second}${this.#entry(node)}`;
  }

  #value(node: PairNode, side: 'key' | 'query'): string {
    return this.read.source(elementAt(this.read.column(node[side]), this[side]));
  }

  /** What the comparison gives, where that is more than true or false. */
  #entry(node: PairNode): string {
    const { entries, columns } = this.read.selection(node);
    return entries ? ` = ${this.read.source(elementAt(entries, this.query * columns + this.key))}` : '';
  }
}

function grouped(text: string): string {
  return text.startsWith('(') ? text : `(${text})`;
}
