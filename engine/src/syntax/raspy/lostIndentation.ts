import type { Owner } from './bodies';
import type { Cursor } from './cursor';
import type { Line } from './layout';

/** So many lines are looked through for the `return` of a function. */
const farthest = 400;

const headers: ReadonlySet<string> = new Set(['if', 'elif', 'else', 'for', 'while']);

/**
 * The last line of a body that has lost its indentation, as programs do that are copied from some pages: of a function its
 * first `return`, or the end of the paragraph if it has none; of anything else the one line below.
 * @returns undefined if no line can be meant.
 */
export function lastLostLine(cursor: Cursor, { word, indentation }: Owner): number | undefined {
  const { lines, lineIndex: first } = cursor;
  const line = lines[first];
  if (line?.indentation.column !== indentation.column) return undefined;
  if (word === 'def') return lastOfFunction(cursor, indentation.column);
  return line.afterBlank || ['else', 'elif', 'def'].includes(firstWord(cursor, line)) ? undefined : first;
}

function lastOfFunction(cursor: Cursor, column: number): number | undefined {
  const { lines, lineIndex: first } = cursor;
  let last: number | undefined;
  let inParagraph = true;
  let functionsInside = 0;
  for (let i = first; i < Math.min(lines.length, first + farthest); i++) {
    const line = lines[i];
    if (!line || line.indentation.column < column) break;
    inParagraph &&= !line.afterBlank;
    const word = line.indentation.column === column ? firstWord(cursor, line) : '';
    if (word === 'def') {
      if (!inParagraph || (lines[i + 1]?.indentation.column ?? 0) > column) break;
      functionsInside += 1;
    } else if (word === 'return' && !(i > first && isHeader(cursor, lines[i - 1]))) {
      if (functionsInside === 0) return i;
      functionsInside -= 1;
    }
    if (inParagraph && functionsInside === 0 && word !== 'def') last = i;
  }
  return last;
}

/** Whether a line opens a branch or a loop, whose body then is the line below. */
function isHeader(cursor: Cursor, line: Line | undefined): boolean {
  return (
    line !== undefined && headers.has(firstWord(cursor, line)) && cursor.tokens[line.last - 1]?.text === ':'
  );
}

function firstWord(cursor: Cursor, line: Line): string {
  const token = cursor.tokens[line.first];
  return token?.kind === 'keyword' ? token.text : '';
}
