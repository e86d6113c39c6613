import type { CellExplanation } from '@rasp/engine/figure';
import { html, show, write } from './dom';

/** What is told about a cell before its explanation has come. */
export interface CellWords {
  /** `undefined` while it is not known. */
  readonly selected: boolean | undefined;
  readonly locked: boolean;
  readonly words: string;
  readonly sums: string;
}

const hint = 'Point at a cell, or focus the picture and use the arrow keys.';

/** The line under a picture that tells about a cell; a live region, so that it is heard too. */
export class Readout {
  readonly element = html('div', { class: 'readout', role: 'status', 'aria-live': 'polite' });
  readonly #state = html('span', { class: 'state' });
  readonly #words = html('span', { class: 'words', dir: 'auto' });
  readonly #parts = html('ul', { class: 'parts' });
  readonly #sums = html('span', { class: 'sum-words' });

  constructor() {
    this.element.append(html('p', {}, this.#state, ' ', this.#words), this.#parts, this.#sums);
    this.clear();
  }

  /** The words that stand there now. */
  get text(): string {
    return this.#words.textContent;
  }

  clear(): void {
    write(this.#state, '');
    write(this.#words, hint);
    write(this.#sums, '');
    this.#showParts([]);
    this.element.classList.add('idle');
  }

  tell({ selected, locked, words, sums }: CellWords): void {
    this.element.classList.remove('idle');
    const state = selected === undefined ? '' : selected ? '■ selected' : '□ not selected';
    write(this.#state, locked ? `${state} (locked)` : state);
    write(this.#words, words);
    write(this.#sums, sums);
    this.#showParts([]);
  }

  /** Puts the explanation in the place of the plain words. */
  explain({ text, parts }: CellExplanation): void {
    write(this.#words, text);
    this.#showParts(parts.length > 1 ? parts : []);
  }

  /** Says something that is about no cell. */
  say(text: string): void {
    this.clear();
    write(this.#words, text);
  }

  #showParts(parts: CellExplanation['parts']): void {
    show(this.#parts, parts.length > 0);
    this.#parts.replaceChildren(
      ...parts.map(({ text, held }) =>
        html(
          'li',
          { class: held ? 'held' : 'failed', dir: 'auto' },
          html('span', { class: 'verdict', 'aria-hidden': true }, held ? '✓ ' : '✗ '),
          text,
          html('span', { class: 'spoken' }, held ? ' holds' : ' does not hold'),
        ),
      ),
    );
  }
}
