/** Characters that turn the direction of all text that follows them. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text as XML: markup is escaped, and what XML can not hold (control characters, lone surrogates) or would turn around
 * the text behind it is replaced.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, picture)
    .replace(turning, '\uFFFD');
}

/** The text of a cell, so that one can see it: a cell of blanks shows them. */
export function visible(text: string): string {
  return /^ +$/.test(text) ? '␣'.repeat(text.length) : text;
}

/** The picture that Unicode has of a control character. */
function picture(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
