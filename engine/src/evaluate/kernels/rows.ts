import type { Selection } from '../selection';
import { LeafRows } from './leafRows';
import { invert, positionsOf, type Words } from './words';

type Instruction =
  | { readonly kind: 'leaf'; readonly rows: LeafRows }
  | { readonly kind: 'stored'; readonly of: Selection }
  | { readonly kind: 'both' | 'either'; readonly left: Words; readonly right: Words }
  | { readonly kind: 'inverted'; readonly of: Words };

/**
 * Reads the rows of a selector one by one, without ever holding its matrix: a row of each selector that it is made of,
 * each once, whatever holds it how often.
 */
export class Rows {
  readonly #program: { readonly instruction: Instruction; readonly row: Words }[] = [];
  readonly #result: Words;
  readonly #columns: number;
  readonly #words: number;

  constructor(selection: Selection) {
    this.#columns = selection.columns;
    this.#words = (selection.columns + 31) >>> 5;
    this.#result = this.#compile(selection);
  }

  /** The number of words that reading a row writes. */
  get effort(): number {
    return this.#program.length * this.#words;
  }

  /** The bits of a query; they hold until the next row is read. */
  read(query: number): Words {
    for (const { instruction, row } of this.#program) this.#run(instruction, row, query);
    return this.#result;
  }

  /** The positions of the keys that a query selects, in their order. */
  keysOf(query: number): number[] {
    const keys = new Int32Array(this.#columns);
    return Array.from(keys.subarray(0, this.positions(query, keys)));
  }

  /** As `keysOf`, into an array that has room for all keys. @returns how many they are. */
  positions(query: number, into: Int32Array): number {
    return positionsOf(this.read(query), into);
  }

  #run(instruction: Instruction, row: Words, query: number): void {
    switch (instruction.kind) {
      case 'leaf':
        instruction.rows.read(query, row);
        break;
      case 'stored':
        instruction.of.storedMatrix?.readRow(query, row);
        break;
      case 'both': {
        const { left, right } = instruction;
        for (let word = 0; word < row.length; word++) row[word] = (left[word] ?? 0) & (right[word] ?? 0);
        break;
      }
      case 'either': {
        const { left, right } = instruction;
        for (let word = 0; word < row.length; word++) row[word] = (left[word] ?? 0) | (right[word] ?? 0);
        break;
      }
      case 'inverted':
        row.set(instruction.of);
        invert(row, this.#columns);
    }
  }

  /** Parts before what is made of them, with a stack of its own: loops make selectors deeper than the call stack. */
  #compile(root: Selection): Words {
    const made = new Map<Selection, Words>();
    const stack: Selection[] = [root];
    for (let at = stack.at(-1); at; at = stack.at(-1)) {
      const isReady = made.has(at) || at.storedMatrix !== undefined;
      const missing = isReady ? [] : at.parts.filter((part) => !made.has(part));
      if (missing.length > 0) {
        stack.push(...missing);
        continue;
      }
      stack.pop();
      if (made.has(at)) continue;
      const row = new Uint32Array(this.#words);
      made.set(at, row);
      this.#program.push({ instruction: instructionOf(at, made), row });
    }
    return made.get(root) ?? new Uint32Array(this.#words);
  }
}

function instructionOf(selection: Selection, made: ReadonlyMap<Selection, Words>): Instruction {
  const { predicate } = selection;
  const rowOf = (part: Selection): Words => made.get(part) ?? new Uint32Array(0);
  if (selection.storedMatrix) return { kind: 'stored', of: selection };
  switch (predicate.kind) {
    case 'entries':
      return { kind: 'stored', of: selection };
    case 'select':
      return { kind: 'leaf', rows: new LeafRows(predicate, selection.rankings) };
    case 'inverted':
      return { kind: 'inverted', of: rowOf(predicate.of) };
    case 'both':
    case 'either':
      return { kind: predicate.kind, left: rowOf(predicate.left), right: rowOf(predicate.right) };
  }
}
