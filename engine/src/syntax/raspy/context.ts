/** What the statements being read are inside of. */
export class Context {
  #inFunction = false;
  #inLoop = false;

  get inFunction(): boolean {
    return this.#inFunction;
  }

  get inLoop(): boolean {
    return this.#inLoop;
  }

  /** Reads the body of a function. */
  ofFunction<T>(read: () => T): T {
    return this.#within(true, false, read);
  }

  /** Reads the body of a loop. */
  ofLoop<T>(read: () => T): T {
    return this.#within(this.#inFunction, true, read);
  }

  #within<T>(inFunction: boolean, inLoop: boolean, read: () => T): T {
    const outer = [this.#inFunction, this.#inLoop] as const;
    this.#inFunction = inFunction;
    this.#inLoop = inLoop;
    const result = read();
    [this.#inFunction, this.#inLoop] = outer;
    return result;
  }
}
