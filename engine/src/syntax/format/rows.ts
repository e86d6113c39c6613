import type { Span } from '../../text/span';
import type { Comment, Tree } from '../tree';
import type { Draft, Front, Role } from './front';
import type { InnerComment, Leaf, Piece } from './piece';
import { columnAfter } from './style';

/** A line that the formatted file has. */
export interface Row {
  readonly role: Role | 'comment' | 'stray';
  readonly depth: number;
  readonly leaves: readonly Leaf[];
  /** The comment behind it. */
  readonly trailing: InnerComment | undefined;
  /** What is between its pieces stays as it is. */
  readonly kept: boolean;
  /** Its indentation stays as it is. */
  readonly pinned: boolean;
  /** What is before it stays as it is: it shares a line with something that is kept. */
  readonly glued: boolean;
}

/** From the first piece of a row to the end of the last one. */
export function spanOf({ leaves, trailing }: Row): Span {
  const first = leaves[0];
  const start = first?.comments[0]?.span.start ?? first?.span.start ?? 0;
  return { start, end: trailing?.span.end ?? leaves.at(-1)?.span.end ?? start };
}

/** Divides a file into the lines that it is to have. Every token and every comment is in one of them. */
export function rowsOf(tree: Tree, front: Front): Row[] {
  return new RowMaker(tree, front).make();
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

class RowMaker {
  readonly #rows: Writable<Row>[] = [];
  readonly #text: string;
  #token = 0;
  #comment = 0;
  /** In which column the last row of each depth begins. */
  #columns: number[] = [];

  constructor(
    private readonly tree: Tree,
    private readonly front: Front,
  ) {
    this.#text = tree.text;
  }

  make(): Row[] {
    for (const draft of this.front.drafts) {
      this.#before(draft.span.start, draft);
      this.#draft(draft);
    }
    this.#before(Infinity, undefined);
    return this.#rows;
  }

  #draft({ span, depth, role, kept, pinned }: Draft): void {
    const leaves = this.#leavesUpTo(span.end, kept ? undefined : role);
    if (leaves.length > 0) this.#push({ role, depth, leaves, kept: kept || !this.#isPlain(leaves), pinned });
  }

  /** Whether nothing but blanks, and a `\` at a line's end, is between leaves and comments. */
  #isPlain(leaves: readonly Leaf[]): boolean {
    const pieces = leaves.flatMap((leaf): Piece[] => [...leaf.comments, leaf]);
    return pieces.every(({ span }, i) => {
      const before = pieces[i - 1]?.span.end ?? span.start;
      return /^[ \t\f\r\n\\]*$/.test(this.#text.slice(before, span.start));
    });
  }

  /** The comments and stray tokens up to an offset, before what comes there. */
  #before(offset: number, next: Draft | undefined): void {
    for (;;) {
      const comment = this.tree.comments[this.#comment];
      const token = this.front.tokens[this.#token];
      const isComment = comment !== undefined && comment.span.start < offset;
      const isToken = token !== undefined && token.span.start < offset;
      if (isComment && (!isToken || comment.span.start < token.span.start)) {
        this.#comment += 1;
        this.#between(comment, next);
      } else if (isToken) {
        this.#stray(Math.min(offset, comment?.span.start ?? offset), next);
      } else return;
    }
  }

  #between(comment: Comment, next: Draft | undefined): void {
    const last = this.#rows.at(-1);
    const piece = this.#commentPiece(comment);
    if (!comment.ownLine && last && !last.trailing && last.role !== 'comment') {
      last.trailing = piece;
      return;
    }
    const leaf: Leaf = { ...piece, blank: false, looseness: 0, comments: [], joined: false };
    const column = this.#columnOf(comment.span.start);
    const depth = this.#depthOfComment(column, next);
    const pinned = this.front.columnsMatter && last?.kept === true && column > (this.#columns[depth] ?? 0);
    this.#push({ role: 'comment', depth, leaves: [leaf], kept: false, pinned });
  }

  #depthOfComment(column: number, next: Draft | undefined): number {
    const least = next ? next.depth + (next.role === 'end' ? 1 : 0) : 0;
    const last = this.#rows.at(-1);
    if (!this.front.columnsMatter || !last) return least;
    for (let depth = last.depth; depth > least; depth--)
      if ((this.#columns[depth] ?? Infinity) <= column) return depth;
    return least;
  }

  /** Tokens that belong to no statement; a sign that only divides two of them goes. */
  #stray(offset: number, next: Draft | undefined): void {
    const last = this.#rows.at(-1);
    const leaves = this.#leavesUpTo(offset, undefined);
    const [only] = leaves;
    const isSeparator = leaves.length === 1 && only?.text === this.front.separator;
    if (only && isSeparator && last && !last.kept && !last.trailing && last.role !== 'comment') {
      const isBehind = !this.#breaksIn(spanOf(last).end, only.span.start);
      const sharesWithKept = next?.kept === true && !this.#breaksIn(only.span.end, next.span.start);
      if (isBehind && !sharesWithKept) return;
    }
    const pinned = this.front.columnsMatter;
    this.#push({ role: 'stray', depth: next?.depth ?? 0, leaves, kept: true, pinned });
  }

  #push(row: Omit<Row, 'glued' | 'trailing'>): void {
    const last = this.#rows.at(-1);
    const { start } = spanOf({ ...row, glued: false, trailing: undefined });
    const shares = last !== undefined && !this.#breaksIn(spanOf(last).end, start);
    const glued = shares && (row.kept || last.kept || row.role === 'stray' || last.role === 'stray');
    if (row.role !== 'comment') {
      this.#columns.length = Math.min(this.#columns.length, row.depth + 1);
      if (!shares) this.#columns[row.depth] = this.#columnOf(start);
    }
    this.#rows.push({ ...row, glued, trailing: undefined });
  }

  #breaksIn(start: number, end: number): boolean {
    return /[\r\n]/.test(this.#text.slice(start, end));
  }

  #columnOf(offset: number): number {
    const { lines } = this.tree;
    const lineStart = lines.lineStart(lines.placeAt(offset).line);
    return columnAfter(this.#text.slice(lineStart, offset).replace('\uFEFF', ''), 0, 8);
  }

  /** The next tokens that begin before an offset, with the comments between them. */
  #leavesUpTo(offset: number, role: Role | undefined): Leaf[] {
    const first = this.#token;
    const { tokens } = this.front;
    while ((tokens[this.#token]?.span.start ?? Infinity) < offset) this.#token += 1;
    const bonds = role && this.front.bondsOf(first, this.#token, role);
    let depth = 0;
    return tokens.slice(first, this.#token).map(({ span }, i) => {
      const bond = bonds?.[i] ?? { blank: false, looseness: 0 };
      if (bond.bracket === 'close') depth -= 1;
      const before = tokens[first + i - 1]?.span.end ?? 0;
      const joined = i > 0 && depth === 0 && this.#text.slice(before, span.start).includes('\\');
      if (bond.bracket === 'open') depth += 1;
      return {
        ...bond,
        span,
        text: this.#text.slice(span.start, span.end),
        comments: this.#commentsUpTo(span.start),
        joined,
      };
    });
  }

  #commentsUpTo(offset: number): InnerComment[] {
    const comments: InnerComment[] = [];
    for (;;) {
      const comment = this.tree.comments[this.#comment];
      if (!comment || comment.span.start >= offset) return comments;
      comments.push(this.#commentPiece(comment));
      this.#comment += 1;
    }
  }

  #commentPiece({ span, ownLine }: Comment): InnerComment {
    const text = this.#text.slice(span.start, span.end).trimEnd();
    return { span: { start: span.start, end: span.start + text.length }, ownLine, text };
  }
}
