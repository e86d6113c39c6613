/** Numbered questions to the page, and who waits for their answers. */
export class PageAnswers<T> {
  readonly #waiting = new Map<number, (answer: T | undefined) => void>();
  #last = 0;

  /** Asks; gives `undefined` when the page is gone before it answers. */
  ask(post: (number: number) => void): Promise<T | undefined> {
    const number = ++this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(number, resolve);
      post(number);
    });
  }

  /** Hands the answer to a question over. */
  answer(number: number, answer: T): void {
    this.#waiting.get(number)?.(answer);
    this.#waiting.delete(number);
  }

  /** The page is gone: nobody waits any more. */
  clear(): void {
    for (const resolve of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }
}
