/** A text without its markers, and where they stood, as offsets. */
export interface Marked {
  readonly text: string;
  /** Where `|` stood, in order. */
  readonly cursors: readonly number[];
  /** What `[|` and `|]` enclosed, in order. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Reads a fixture in which `|` marks a cursor and `[|…|]` a range; RASP itself has no use for `|`. */
export function readMarkers(fixture: string): Marked {
  const cursors: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  const readCursors = (piece: string): void => {
    for (const [i, part] of piece.split('|').entries()) {
      if (i > 0) cursors.push(text.length);
      text += part;
    }
  };
  for (const piece of fixture.split(/(\[\|.*?\|\])/s)) {
    const start = text.length;
    if (!piece.startsWith('[|')) {
      readCursors(piece);
      continue;
    }
    readCursors(piece.slice(2, -2));
    ranges.push({ start, end: text.length });
  }
  return { text, cursors, ranges };
}
