import { parseRasp } from '../../syntax/rasp/parser';
import { parseRaspy } from '../../syntax/raspy/parser';
import type { Expression, Language, Tree } from '../../syntax/tree';
import type { Fix, Problem } from '../../text/problem';
import { contains, type Span } from '../../text/span';

/** An expression that stands in a comment; its spans count from the start of the text given. */
export interface Part {
  readonly tree: Tree;
  /** Absent where the text is something else, or several things. */
  readonly expression: Expression | undefined;
  /** The first of them keeps it from being read. */
  readonly problems: readonly Problem[];
}

/** Reads an expression of a language. */
export function parsePart(text: string, language: Language): Part {
  // A remark may stand behind it.
  const tree = language === 'rasp' ? parseRasp(`${text}\n;`) : parseRaspy(text);
  const [statement, ...others] = tree.statements;
  const isOne = statement?.kind === 'expression' && others.length === 0;
  return {
    tree,
    expression: isOne ? statement.expression : undefined,
    problems: tree.problems.filter(({ code }) => code !== 'syntax/comment'),
  };
}

/** A span of a part where it stands in the file, as far as it is inside of `within`. */
export function spanInFile({ start, end }: Span, offset: number, within: Span): Span {
  const clip = (at: number): number => Math.max(within.start, Math.min(at + offset, within.end));
  return { start: clip(start), end: clip(end) };
}

/** The fixes of a problem of a part, for the file; those that change what is not in the file are left out. */
export function fixesInFile({ fixes = [] }: Problem, offset: number, within: Span): Fix[] {
  return fixes
    .map(({ title, edits }) => ({
      title,
      edits: edits.map(({ span, text }) => ({
        span: { start: span.start + offset, end: span.end + offset },
        text,
      })),
    }))
    .filter(({ edits }) => edits.every(({ span, text }) => contains(within, span) && !/[\r\n]/.test(text)));
}
