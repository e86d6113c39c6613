import { Cancelled } from '@rasp/engine';

/** What a server that runs in a thread of its own is told while it is at work, and tells of it. */
export interface Attention {
  /** Whether the request that is being answered was taken back. */
  isCancelled(): boolean;
  /** Whether an edit waits to be read. */
  isEdited(): boolean;
  /** Something begins that may take long. @returns what to call when it has ended. */
  begin(title: string): () => void;
}

/** What takes less is done to its end whatever is typed: what is known of a text stays of use. In milliseconds. */
const patience = 500;

/** Work that ends early when nobody wants it any more. */
export class Work {
  /** From when on edits end what is at work; `undefined` while they do not. */
  #yieldsFrom: number | undefined;

  constructor(private readonly attention: Attention | undefined) {}

  /** Whether what is at work now is not wanted any more. */
  readonly isCancelled = (): boolean => {
    const { attention } = this;
    if (!attention) return false;
    if (attention.isCancelled()) return true;
    const from = this.#yieldsFrom;
    return from !== undefined && attention.isEdited() && performance.now() > from;
  };

  /** Does what no request asked for. @returns `undefined` if it took long, and an edit came before its end. */
  untilEdited<R>(title: string, work: () => R): R | undefined {
    const end = this.attention?.begin(title);
    this.#yieldsFrom = performance.now() + patience;
    try {
      return work();
    } catch (reason) {
      if (!(reason instanceof Cancelled)) throw reason;
      return undefined;
    } finally {
      this.#yieldsFrom = undefined;
      end?.();
    }
  }
}
