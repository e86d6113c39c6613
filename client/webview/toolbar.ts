import type { HeadFigure } from '@rasp/engine/figure';
import type { Mode } from '../src/preview/messages';
import { button, html, show } from './dom';
import type { LayerSlider } from './layerSlider';
import { brief } from './words';

export interface ToolbarActions {
  setMode(mode: Mode): void;
  chooseHead(head: string): void;
  zoom(by: 1 | -1): void;
  fit(): void;
  toggleSums(): void;
  compare(): void;
  table(): void;
  export(): void;
  help(): void;
}

/** The tools of a view. */
export class Toolbar {
  readonly element = html('div', { class: 'toolbar', role: 'toolbar', 'aria-label': 'Picture' });
  readonly #modes: Readonly<Record<Mode, HTMLButtonElement>>;
  readonly #heads = html('select', { 'aria-label': 'Head that is shown' });
  readonly #sums: HTMLButtonElement;
  readonly #compare: HTMLButtonElement;
  #ids: readonly string[] = [];

  constructor(slider: LayerSlider, actions: ToolbarActions) {
    const mode = (label: string, of: Mode): HTMLButtonElement => {
      const made = html(
        'button',
        { type: 'button', title: `${label} view (v)`, 'aria-keyshortcuts': 'v' },
        label,
      );
      made.addEventListener('click', () => {
        actions.setMode(of);
      });
      return made;
    };
    this.#modes = { transformer: mode('Transformer', 'transformer'), selector: mode('Selector', 'selector') };
    this.#heads.addEventListener('change', () => {
      actions.chooseHead(this.#ids[this.#heads.selectedIndex] ?? '');
    });
    this.#sums = button(
      'Σ',
      'Sums of rows and columns',
      () => {
        actions.toggleSums();
      },
      's',
    );
    this.#compare = button(
      '⇄',
      'Compare with another sample',
      () => {
        actions.compare();
      },
      'c',
    );
    this.element.append(
      html(
        'span',
        { class: 'modes', role: 'group', 'aria-label': 'View' },
        this.#modes.transformer,
        this.#modes.selector,
      ),
      this.#heads,
      slider.element,
      html(
        'span',
        { role: 'group', 'aria-label': 'Zoom' },
        button(
          '−',
          'Zoom out',
          () => {
            actions.zoom(-1);
          },
          '-',
        ),
        button(
          'fit',
          'Fit the whole picture',
          () => {
            actions.fit();
          },
          '0',
        ),
        button(
          '+',
          'Zoom in',
          () => {
            actions.zoom(1);
          },
          '+',
        ),
      ),
      html(
        'span',
        { role: 'group', 'aria-label': 'More' },
        this.#sums,
        this.#compare,
        button(
          '☰',
          'Table of samples',
          () => {
            actions.table();
          },
          'm',
        ),
        button(
          '⤓',
          'Export',
          () => {
            actions.export();
          },
          'e',
        ),
        button(
          '?',
          'Keys',
          () => {
            actions.help();
          },
          '?',
        ),
      ),
    );
  }

  /** Where the export menu opens. */
  get corner(): { readonly x: number; readonly y: number } {
    const { right, bottom } = this.element.getBoundingClientRect();
    return { x: right, y: bottom };
  }

  show(
    mode: Mode,
    heads: readonly HeadFigure[],
    head: string | undefined,
    sums: boolean,
    compared: boolean,
  ): void {
    for (const one of ['transformer', 'selector'] as const) {
      this.#modes[one].setAttribute('aria-pressed', String(one === mode));
    }
    this.#sums.setAttribute('aria-pressed', String(sums));
    this.#compare.setAttribute('aria-pressed', String(compared));
    show(this.#heads, mode === 'selector' && heads.length > 1);
    this.#ids = heads.map(({ id }) => id);
    this.#heads.replaceChildren(
      ...heads.map(({ name, layer }) =>
        html('option', {}, `${layer === undefined ? '' : `layer ${layer}: `}${brief(name)}`),
      ),
    );
    this.#heads.selectedIndex = Math.max(0, this.#ids.indexOf(head ?? ''));
  }
}
