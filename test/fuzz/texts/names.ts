/** The names that a program has defined so far, by the kind of what they stand for. */
export class Names<Kind extends string> {
  readonly #names = new Map<Kind, string[]>();
  #count = 0;

  /** A new name for something of a kind; known from now on. */
  define(kind: Kind): string {
    this.#count += 1;
    const name = `${kind}${this.#count}`;
    this.#names.set(kind, [...(this.#names.get(kind) ?? []), name]);
    return name;
  }

  /** A name of a kind, chosen by a number; `otherwise` where there is none. */
  one(kind: Kind, number: number, otherwise: string): string {
    const known = this.#names.get(kind) ?? [];
    return known[number % known.length] ?? otherwise;
  }

  /** What `write` writes, which knows other names beside these for as long as it is at work. */
  within(kinds: readonly Kind[], write: (names: readonly string[]) => string): string {
    const before = new Map(this.#names);
    const written = write(kinds.map((kind) => this.define(kind)));
    this.#names.clear();
    for (const [kind, names] of before) this.#names.set(kind, names);
    return written;
  }
}

/** Writes a part of a program that may use the names defined before. */
export type Write<Kind extends string> = (names: Names<Kind>) => string;
