import type { Source } from '../program/source';
import type { Tree } from '../syntax/tree';
import type { Problem } from '../text/problem';

/** A problem as a block of its own, with its line if the statement has several. */
export function problemText(problem: Problem, tree: Tree): string {
  const { text, lines } = tree;
  const isLong = text.trim().includes('\n');
  const before = lines.placeAt(text.search(/\S/)).line;
  return blockOf(problem, isLong ? `In line ${lineOf(problem, tree) - before}: ` : '');
}

/** A problem of a loaded file, with its place there. */
export function loadedProblemText(problem: Problem, { name, tree }: Source): string {
  return blockOf(problem, `In "${name}", line ${lineOf(problem, tree)}: `);
}

/**
 * The syntax problems to tell of a statement that was given up before its end: what is wrong, but not also that it has no
 * end.
 */
export function mistakesIn({ problems, text }: Tree): readonly Problem[] {
  const end = text.trimEnd().length;
  const mistakes = problems.filter(({ code, span }) => {
    const isOpenBody = code === 'syntax/unclosed' && text[span.start] === '{';
    return !isOpenBody && span.start < end;
  });
  return mistakes.length > 0 ? mistakes : problems;
}

function blockOf({ message, code }: Problem, place: string): string {
  return `\t!! ${place}${message} [${code}]\n`;
}

function lineOf({ span }: Problem, { lines }: Tree): number {
  return lines.placeAt(span.start).line + 1;
}
