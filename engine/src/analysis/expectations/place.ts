import type { Comment, Statement, Tree } from '../../syntax/tree';

/** Where in a program a comment stands. */
export interface Place {
  /** The number of the statement of the top level behind which it is checked; −1 before the first. */
  readonly after: number;
  /** The definition or expression that it is about, if it stands at one. */
  readonly about: Statement | undefined;
}

/** Finds the places of the comments of one file. */
export class Places {
  /** The lines that have nothing but a comment, each with the last line that such lines reach from it without a gap. */
  readonly #ends = new Map<number, number>();
  /** Likewise with the first line. */
  readonly #starts = new Map<number, number>();

  constructor(private readonly tree: Tree) {
    const lines = tree.comments.filter(({ ownLine }) => ownLine).map(({ span }) => this.#lineOf(span.start));
    for (const line of lines) this.#starts.set(line, this.#starts.get(line - 1) ?? line);
    for (const line of lines.reverse()) this.#ends.set(line, this.#ends.get(line + 1) ?? line);
  }

  /**
   * A comment inside of a statement or at its end is about that statement; one on a line of its own is about the one
   * that begins below it, else about the one that ends above it, with nothing but comments between them.
   */
  placeOf({ span: { start }, ownLine }: Comment): Place {
    const statements: readonly Statement[] = this.tree.statements;
    const line = this.#lineOf(start);
    const number = this.#lastBefore(start);
    const before = statements[number];
    const isInside = before !== undefined && start < before.span.end;
    const isAtEnd = before !== undefined && !ownLine && this.#lineOf(before.span.end) === line;
    if (isInside || isAtEnd) return { after: number, about: subject(before) };
    const next = statements[number + 1];
    const below = next && this.#lineOf(next.span.start) === this.#below(line) ? subject(next) : undefined;
    if (below) return { after: number + 1, about: below };
    const isBelow = before !== undefined && this.#lineOf(before.span.end) === this.#above(line);
    return { after: number, about: isBelow ? subject(before) : undefined };
  }

  /** The number of the last statement that begins before an offset. */
  #lastBefore(offset: number): number {
    const { statements } = this.tree;
    let low = 0;
    let high = statements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((statements[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The next line below that is not only a comment. */
  #below(line: number): number {
    return (this.#ends.get(line + 1) ?? line) + 1;
  }

  /** The next line above that is not only a comment. */
  #above(line: number): number {
    return (this.#starts.get(line - 1) ?? line) - 1;
  }

  #lineOf(offset: number): number {
    return this.tree.lines.placeAt(offset).line;
  }
}

/** A statement that something can be expected of by itself. */
function subject(statement: Statement): Statement | undefined {
  switch (statement.kind) {
    case 'expression':
    case 'assignment':
    case 'augmented':
    case 'def':
      return statement;
    default:
      return undefined;
  }
}
