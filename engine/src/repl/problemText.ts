import type { Source } from '../program/source';
import type { Problem } from '../text/problem';

/** A problem as a block of its own; one of a loaded file with its place there. */
export function problemText({ message, code, span }: Problem, loaded?: Source): string {
  const place = loaded ? `In "${loaded.name}", line ${loaded.tree.lines.placeAt(span.start).line + 1}: ` : '';
  return `\t!! ${place}${message} [${code}]\n`;
}
