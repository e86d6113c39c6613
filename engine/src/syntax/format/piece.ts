import type { Span } from '../../text/span';

/** A token or comment that is moved as a whole; its text never changes. */
export interface Piece {
  readonly span: Span;
  readonly text: string;
}

/** What a language says of the place before a token, seen from its line. */
export interface Bond {
  /** Whether a blank stands before the token where both are on one line. */
  readonly blank: boolean;
  /** How loosely the token hangs on what is before it: lines are broken at the loosest places first, never at 0. */
  readonly looseness: number;
  readonly bracket?: 'open' | 'close';
  /** Of an opening bracket: a comma may be added behind its last item where each has a line. */
  readonly takesComma?: boolean;
  /** Of an opening bracket: the comma behind its last item asks for a line for each. */
  readonly spread?: boolean;
  /** Of a token that begins something whose further lines stand deeper: `lambda`. */
  readonly hangs?: boolean;
}

/** A comment inside of a line. */
export interface InnerComment extends Piece {
  readonly ownLine: boolean;
}

/** A token on its line, with what stands before it. */
export interface Leaf extends Piece, Bond {
  readonly comments: readonly InnerComment[];
  /** A `\` joins its line to the one before. */
  readonly joined: boolean;
}
