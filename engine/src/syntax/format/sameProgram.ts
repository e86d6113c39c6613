import { isSameSyntax } from '../sameSyntax';
import type { Tree } from '../tree';

/**
 * Whether two trees are of one program: the same statements with the same expressions, the same comments in their order,
 * and no problem that the first does not have.
 */
export function isSameProgram(before: Tree, after: Tree): boolean {
  return (
    isSameSyntax(before.statements, after.statements) &&
    isSameSyntax(commentsOf(before), commentsOf(after)) &&
    addsNoProblem(before, after)
  );
}

function commentsOf({ comments, text }: Tree): string[] {
  return comments.map(({ span }) => text.slice(span.start, span.end).trimEnd());
}

function addsNoProblem(before: Tree, after: Tree): boolean {
  const left = new Map<string, number>();
  for (const { code } of before.problems) left.set(code, (left.get(code) ?? 0) + 1);
  return after.problems.every(({ code }) => {
    const count = left.get(code) ?? 0;
    left.set(code, count - 1);
    return count > 0;
  });
}
