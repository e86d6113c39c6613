import { Failure } from '../text/failure';

/** No list, no string and no sequence of strings grows beyond this many items or characters. */
export const largestSize = 1_000_000;

/** Lists in lists are compared and written down to this depth. */
export const deepestNesting = 500;

/** @throws Failure `budget/size` for a list or string that would grow too large. */
export function checkSize(size: number): void {
  if (size > largestSize) {
    throw new Failure('budget/size', `the result would have ${size} items; ${largestSize} are allowed`);
  }
}
