/** The characters of a string as Python counts them: code points, not UTF-16 units. */
export function codePoints(text: string): string[] {
  return Array.from(text);
}
