/** A part of a text that is held on to while the text is edited. Offsets are UTF-16 code units. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  /** The place that is meant, from `start` to `end`: `a + b` is meant by its `+`, not by its `a`. */
  readonly at: number;
  /** What stands from `start` to `end`; what stood there, when it is lost. */
  readonly text: string;
  /** Set once the text was deleted: all that went with it, and how far into that the anchor was. */
  readonly lost?: { readonly removed: string; readonly inset: number };
}

/** A part of a text that became another, as `workspace.onDidChangeTextDocument` tells it: all of the text before. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** Holds on to `text` from `start` to `end`. `at` is moved in between. */
export function anchored(text: string, start: number, end: number, at: number): Anchor {
  return { start, end, at: Math.min(Math.max(at, start), end), text: text.slice(start, end) };
}

/**
 * Where an anchor is after an edit. It moves with what is written before it, and takes part in what happens inside of it; a
 * word that is replaced by another, in one go or letter by letter, is still held. One whose text is deleted is lost until
 * that is undone or, with what stood around it, pasted elsewhere.
 */
export function afterEdit(anchor: Anchor, changes: readonly Change[], before: string): Anchor {
  const ordered = inOrder(changes, before);
  const after = applied(ordered, before);
  if (anchor.lost) return found(anchor, anchor.lost, ordered, after) ?? collapsed(anchor, ordered);
  const covering = ordered.find((change) => covers(change, anchor));
  if (!covering) {
    const [start, end, at] = [
      moved(anchor.start, ordered, 'after'),
      moved(anchor.end, ordered, 'before'),
      moved(anchor.at, ordered, 'after'),
    ];
    return anchored(after, start, Math.max(start, end), at);
  }
  const { rangeOffset, rangeLength, text } = covering;
  const offset = newOffset(covering, ordered);
  const inset = anchor.start - rangeOffset;
  const kept = nearest(text, anchor.text, inset);
  if (kept !== undefined) return placed(anchor, after, offset + kept);
  const exact = rangeLength === anchor.end - anchor.start;
  if (exact && text.trim() !== '') return anchored(after, offset, offset + text.length, offset);
  const lost = { removed: before.slice(rangeOffset, rangeOffset + rangeLength), inset };
  return found(anchor, lost, ordered, after) ?? collapsed({ ...anchor, lost }, ordered);
}

/** Finds an anchor of an earlier session, or of a file that was changed elsewhere, in a text: where it was, or nearby. */
export function anchoredAgain(anchor: Anchor, text: string): Anchor {
  const start = nearest(text, anchor.text, anchor.start);
  if (start !== undefined) return placed(anchor, text, start);
  const offset = Math.min(anchor.start, text.length);
  const lost = anchor.lost ?? { removed: anchor.text, inset: 0 };
  return { ...anchor, start: offset, end: offset, at: offset, lost };
}

/** The changes of an edit of a text from its start to its end, each without what it leaves as it was. */
export function inOrder(changes: readonly Change[], before: string): readonly Change[] {
  return changes.map((change) => trimmed(change, before)).toSorted((a, b) => a.rangeOffset - b.rangeOffset);
}

/** Where an offset is after an edit whose changes are in order; in replaced text it goes before or after the new one. */
export function moved(offset: number, ordered: readonly Change[], side: 'before' | 'after'): number {
  let shift = 0;
  for (const { rangeOffset, rangeLength, text } of ordered) {
    const end = rangeOffset + rangeLength;
    const inserted = rangeLength === 0 && rangeOffset === offset;
    if (rangeOffset > offset || (inserted && side === 'before')) break;
    if (end > offset)
      return shift + rangeOffset + (side === 'after' && rangeOffset < offset ? text.length : 0);
    shift += text.length - rangeLength;
  }
  return offset + shift;
}

function covers({ rangeOffset, rangeLength }: Change, { start, end }: Anchor): boolean {
  return rangeLength > 0 && rangeOffset <= start && rangeOffset + rangeLength >= end;
}

/** The anchor of deleted text where that, or something in its place, was written. */
function found(
  anchor: Anchor,
  { removed, inset }: NonNullable<Anchor['lost']>,
  ordered: readonly Change[],
  after: string,
): Anchor | undefined {
  for (const change of ordered) {
    const offset = newOffset(change, ordered);
    const index = change.text.indexOf(removed.trim());
    const margin = removed.length - removed.trimStart().length;
    const moreThanIt = removed.trim().length > anchor.text.length;
    const here = change.rangeOffset === anchor.start;
    if (index >= 0 && (moreThanIt || here)) return placed(anchor, after, offset + index - margin + inset);
    if (here && !moreThanIt && change.text.trim() !== '')
      return anchored(after, offset, offset + change.text.length, offset);
  }
  return undefined;
}

function collapsed(anchor: Anchor, ordered: readonly Change[]): Anchor {
  const offset = moved(anchor.start, ordered, 'before');
  return { ...anchor, start: offset, end: offset, at: offset };
}

/** The same text elsewhere. */
function placed({ text, at, start, lost }: Anchor, after: string, to: number): Anchor {
  return anchored(after, to, to + text.length, to + (lost ? 0 : at - start));
}

/** A change without what it leaves as it was at its start and end. */
function trimmed({ rangeOffset, rangeLength, text }: Change, before: string): Change {
  const old = before.slice(rangeOffset, rangeOffset + rangeLength);
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old[start] === text[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === text.at(-1 - end)) end++;
  return {
    rangeOffset: rangeOffset + start,
    rangeLength: rangeLength - start - end,
    text: text.slice(start, text.length - end),
  };
}

function newOffset(change: Change, ordered: readonly Change[]): number {
  const earlier = ordered.filter(({ rangeOffset }) => rangeOffset < change.rangeOffset);
  return earlier.reduce((sum, { text, rangeLength }) => sum + text.length - rangeLength, change.rangeOffset);
}

function applied(ordered: readonly Change[], before: string): string {
  let text = '';
  let done = 0;
  for (const change of ordered) {
    text += before.slice(done, change.rangeOffset) + change.text;
    done = change.rangeOffset + change.rangeLength;
  }
  return text + before.slice(done);
}

/** Where a text stands as a whole word nearest to an offset of another. */
function nearest(text: string, part: string, offset: number): number | undefined {
  if (part === '') return undefined;
  let best: number | undefined;
  for (let index = text.indexOf(part); index >= 0; index = text.indexOf(part, index + 1)) {
    if (!isWhole(text, index, index + part.length)) continue;
    if (best === undefined || Math.abs(index - offset) < Math.abs(best - offset)) best = index;
  }
  return best;
}

function isWhole(text: string, start: number, end: number): boolean {
  return !(/^\w\w$/u.test(text.slice(start - 1, start + 1)) || /^\w\w$/u.test(text.slice(end - 1, end + 1)));
}
