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
  let start = 0;
  for (const piece of fixture.split(/(\[\||\|\]|\|)/)) {
    if (piece === '|') cursors.push(text.length);
    else if (piece === '[|') start = text.length;
    else if (piece === '|]') ranges.push({ start, end: text.length });
    else text += piece;
  }
  return { text, cursors, ranges };
}
