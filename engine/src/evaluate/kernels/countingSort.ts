/** Positions in the order of numbers, and the place at which each number begins. */
export interface Sorted {
  readonly order: Int32Array;
  /** One place more than there are numbers: the last one is the end. */
  readonly starts: Int32Array;
}

/** Sorts positions by a number below `count` that each has; equal ones keep their order. */
export function countingSort(positions: Int32Array, numbers: Int32Array, count: number): Sorted {
  const starts = new Int32Array(count + 1);
  for (let k = 0; k < positions.length; k++) {
    const next = (numbers[positions[k] ?? 0] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let i = 1; i <= count; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(positions.length);
  for (let k = 0; k < positions.length; k++) {
    const position = positions[k] ?? 0;
    const number = numbers[position] ?? 0;
    const place = next[number] ?? 0;
    order[place] = position;
    next[number] = place + 1;
  }
  return { order, starts };
}

/** All positions below a length, in their order. */
export function allPositions(length: number): Int32Array {
  const positions = new Int32Array(length);
  for (let i = 0; i < length; i++) positions[i] = i;
  return positions;
}
