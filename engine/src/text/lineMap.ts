/** A place in a text as people and LSP count it, from zero: line and UTF-16 column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Translates between offsets and lines of one text. Lines end at LF, CR LF or a lone CR. */
export class LineMap {
  readonly #starts: readonly number[];
  /** Where the lines end, before their line breaks. */
  readonly #ends: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    const ends: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code !== 10 && code !== 13) continue;
      ends.push(i);
      if (code === 13 && text.charCodeAt(i + 1) === 10) i += 1;
      starts.push(i + 1);
    }
    this.#starts = starts;
    this.#ends = ends;
    this.#length = text.length;
  }

  /** The number of lines; a text that ends in a line break has an empty last line. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /**
   * The line and column of an offset; offsets outside the text are taken as its nearest end, and one between CR and LF as
   * the end of the line.
   */
  placeAt(offset: number): Place {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: Math.min(at, this.#lineEnd(low)) - this.lineStart(low) };
  }

  /** The offset of a place; a line or column past the end is taken as that end. */
  offsetAt(place: Place): number {
    if (place.line < 0) return 0;
    if (place.line >= this.#starts.length) return this.#length;
    return Math.min(this.lineStart(place.line) + Math.max(0, place.column), this.#lineEnd(place.line));
  }

  /** The offset at which a line starts. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  #lineEnd(line: number): number {
    return this.#ends[line] ?? this.#length;
  }
}
