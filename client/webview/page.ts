import type { Picture, View } from '../src/preview/messages';
import type { PageElements } from './elements';
import { parseFigure } from './figure';

/** Writes views into the document. */
export class Page {
  readonly #elements: PageElements;
  #drawn: Picture | undefined;

  constructor(elements: PageElements) {
    this.#elements = elements;
  }

  show(view: View): void {
    const { title, cost, sample, reason, stale, caption, picture } = this.#elements;
    const unreadable = view.picture !== undefined && !this.#draw(view.picture);
    const drawn = view.picture && this.#drawn;
    const earlier = drawn !== undefined && (view.earlier || unreadable);
    write(title, view.title);
    write(cost, view.cost ?? '');
    write(sample, view.sample ?? '');
    write(reason, unreadable ? 'The picture could not be read.' : (view.reason ?? ''));
    write(stale, view.stale ? 'The file does not parse at the moment: this is its earlier text.' : '');
    write(caption, earlier ? `Before: ${nameOf(drawn)}` : '');
    picture.hidden = drawn === undefined;
    picture.classList.toggle('dimmed', view.stale || earlier);
    if (drawn) picture.setAttribute('aria-label', nameOf(drawn));
  }

  /** Puts a picture in the place of the one before; gives false, and leaves that, when it cannot be read. */
  #draw(picture: Picture): boolean {
    if (picture.svg !== this.#drawn?.svg) {
      const figure = parseFigure(picture.svg);
      if (!figure) return false;
      this.#elements.picture.replaceChildren(figure);
    }
    this.#drawn = picture;
    return true;
  }
}

function nameOf({ title, cost }: Picture): string {
  return cost === undefined ? title : `${title} · ${cost}`;
}

/** Leaves text that has not changed alone, so that a screen reader says only what is new. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
