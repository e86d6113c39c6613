import type { Compared, Look } from '../src/preview/messages';
import { differences } from './differences';
import { html, show, write } from './dom';
import { differing } from './marks';
import type { Picture } from './picture';
import type { PicturePane } from './picturePane';
import { brief } from './words';

/** The picture of a view, and beside it the one of a second sample; cells that differ are marked in both. */
export class Comparison {
  readonly element = html('div', { class: 'pictures' });
  readonly #main: PicturePane;
  readonly #other: PicturePane;
  readonly #mainName = html('p', { class: 'sample-name', dir: 'auto' });
  readonly #otherName = html('p', { class: 'sample-name', dir: 'auto' });
  readonly #otherBox: HTMLElement;
  #marked: readonly [Picture | undefined, Picture | undefined] = [undefined, undefined];

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
    write(this.#mainName, compared ? `on ${brief(sample)}` : '');
    const reason = compared?.reason === undefined ? '' : `: ${compared.reason}`;
    write(this.#otherName, compared ? `on ${brief(compared.sample)}${reason}` : '');
    this.#mark(this.#main.stage.picture, compared && this.#other.stage.picture);
  }

  #mark(mine: Picture | undefined, theirs: Picture | undefined): void {
    const [lastMine, lastTheirs] = this.#marked;
    if (lastMine === mine && lastTheirs === theirs) return;
    this.#marked = [mine, theirs];
    const isPair = mine && theirs;
    this.#main.stage.overlay.set('differences', isPair ? differing(differences(theirs, mine)) : []);
    this.#other.stage.overlay.set('differences', isPair ? differing(differences(mine, theirs)) : []);
  }
}

/** The lock is one of the view's own sample. */
function withoutLock(look: Look): Look {
  return Object.fromEntries(Object.entries(look).filter(([name]) => name !== 'lock'));
}
