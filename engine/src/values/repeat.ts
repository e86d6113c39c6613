import { checkSize } from './sizes';

/** Python's `text * times`. @throws Failure `budget/size` for too long a result. */
export function repeatText(text: string, times: bigint): string {
  return text.repeat(countFor(text.length, times));
}

/** The items of Python's `[…] * times`. @throws Failure `budget/size` for too many. */
export function repeatItems<T>(items: readonly T[], times: bigint): T[] {
  const repeated: T[] = [];
  for (let left = countFor(items.length, times); left > 0; left--)
    for (const item of items) repeated.push(item);
  return repeated;
}

function countFor(size: number, times: bigint): number {
  if (times <= 0n || size === 0) return 0;
  const count = Number(times);
  checkSize(size * count);
  return count;
}
