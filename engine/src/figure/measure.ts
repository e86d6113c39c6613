/** The width of a character of the monospaced fonts that pictures use, per pixel of their size. */
const charWidth = 0.602;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The width of a text in pixels, nearly; wide scripts and emoji take two characters, marks none. */
export function textWidth(text: string, fontSize: number): number {
  return columns(text) * charWidth * fontSize;
}

/** A text that fits: cut at its end, with `…`, where it is too wide. */
export function fit(text: string, width: number, fontSize: number): string {
  const most = Math.max(1, Math.floor(width / (charWidth * fontSize) + 0.01));
  // A text has at most as many characters as UTF-16 units: most need no counting.
  if (text.length * 2 <= most || columns(text) <= most) return text;
  let kept = '';
  let taken = 1;
  for (const { segment } of segmenter.segment(text)) {
    taken += columns(segment);
    if (taken > most) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** The characters of a monospaced line that a text takes. */
export function columns(text: string): number {
  // Nearly all texts are plain, and large pictures have thousands of them.
  if (/^[ -~]*$/.test(text)) return text.length;
  let count = 0;
  for (const char of text) {
    if (/\p{M}|[\u200b-\u200f\u2060-\u2064]/u.test(char)) continue;
    count += isWide(char.codePointAt(0) ?? 0) ? 2 : 1;
  }
  return count;
}

/** Whether a character takes two columns: East Asian scripts, full-width forms and emoji. */
function isWide(code: number): boolean {
  return (
    code >= 0x1100 &&
    (code <= 0x115f ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0x1f300 && code <= 0x3fffd))
  );
}
