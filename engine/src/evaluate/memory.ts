import type { GraphNode } from '../graph/node';
import { OutOfBudget, type Budget } from '../text/budget';
import { sizeOf } from '../values/value';
import type { Column } from './column';
import type { Dictionary } from './dictionary';
import { Selection } from './selection';

/** So many elements and characters, together some 256 MB, may be held of what one budget pays for. */
export const mostHeld = 32_000_000;

/** Counts what evaluated values hold: they stay as long as the program that makes them. */
export class Memory {
  readonly #held = new WeakMap<Budget, number>();
  readonly #ofNodes = new WeakMap<GraphNode, number>();
  /** Dictionaries that were counted already: columns share them. */
  readonly #counted = new WeakSet<Dictionary>();

  /** Counts a value of a node. @throws OutOfBudget where it is more than may be held. */
  hold(node: GraphNode, value: Column | Selection, budget: Budget): void {
    const weight = value instanceof Selection ? ofSelection(value) : this.#of(value);
    this.#ofNodes.set(node, this.weightOf(node) + weight);
    const held = (this.#held.get(budget) ?? 0) + weight;
    this.#held.set(budget, held);
    if (held <= mostHeld) return;
    throw new OutOfBudget(
      'budget/size',
      `the values up to here hold ${held} elements and characters together, and ${mostHeld} are allowed; a shorter sample, or fewer values in a loop, take less`,
    );
  }

  /** How much was counted for the values of a node, on all samples together. */
  weightOf(node: GraphNode): number {
    return this.#ofNodes.get(node) ?? 0;
  }

  #of(column: Column): number {
    switch (column.storage) {
      case 'constant':
        return 1 + sizeOf(column.value);
      case 'string':
        return column.data.length + this.#ofDictionary(column.dictionary);
      case 'boxed':
        return column.data.reduce((sum: number, element) => sum + 1 + sizeOf(element), 0);
      default:
        return column.data.length;
    }
  }

  #ofDictionary(dictionary: Dictionary): number {
    if (this.#counted.has(dictionary)) return 0;
    this.#counted.add(dictionary);
    return dictionary.strings.reduce((sum, { length }) => sum + 1 + length, 0);
  }
}

/** Bits of a matrix that is stored, 64 of which are as large as a number, and entries. */
function ofSelection({ storedMatrix, entries, rows, columns }: Selection): number {
  const bits = storedMatrix ? Math.ceil((rows * columns) / 64) : 0;
  return 1 + bits + (entries ? rows * columns : 0);
}
