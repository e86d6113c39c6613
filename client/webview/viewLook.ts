import type { Look } from '../src/preview/messages';

/** What is looked at differently; `undefined` is back to what nobody chose. */
export type LookChange = { readonly [K in keyof Look]?: Look[K] | undefined };

/** How a person looks at one view. */
export class ViewLook {
  readonly #read: () => Look;
  readonly #write: (look: Look) => void;
  readonly #changed: (change: LookChange) => void;

  /** `changed` is called when the view has to be drawn anew. */
  constructor(read: () => Look, write: (look: Look) => void, changed: (change: LookChange) => void) {
    this.#read = read;
    this.#write = write;
    this.#changed = changed;
  }

  get now(): Look {
    return this.#read();
  }

  /** Keeps what is seen already. */
  keep(change: LookChange): void {
    const look = Object.entries({ ...this.now, ...change }).filter(([, value]) => value !== undefined);
    this.#write(Object.fromEntries(look));
  }

  /** Looks differently from now on. */
  change(change: LookChange): void {
    this.keep(change);
    this.#changed(change);
  }
}
