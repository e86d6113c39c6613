import type { Piece } from './piece';

/**
 * A layout that is still to be chosen, in the manner of Wadler's "A prettier printer": groups are printed on one line
 * where they fit, else their lines are broken.
 */
export type Doc =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'comment'; readonly piece: Piece; readonly trailing: boolean }
  | { readonly kind: 'text'; readonly text: string; readonly ifBroken: boolean }
  | { readonly kind: 'line'; readonly flat: '' | ' '; readonly hard: boolean }
  | { readonly kind: 'concat'; readonly parts: readonly Doc[]; readonly breaks: boolean }
  | { readonly kind: 'indent'; readonly inner: Doc; readonly breaks: boolean }
  | { readonly kind: 'group'; readonly inner: Doc; readonly breaks: boolean };

/** A token as it stands in the source. */
export function piece(it: Piece): Doc {
  return { kind: 'piece', piece: it };
}

/** A comment, which something hard must follow; a trailing one stands behind code and is not counted as its width. */
export function comment(it: Piece, trailing: boolean): Doc {
  return { kind: 'comment', piece: it, trailing };
}

/** Characters that the source need not have. */
export function text(characters: string): Doc {
  return { kind: 'text', text: characters, ifBroken: false };
}

/** Characters that stand only where the lines of the group around them are broken. */
export function ifBroken(characters: string): Doc {
  return { kind: 'text', text: characters, ifBroken: true };
}

/** A place to break the line; on one line a blank or nothing. */
export function line(flat: '' | ' '): Doc {
  return { kind: 'line', flat, hard: false };
}

/** Always a new line; all groups around it are broken. */
export const hardLine: Doc = { kind: 'line', flat: '', hard: true };

export function concat(parts: readonly Doc[]): Doc {
  return { kind: 'concat', parts, breaks: parts.some(breaks) };
}

/** Its further lines stand one level deeper. */
export function indent(inner: Doc): Doc {
  return { kind: 'indent', inner, breaks: breaks(inner) };
}

/** Is on one line if it fits and `spread` is not asked for; else all its own lines are broken. */
export function group(inner: Doc, spread = false): Doc {
  return { kind: 'group', inner, breaks: spread || breaks(inner) };
}

/** Whether a document can not be on one line. */
export function breaks(doc: Doc): boolean {
  switch (doc.kind) {
    case 'line':
      return doc.hard;
    case 'concat':
    case 'indent':
    case 'group':
      return doc.breaks;
    default:
      return false;
  }
}
