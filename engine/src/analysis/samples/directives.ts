import type { Comment, Tree } from '../../syntax/tree';

/** A comment that means something: `# sample: …` or `# expect: …`. */
export interface Directive {
  readonly kind: 'sample' | 'expect';
  readonly comment: Comment;
  /** What stands behind the colon, without blanks around it; a remark may be at its end, behind another `#`. */
  readonly text: string;
  /** Where that starts in the file. */
  readonly start: number;
}

const heading = /#[ \t]*(sample|expect):[ \t]*/y;

/** What a comment means, if it means something. */
export function directiveIn(text: string, comment: Comment): Directive | undefined {
  const { start, end } = comment.span;
  heading.lastIndex = start;
  const [whole, kind] = heading.exec(text) ?? [];
  if (whole === undefined || (kind !== 'sample' && kind !== 'expect')) return undefined;
  const from = Math.min(start + whole.length, end);
  return { kind, comment, text: text.slice(from, end).trimEnd(), start: from };
}

/** The comments of a file that mean something, in the order of the text. */
export function directivesIn({ text, comments }: Tree): Directive[] {
  return comments.flatMap((comment) => directiveIn(text, comment) ?? []);
}
