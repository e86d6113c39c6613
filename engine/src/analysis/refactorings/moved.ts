import type { TextEdit } from '../../text/problem';
import { contains, type Span } from '../../text/span';

/** Where things of a text are after edits, which are in the order of the text and do not overlap. */
export class Moved {
  constructor(private readonly edits: readonly TextEdit[]) {}

  /** Where a piece of the text is; `undefined` inside of what is replaced. All of what is replaced is what replaces it. */
  span({ start, end }: Span): Span | undefined {
    if (this.edits.some((edit) => isInside(edit, { start, end }))) return undefined;
    // What is inserted just behind a piece is no part of it.
    return {
      start: start + shiftBy(this.edits.filter(({ span }) => span.end <= start)),
      end: end + shiftBy(this.edits.filter(({ span }) => span.start < end)),
    };
  }

  /** Where the text starts that an edit puts in. */
  put(edit: TextEdit): number {
    return edit.span.start + shiftBy(this.edits.slice(0, this.edits.indexOf(edit)));
  }
}

function shiftBy(edits: readonly TextEdit[]): number {
  return edits.reduce((shift, { span, text }) => shift + text.length - (span.end - span.start), 0);
}

/** Whether a piece lies in what an edit replaces, and is not all of it. */
function isInside({ span }: TextEdit, piece: Span): boolean {
  const isWhole = span.start === piece.start && span.end === piece.end;
  return contains(span, piece) && !isWhole;
}
