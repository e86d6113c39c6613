/** Bits of a row: 32 keys in a word. */
export type Words = Uint32Array;

/** Takes away the bits past the last column. */
export function trim(row: Words, columns: number): void {
  const rest = columns & 31;
  const last = row.length - 1;
  if (rest !== 0) row[last] = (row[last] ?? 0) & (2 ** rest - 1);
}

/** Turns all bits over. */
export function invert(row: Words, columns: number): void {
  for (let word = 0; word < row.length; word++) row[word] = ~(row[word] ?? 0);
  trim(row, columns);
}

/** Sets all bits from one position up to another. */
export function setRange(row: Words, from: number, to: number): void {
  const [first, last] = [from >>> 5, (to - 1) >>> 5];
  const head = -1 << (from & 31);
  const tail = -1 >>> (31 - ((to - 1) & 31));
  if (first === last) {
    row[first] = head & tail;
    return;
  }
  row[first] = head;
  row.fill(-1, first + 1, last);
  row[last] = tail;
}

/** Writes down the positions of the set bits, from left to right. @returns how many they are. */
export function positionsOf(words: Words, into: Int32Array): number {
  let count = 0;
  for (let word = 0; word < words.length; word++) {
    let bits = words[word] ?? 0;
    while (bits !== 0) {
      into[count++] = (word << 5) + 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
    }
  }
  return count;
}
