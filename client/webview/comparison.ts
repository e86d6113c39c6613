import type { Compared, Look } from '../src/preview/messages';
import { differences } from './differences';
import { html, show } from './dom';
import { hatched } from './marks';
import type { PicturePane } from './picturePane';

/** The picture of a view, and beside it the one of a second sample; cells that differ are marked in both. */
export class Comparison {
  readonly element = html('div', { class: 'pictures' });
  readonly #main: PicturePane;
  readonly #other: PicturePane;
  readonly #mainName = html('p', { class: 'sample-name', dir: 'auto' });
  readonly #otherName = html('p', { class: 'sample-name', dir: 'auto' });
  readonly #otherBox: HTMLElement;

  constructor(main: PicturePane, other: PicturePane) {
    this.#main = main;
    this.#other = other;
    this.#otherBox = html('div', { class: 'compared-with' }, this.#otherName, other.stage.element);
    this.element.append(html('div', { class: 'own' }, this.#mainName, main.stage.element), this.#otherBox);
  }

  /** Shows the second picture, looked at like the first; `undefined` hides it. */
  show(sample: string | undefined, compared: Compared | undefined, look: Look): void {
    show(this.#otherBox, compared !== undefined);
    this.element.classList.toggle('compared', compared !== undefined);
    this.#other.show(compared?.figure, withoutLock(look));
    this.#mainName.textContent = compared ? `on ${sample ?? ''}` : '';
    this.#otherName.textContent = compared
      ? `on ${compared.sample}${compared.reason === undefined ? '' : `: ${compared.reason}`}`
      : '';
    this.#mark(this.#main, compared && this.#other);
    this.#mark(this.#other, compared && this.#main);
  }

  #mark({ stage: { picture, overlay } }: PicturePane, other: PicturePane | undefined): void {
    const beside = other?.stage.picture;
    const marked = picture && beside ? differences(picture.layout, beside.layout) : [];
    overlay.set('differences', hatched(marked, 'different'));
  }
}

/** The lock is one of the view's own sample. */
function withoutLock(look: Look): Look {
  return Object.fromEntries(Object.entries(look).filter(([name]) => name !== 'lock'));
}
