/** Marks, joiners and the like: they are drawn with what stands before them. The soft hyphen has a cell of its own. */
const noWidth = /^(?!\u00AD)[\p{Mn}\p{Me}\p{Cf}\u1160-\u11FF]$/u;

/** Emoji and the scripts of East Asia. */
const wide =
  /^(?!\p{Regional_Indicator})[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18CFF}\u{1AFF0}-\u{1B2FF}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]$/u;

/** What the cursor steps over at once: a code point with those behind it that have no width of their own. */
export function charactersIn(text: string): string[] {
  const characters: string[] = [];
  for (const point of text) {
    const before = characters.at(-1);
    if (before !== undefined && noWidth.test(point)) characters[characters.length - 1] = before + point;
    else characters.push(point);
  }
  return characters;
}

/** How many cells of a terminal a character takes: 0, 1 or 2. */
export function cellsOf(character: string): number {
  const [point = ''] = character;
  if (noWidth.test(point)) return 0;
  return wide.test(point) ? 2 : 1;
}
