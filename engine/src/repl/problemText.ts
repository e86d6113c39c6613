import type { Problem } from '../text/problem';

/** A problem as a block of its own. */
export function problemText({ message, code }: Problem): string {
  return `\t!! ${message} [${code}]\n`;
}
