import type { Fault } from '../../evaluate/evaluator';

/** Why there is no value, in few words: `"h" is not an int, at position 0`. */
export function reasonOf({ message, position }: Fault): string {
  const [first = message] = message.split(/; |\n/);
  return position === undefined ? first : `${first}, at position ${position}`;
}
