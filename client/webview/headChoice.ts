import type { HeadFigure } from '@rasp/engine/figure';
import { html, show } from './dom';
import { brief } from './words';

/** Chooses the head that the Selector view shows, from all heads of all layers. */
export class HeadChoice {
  readonly element = html('select', {
    'aria-label': 'Head that is shown',
    'aria-keyshortcuts': 'PageUp PageDown',
    title: 'Head that is shown (Page Up, Page Down)',
  });
  readonly #changed: (head: string) => void;
  #heads: readonly HeadFigure[] = [];

  constructor(changed: (head: string) => void) {
    this.#changed = changed;
    this.element.addEventListener('change', () => {
      this.#choose(this.element.selectedIndex);
    });
  }

  /** Shows the heads to choose from; hidden where there is no choice. */
  show(heads: readonly HeadFigure[], shown: string | undefined): void {
    show(this.element, heads.length > 1);
    if (heads !== this.#heads) this.element.replaceChildren(...heads.map(optionOf));
    this.#heads = heads;
    this.element.selectedIndex = Math.max(
      0,
      heads.findIndex(({ id }) => id === shown),
    );
  }

  /** Goes to the next head or to the one before, round and round. @returns what is shown then. */
  step(by: 1 | -1): string | undefined {
    const count = this.#heads.length;
    if (count < 2) return undefined;
    const next = (this.element.selectedIndex + by + count) % count;
    this.#choose(next);
    return `${this.element.options[next]?.text ?? ''}, ${next + 1} of ${count}`;
  }

  #choose(index: number): void {
    const head = this.#heads[index];
    if (head) this.#changed(head.id);
  }
}

/** A head by its name, and by what it makes: one selector can work in several layers. */
function optionOf({ name, layer, uses }: HeadFigure): HTMLOptionElement {
  const results = uses.map(({ result }) => brief(result.label)).join(', ');
  const made = results === '' ? '' : ` → ${results}`;
  return html('option', {}, `${layer === undefined ? '' : `layer ${layer}: `}${brief(name)}${made}`);
}
