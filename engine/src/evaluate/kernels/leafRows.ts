import { allPositions, countingSort, type Sorted } from './countingSort';
import type { Leaf } from './leaf';
import type { Rankings } from './rankings';
import { spanOf, type Span } from './spans';
import { invert, setRange, type Words } from './words';

/** How many words of rows are kept, to be copied where another query selects the same keys. */
const mostKeptWords = 1 << 16;

/** The rows of one comparison: the keys whose ranks are in the span of a query. */
export class LeafRows {
  readonly #span: Span;
  readonly #columns: number;
  readonly #isInverted: boolean;
  /** Keys by their ranks. */
  readonly #sorted: Sorted;
  readonly #kept = new Map<number, Words>();

  constructor(leaf: Leaf, rankings: Rankings) {
    const span = spanOf(leaf, rankings);
    const { ranks, count } = span.ranking;
    this.#span = span;
    this.#columns = ranks.length;
    this.#isInverted = leaf.op === '!=';
    this.#sorted = countingSort(allPositions(ranks.length), ranks, count + 1);
  }

  /** Writes the bits of a query. */
  read(query: number, row: Words): void {
    const from = this.#span.from[query] ?? 0;
    const to = Math.max(from, this.#span.to[query] ?? 0);
    const id = from < to ? from * (this.#span.ranking.count + 1) + to : -1;
    const known = this.#kept.get(id);
    if (known) {
      row.set(known);
      return;
    }
    row.fill(0);
    if (from < to) this.#write(from, to, row);
    if (this.#isInverted) invert(row, this.#columns);
    if ((this.#kept.size + 1) * row.length <= mostKeptWords) this.#kept.set(id, row.slice());
  }

  #write(from: number, to: number, row: Words): void {
    if (this.#span.ranking.isIdentity) {
      setRange(row, from, to);
      return;
    }
    const { order, starts } = this.#sorted;
    const [first, end] = [starts[from] ?? 0, starts[to] ?? 0];
    // Few keys are set one by one; else all are looked at, a word at a time.
    if (end - first < this.#columns >>> 3) {
      for (let at = first; at < end; at++) {
        const key = order[at] ?? 0;
        row[key >>> 5] = (row[key >>> 5] ?? 0) | (1 << (key & 31));
      }
      return;
    }
    this.#lookAtAll(from, to - from, row);
  }

  #lookAtAll(from: number, width: number, row: Words): void {
    const { ranks } = this.#span.ranking;
    for (let word = 0; word < row.length; word++) {
      const first = word << 5;
      const end = Math.min(first + 32, ranks.length);
      let bits = 0;
      for (let key = first; key < end; key++)
        bits |= (((ranks[key] ?? 0) - from) >>> 0 < width ? 1 : 0) << (key & 31);
      row[word] = bits;
    }
  }
}
