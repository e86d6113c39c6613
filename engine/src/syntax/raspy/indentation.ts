/** How far a line is indented: to which column if tabs reach to every eighth one, and the characters themselves. */
export interface Indentation {
  readonly column: number;
  readonly text: string;
}

const joining = /\\[ \t]*(?:\r\n|[\r\n])/;

/**
 * The indentation that the characters before the first token of a line make, as Python counts it: of lines that a `\`
 * joins the first one if it is indented, otherwise the last one.
 */
export function indentationBy(characters: string): Indentation {
  const [first = '', ...joined] = characters.includes('\\') ? characters.split(joining) : [characters];
  const text = first === '' ? (joined.at(-1) ?? '') : first;
  let column = 0;
  for (let i = 0; i < text.length; i++) column += text.charCodeAt(i) === 9 ? 8 - (column % 8) : 1;
  return { column, text };
}

/** An indentation after one like `from` has become one like `to`: as far from it as before, in the same characters. */
export function shifted(indentation: Indentation, from: Indentation, to: Indentation): string {
  const column = Math.max(0, indentation.column + to.column - from.column);
  if (indentation.text.startsWith(from.text)) {
    const same = to.text + indentation.text.slice(from.text.length);
    if (indentationBy(same).column === column) return same;
  }
  return column < to.column ? ' '.repeat(column) : to.text + ' '.repeat(column - to.column);
}
