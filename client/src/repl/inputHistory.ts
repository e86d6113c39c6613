/** The lines that were entered, to go back to with the arrow keys. */
export class InputHistory {
  readonly #lines: string[] = [];
  /** The index of the line shown; that of the end while a new line is typed. */
  #at = 0;
  #draft = '';

  /** Remembers a line, unless it is empty or the same as the last. */
  add(line: string): void {
    if (line.trim() !== '' && line !== this.#lines.at(-1)) this.#lines.push(line);
    this.#at = this.#lines.length;
  }

  /** The line before the one shown, which is kept if it is new. */
  older(shown: string): string | undefined {
    if (this.#at === 0) return undefined;
    if (this.#at === this.#lines.length) this.#draft = shown;
    this.#at -= 1;
    return this.#lines[this.#at];
  }

  /** The line after the one shown; at the end the new line that was left. */
  newer(): string | undefined {
    if (this.#at === this.#lines.length) return undefined;
    this.#at += 1;
    return this.#lines[this.#at] ?? this.#draft;
  }
}
