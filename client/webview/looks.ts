import type { HostState, Look, PageState } from '../src/preview/messages';

/** How each view is looked at, kept across a reload of the window. */
export class Looks {
  readonly #keep: (state: PageState) => void;
  #looks: Readonly<Record<string, Look>>;
  #host: HostState;
  #pending = false;

  /** `kept` is what an earlier page left, of whatever version; another version's is not read. */
  constructor(kept: unknown, keep: (state: PageState) => void) {
    this.#keep = keep;
    const state = isPageState(kept) ? kept : undefined;
    this.#looks = state?.looks ?? {};
    this.#host = state?.host ?? { frozen: false, pins: [], samples: {} };
  }

  of(view: string): Look {
    return this.#looks[view] ?? {};
  }

  set(view: string, look: Look): void {
    this.#looks = { ...this.#looks, [view]: look };
    this.#changed();
  }

  /** Takes the looks of an earlier page for the views that have none here. */
  restore(looks: Readonly<Record<string, Look>>): void {
    this.#looks = { ...looks, ...this.#looks };
    this.#changed();
  }

  /** Takes what the host wants kept; looks of views that are gone are dropped. */
  setHost(host: HostState, views: readonly string[]): void {
    this.#host = host;
    this.#looks = Object.fromEntries(Object.entries(this.#looks).filter(([view]) => views.includes(view)));
    this.#changed();
  }

  /** Many changes of one frame are kept as one. */
  #changed(): void {
    if (this.#pending) return;
    this.#pending = true;
    queueMicrotask(() => {
      this.#pending = false;
      this.#keep({ version: 2, host: this.#host, looks: this.#looks });
    });
  }
}

function isPageState(value: unknown): value is PageState {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 2;
}
