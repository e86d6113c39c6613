/** The brackets that are open at a place of a line, the innermost last, each with what a language notes of it. */
export class OpenBrackets<T> {
  readonly #open: T[] = [];

  /** @param outside what is noted of the line outside of all brackets */
  constructor(private readonly outside: T) {}

  get depth(): number {
    return this.#open.length;
  }

  get innermost(): T {
    return this.#open.at(-1) ?? this.outside;
  }

  open(noted: T): void {
    this.#open.push(noted);
  }

  close(): void {
    this.#open.pop();
  }
}
