import type { HeadLayout } from '@rasp/engine/figure';
import type { CellPlace } from '../src/preview/messages';
import { html } from './dom';
import { brief, plainWords } from './words';

/**
 * The matrix as a grid for assistive technology: only the cell that is looked at is an element, whose text says where
 * it stands and whether it is selected.
 */
export class SpokenGrid {
  readonly #host: HTMLElement;
  readonly #row = html('div', { role: 'row' });
  readonly #id: string;
  #told = 0;

  /** `host` is the element that takes the focus and the keys; `id` is its alone. */
  constructor(host: HTMLElement, id: string) {
    this.#host = host;
    this.#id = id;
    host.setAttribute('role', 'grid');
    host.tabIndex = 0;
    host.append(html('div', { class: 'spoken', role: 'rowgroup' }, this.#row));
    this.name('RASP preview');
  }

  /** What the whole picture is. */
  name(text: string): void {
    this.#host.setAttribute('aria-label', text);
  }

  /** The cell that is looked at; each time a new element, so that it is spoken anew. */
  show(
    placed: HeadLayout | undefined,
    cell: CellPlace | undefined,
    selected: boolean | undefined,
    locked: boolean,
  ): void {
    if (!placed || !cell) {
      this.#row.replaceChildren();
      this.#host.removeAttribute('aria-activedescendant');
      return;
    }
    const { rows, columns } = placed.matrix;
    const id = `${this.#id}-${++this.#told % 2}`;
    const state = selected === undefined ? '' : selected ? ', selected' : ', not selected';
    const words = `${brief(placed.head.name)}: ${plainWords(placed.head, cell.query, cell.key)}${state}${locked ? ', locked' : ''}`;
    this.#host.setAttribute('aria-rowcount', String(rows));
    this.#host.setAttribute('aria-colcount', String(columns));
    this.#row.setAttribute('aria-rowindex', String(cell.query + 1));
    this.#row.replaceChildren(
      html(
        'div',
        { role: 'gridcell', id, 'aria-colindex': cell.key + 1, 'aria-selected': String(selected === true) },
        words,
      ),
    );
    this.#host.setAttribute('aria-activedescendant', id);
  }
}
