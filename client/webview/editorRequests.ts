import type { HeadFigure } from '@rasp/engine/figure';
import type { FromPage, View } from '../src/preview/messages';

/** What a person can ask the editor for in one view. */
export class EditorRequests {
  readonly #id: string;
  readonly #post: (message: FromPage) => void;
  readonly #view: () => View | undefined;

  /** `view` gives what is shown now. */
  constructor(id: string, post: (message: FromPage) => void, view: () => View | undefined) {
    this.#id = id;
    this.#post = post;
    this.#view = view;
  }

  /** Shows the code of a box, or without one of the whole view. */
  jump(head?: HeadFigure): void {
    const { span } = head ?? {};
    this.#post({ type: 'jump', view: this.#id, ...(head && { head: head.id }), ...(span && { span }) });
  }

  togglePin(): void {
    this.#post({ type: this.#view()?.pinned ? 'unpin' : 'pin', view: this.#id });
  }

  /** Follows the cursor no longer, or again; a pin never does. */
  toggleFreeze(): void {
    const view = this.#view();
    if (view && !view.pinned) this.#post({ type: 'freeze', frozen: !view.frozen });
  }

  chooseSample(): void {
    this.#post({ type: 'chooseSample', view: this.#id });
  }

  chooseCall(call: number): void {
    this.#post({ type: 'chooseCall', view: this.#id, call });
  }

  /** Asks for a second sample to compare with, or ends the comparison. */
  toggleCompare(): void {
    const ends = this.#view()?.compared !== undefined;
    this.#post({ type: 'compare', view: this.#id, ...(ends && { sample: null }) });
  }

  compareWith(sample: string): void {
    this.#post({ type: 'compare', view: this.#id, sample });
  }

  toggleTable(): void {
    this.#post({ type: 'table', view: this.#id, open: this.#view()?.table === undefined });
  }

  addSample(): void {
    this.#post({ type: 'addSample', view: this.#id });
  }

  removeSample(sample: string): void {
    this.#post({ type: 'removeSample', view: this.#id, sample });
  }
}
