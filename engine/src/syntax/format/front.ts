import type { Span } from '../../text/span';
import type { Bond } from './piece';

/**
 * What a line is: `header` begins a body, `def` is the header of a function, `branch` a header that goes on with the
 * statement before it (`else:`), `end` closes a body.
 */
export type Role = 'statement' | 'import' | 'def' | 'header' | 'branch' | 'end';

/** A piece of a program that gets a line of its own. */
export interface Draft {
  readonly span: Span;
  /** The number of bodies that it is in. */
  readonly depth: number;
  readonly role: Role;
  /** It has mistakes: it is left as it is. */
  readonly kept: boolean;
  /** Its indentation is a mistake too, and left as it is. */
  readonly pinned: boolean;
}

/** How lines follow each other, for the number of empty lines between them. */
export interface Follows {
  readonly before: { readonly role: Role | 'comment' | 'stray'; readonly depth: number };
  readonly line: { readonly role: Role | 'comment' | 'stray'; readonly depth: number };
  /** How many empty lines there are in the source. */
  readonly found: number;
  /** A function has ended between the two, at the depth of the second. */
  readonly afterFunction: boolean;
  /** The second is a function, or the first of the comments directly above one. */
  readonly beforeFunction: boolean;
}

/** What the formatter has to know of the language of a file. */
export interface Front {
  /** All tokens of the file, in their order. */
  readonly tokens: readonly { readonly span: Span }[];
  /** The lines that the file is to have, in their order, but for comments. */
  readonly drafts: readonly Draft[];
  /** The sign between two statements on one line, which goes when each gets a line; absent where it belongs to them. */
  readonly separator?: string;
  /** Whether the column of a comment says which body it is in; else it is in that of the line below. */
  readonly columnsMatter: boolean;
  /** The file ends inside of a string, so that nothing can be put behind it. */
  readonly endsOpen: boolean;
  /** What is said of the places before each of the tokens of a line. */
  bondsOf(first: number, last: number, role: Role): readonly Bond[];
  emptyLines(follows: Follows): number;
}
