import { html, show, write } from './dom';
import { iconButton } from './icons';

/** Steps through the layers of a picture: 0 shows all of them, else those up to a layer. */
export class LayerSlider {
  readonly element = html('div', { class: 'layers', role: 'group', 'aria-label': 'Layers' });
  readonly #input = html('input', { type: 'range', min: 1, step: 1, 'aria-label': 'Layers shown' });
  readonly #words = html('output');
  readonly #changed: (layer: number | undefined) => void;
  #count = 0;

  /** `changed` gets the last layer to show, or `undefined` for all. */
  constructor(changed: (layer: number | undefined) => void) {
    this.#changed = changed;
    this.#input.addEventListener('input', () => {
      this.#choose(Number(this.#input.value));
    });
    this.element.append(
      iconButton(
        'previous',
        'One layer less',
        () => {
          this.step(-1);
        },
        '[',
      ),
      this.#input,
      iconButton(
        'next',
        'One layer more',
        () => {
          this.step(1);
        },
        ']',
      ),
      this.#words,
    );
  }

  /** Shows where it stands; hidden where there is nothing to step through. */
  show(count: number, layer: number | undefined): void {
    this.#count = count;
    show(this.element, count > 1);
    this.#input.max = String(count);
    const at = Math.min(layer ?? count, count);
    this.#input.value = String(at);
    const words = at === count ? `all ${count} layers` : `layer ${at} of ${count}`;
    this.#input.setAttribute('aria-valuetext', words);
    write(this.#words, words);
  }

  /** One layer more or less. */
  step(by: 1 | -1): void {
    if (this.#count > 1) this.#choose(Number(this.#input.value) + by);
  }

  #choose(layer: number): void {
    const within = Math.max(1, Math.min(this.#count, layer));
    this.#changed(within === this.#count ? undefined : within);
  }
}
