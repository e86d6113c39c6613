/*
 * What the programs of the bench compute, as one would write it in JavaScript without thinking of attention.
 */

/** How often each token is there. */
export function histogram(tokens: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return tokens.map((token) => counts.get(token) ?? 0);
}

/** The last token first. */
export function reversal(tokens: readonly string[]): string[] {
  const reversed: string[] = [];
  for (let i = tokens.length - 1; i >= 0; i--) reversed.push(tokens[i] ?? '');
  return reversed;
}

/** Tokens in ascending order. */
export function sorting(tokens: readonly string[]): string[] {
  return [...tokens].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Whether parentheses are balanced, at every position. */
export function balance(tokens: readonly string[]): boolean[] {
  let height = 0;
  let isBelow = false;
  for (const token of tokens) {
    height += token === '(' ? 1 : token === ')' ? -1 : 0;
    if (height < 0) isBelow = true;
  }
  const isBalanced = height === 0 && !isBelow;
  return tokens.map(() => isBalanced);
}

/** The digits of the sum of two numbers, below those of the second one. */
export function addition(tokens: readonly string[]): number[] {
  const plus = tokens.indexOf('+');
  const sum = new Array<number>(tokens.length).fill(0);
  let carry = 0;
  for (let at = tokens.length - 1, first = plus - 1; at >= 0; at--, first--) {
    const column = (at > plus ? Number(tokens[at]) : 0) + (first >= 0 ? Number(tokens[first]) : 0) + carry;
    sum[at] = column % 10;
    carry = column > 9 ? 1 : 0;
  }
  return sum;
}
