/** How a file is to be laid out. */
export interface FormatStyle {
  /** How many columns a level of indentation has, and how far a tab reaches. */
  readonly tabSize: number;
  /** Whether lines are indented by blanks; else by tabs. */
  readonly insertSpaces: boolean;
  /** How many columns a line may have where it can be broken. */
  readonly lineWidth: number;
  /** Blanks at the ends of lines go from what is left as it is, too; elsewhere they always go. */
  readonly trimTrailingWhitespace?: boolean;
}

/** The width of lines where nobody says another. */
export const defaultLineWidth = 100;

/** The characters of one level of indentation. */
export function unitOf({ insertSpaces, tabSize }: FormatStyle): string {
  return insertSpaces ? ' '.repeat(tabSize) : '\t';
}

/** The column behind a text that begins at a column; tabs reach to the next multiple of their size. */
export function columnAfter(text: string, column: number, tabSize: number): number {
  const lineStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  let at = lineStart > 0 ? 0 : column;
  for (let i = lineStart; i < text.length; i++) at += text[i] === '\t' ? tabSize - (at % tabSize) : 1;
  return at;
}
