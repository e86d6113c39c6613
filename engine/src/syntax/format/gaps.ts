/** Whether a gap between lines has nothing but blanks, and the sign between statements that goes. */
export function isBlank(gap: string, separator: string | undefined): boolean {
  return /^[ \t\f\r\n]*$/.test(separator === undefined ? gap : gap.replace(separator, ''));
}

/** How many lines end in a text. */
export function lineBreaksIn(text: string): number {
  return text.match(/\r\n|[\r\n]/g)?.length ?? 0;
}
