import type { Problem } from '../text/problem';
import type { RaspTree, RaspyTree, Statement } from './tree';

/** Parses a text from the start of one of its statements on. */
type Parse<T> = (text: string, options: { readonly from: number }) => T;

/**
 * The tree of a text, as parsing all of it gives it. The statements before what was changed are those of an earlier tree
 * where they had no problems, the very same objects: what is known of them goes on being known.
 * @param before The tree of an earlier text.
 */
export function reparse<T extends RaspTree | RaspyTree>(
  text: string,
  before: T | undefined,
  parse: Parse<T>,
): T {
  const kept = before ? statementsBefore(before, commonStart(before.text, text)) : 0;
  const next = before?.statements[kept];
  if (!before || !next || kept === 0) return parse(text, { from: 0 });
  const from = next.span.start;
  const rest = parse(text, { from });
  // What is wrong may be told in view of the whole text.
  if (rest.problems.length > 0 || !rest.complete)
    return withStatementsOf(before, kept, parse(text, { from: 0 }));
  return {
    ...rest,
    statements: [...before.statements.slice(0, kept), ...rest.statements],
    comments: [...before.comments.filter(({ span }) => span.start < from), ...rest.comments],
  };
}

/**
 * How many of the first statements are the same in a text that shares its beginning: all before the last one that ends
 * there and begins a line. No problem is up to that one, so that nothing of it was told by what is further on.
 */
function statementsBefore({ statements, problems, text }: RaspTree | RaspyTree, shared: number): number {
  const end = Math.min(shared, startOfFirst(problems));
  let last = statements.length - 1;
  while (last >= 0 && !isWithin(statements[last], end, text)) last -= 1;
  return Math.max(0, last);
}

function isWithin(statement: Statement | undefined, end: number, text: string): boolean {
  if (!statement || statement.span.end >= end) return false;
  const before = text.charAt(statement.span.start - 1);
  return before === '\n' || before === '\r';
}

function startOfFirst(problems: readonly Problem[]): number {
  return problems.reduce((first, { span }) => Math.min(first, span.start), Infinity);
}

/** A tree with the first statements of an earlier one in place of its own, where they are the same. */
function withStatementsOf<T extends RaspTree | RaspyTree>(before: T, count: number, tree: T): T {
  const end = startOfFirst(tree.problems);
  let same = 0;
  while (same < count && areSame(before.statements[same], tree.statements[same], end)) same += 1;
  return { ...tree, statements: [...before.statements.slice(0, same), ...tree.statements.slice(same)] };
}

/** Of statements without problems the text alone tells what they are. */
function areSame(one: Statement | undefined, other: Statement | undefined, end: number): boolean {
  if (!one || !other || one.span.end >= end) return false;
  return one.span.start === other.span.start && one.span.end === other.span.end;
}

/** How many characters two texts have in common at their beginning. */
function commonStart(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let at = 0;
  while (at < shorter && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
