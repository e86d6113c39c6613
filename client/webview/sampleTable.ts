import type { SampleRow } from '../src/preview/messages';
import { button, html, show } from './dom';

export interface SampleTableActions {
  add(): void;
  remove(sample: string): void;
  compare(sample: string): void;
  close(): void;
}

/** The table sample × result. */
export class SampleTable {
  readonly element = html('section', { class: 'samples', 'aria-label': 'Samples', hidden: true });
  readonly #actions: SampleTableActions;

  constructor(actions: SampleTableActions) {
    this.#actions = actions;
  }

  /** Shows the rows, the view's own sample first; hidden where there are none. */
  show(title: string, rows: readonly SampleRow[] | undefined): void {
    show(this.element, rows !== undefined);
    if (!rows) return;
    const head = html(
      'thead',
      {},
      html(
        'tr',
        {},
        html('th', { scope: 'col' }, 'sample'),
        html('th', { scope: 'col', dir: 'auto' }, title),
        html('td'),
      ),
    );
    this.element.replaceChildren(
      html(
        'h2',
        {},
        'Samples',
        button('+', 'Add a sample', () => {
          this.#actions.add();
        }),
        button('×', 'Close the table', () => {
          this.#actions.close();
        }),
      ),
      html('div', { class: 'scrolled' }, html('table', {}, head, html('tbody', {}, ...rows.map(this.#row)))),
    );
  }

  readonly #row = ({ sample, result, reason }: SampleRow, index: number): HTMLElement =>
    html(
      'tr',
      {},
      html('th', { scope: 'row', dir: 'auto' }, sample),
      html('td', { class: result === undefined ? 'reason' : '', dir: 'auto' }, result ?? reason ?? ''),
      html(
        'td',
        { class: 'acts' },
        ...(index === 0
          ? []
          : [
              button('⇄', `Compare with ${sample}`, () => {
                this.#actions.compare(sample);
              }),
              button('×', `Remove ${sample}`, () => {
                this.#actions.remove(sample);
              }),
            ]),
      ),
    );
}
