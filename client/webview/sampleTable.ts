import type { SampleRow } from '../src/preview/messages';
import { html, show } from './dom';
import type { EditorRequests } from './editorRequests';
import { iconButton } from './icons';
import { brief } from './words';

/** The table sample × result. */
export class SampleTable {
  readonly element = html('section', { class: 'samples', 'aria-label': 'Samples', hidden: true });
  readonly #editor: EditorRequests;

  constructor(editor: EditorRequests) {
    this.#editor = editor;
  }

  /** Shows the rows, the view's own sample first; hidden where there are none. */
  show(title: string, rows: readonly SampleRow[] | undefined): void {
    show(this.element, rows !== undefined);
    if (!rows) return;
    const add = iconButton('add', 'Add a sample', () => {
      this.#editor.addSample();
    });
    const close = iconButton('close', 'Close the table', () => {
      this.#editor.toggleTable();
    });
    const head = html(
      'tr',
      {},
      html('th', { scope: 'col' }, 'sample'),
      html('th', { scope: 'col', dir: 'auto' }, brief(title)),
      html('td', { class: 'acts' }),
    );
    const table = html('table', {}, html('thead', {}, head), html('tbody', {}, ...rows.map(this.#row)));
    this.element.replaceChildren(html('h2', {}, 'Samples', add, close), table);
  }

  readonly #row = ({ sample, result, reason, ofFile }: SampleRow, index: number): HTMLElement => {
    const acts = html('td', { class: 'acts' });
    if (index > 0) {
      acts.append(
        iconButton('compare', `Compare with ${brief(sample)}`, () => {
          this.#editor.compareWith(sample);
        }),
      );
      // What the file names is removed there.
      if (!ofFile) {
        acts.append(
          iconButton('close', `Remove ${brief(sample)}`, () => {
            this.#editor.removeSample(sample);
          }),
        );
      }
    }
    const told = result ?? reason ?? '';
    return html(
      'tr',
      {},
      html('th', { scope: 'row', dir: 'auto', title: brief(sample, 1000) }, sample),
      html(
        'td',
        { class: result === undefined ? 'no-result' : '', dir: 'auto', title: brief(told, 1000) },
        told,
      ),
      acts,
    );
  };
}
