/** A matrix of bits, row after row in 32-bit words: the cells of a selector, a row per query and a column per key. */
export class BitMatrix {
  readonly #words: Uint32Array;
  readonly #wordsPerRow: number;

  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {
    this.#wordsPerRow = (columns + 31) >>> 5;
    this.#words = new Uint32Array(rows * this.#wordsPerRow);
  }

  has(row: number, column: number): boolean {
    return (((this.#words[row * this.#wordsPerRow + (column >>> 5)] ?? 0) >>> (column & 31)) & 1) === 1;
  }

  set(row: number, column: number): void {
    const at = row * this.#wordsPerRow + (column >>> 5);
    this.#words[at] = (this.#words[at] ?? 0) | (1 << (column & 31));
  }

  /** Writes the words of a row into others. */
  readRow(row: number, into: Uint32Array): void {
    const first = row * this.#wordsPerRow;
    for (let word = 0; word < into.length; word++) into[word] = this.#words[first + word] ?? 0;
  }

  /** Sets a row to words. */
  writeRow(row: number, words: Uint32Array): void {
    this.#words.set(words, row * this.#wordsPerRow);
  }

  /** The columns set in a row, from left to right. */
  columnsOf(row: number): number[] {
    const columns: number[] = [];
    const first = row * this.#wordsPerRow;
    for (let word = 0; word < this.#wordsPerRow; word++) {
      let bits = this.#words[first + word] ?? 0;
      while (bits !== 0) {
        columns.push((word << 5) + 31 - Math.clz32(bits & -bits));
        bits &= bits - 1;
      }
    }
    return columns;
  }

  /** How many columns are set in each row. */
  rowSums(): number[] {
    return Array.from({ length: this.rows }, (_, row) => {
      const first = row * this.#wordsPerRow;
      let sum = 0;
      for (let word = 0; word < this.#wordsPerRow; word++) sum += bitCount(this.#words[first + word] ?? 0);
      return sum;
    });
  }

  /** In how many rows each column is set. */
  columnSums(): number[] {
    const sums = new Array<number>(this.columns).fill(0);
    for (let row = 0; row < this.rows; row++) {
      for (const column of this.columnsOf(row)) sums[column] = (sums[column] ?? 0) + 1;
    }
    return sums;
  }

  /** Rows of zeros and ones. */
  toRows(): number[][] {
    return Array.from({ length: this.rows }, (_, row) =>
      Array.from({ length: this.columns }, (_, column) => (this.has(row, column) ? 1 : 0)),
    );
  }
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
