import type { HeadFigure } from '@rasp/engine/figure';
import type { Mode } from '../src/preview/messages';
import { html } from './dom';
import type { HeadChoice } from './headChoice';
import { entitle, iconButton, press, type IconName } from './icons';
import type { LayerSlider } from './layerSlider';

export interface ToolbarActions {
  setMode(mode: Mode): void;
  zoom(by: 1 | -1): void;
  fit(): void;
  toggleSums(): void;
  compare(): void;
  table(): void;
  export(): void;
  help(): void;
}

/** How the tools stand. */
export interface Tools {
  readonly mode: Mode;
  readonly heads: readonly HeadFigure[];
  /** The head that the Selector view shows. */
  readonly head: string | undefined;
  /** How many layers the slider steps through. */
  readonly layers: number;
  readonly layer: number | undefined;
  readonly sums: boolean;
  readonly compared: boolean;
  readonly table: boolean;
}

/** The tools of a view. */
export class Toolbar {
  readonly element = html('div', { class: 'toolbar', role: 'toolbar', 'aria-label': 'Picture' });
  readonly #slider: LayerSlider;
  readonly #heads: HeadChoice;
  readonly #modes: Readonly<Record<Mode, HTMLButtonElement>>;
  readonly #sums: HTMLButtonElement;
  readonly #compare: HTMLButtonElement;
  readonly #table: HTMLButtonElement;
  readonly #export: HTMLButtonElement;

  constructor(slider: LayerSlider, heads: HeadChoice, actions: ToolbarActions) {
    this.#slider = slider;
    this.#heads = heads;
    const mode = (of: Mode, label: string): HTMLButtonElement =>
      modeButton(of, label, () => {
        actions.setMode(of);
      });
    const tool = (name: IconName, title: string, key: string, act: () => void): HTMLButtonElement =>
      iconButton(name, title, act, key);
    this.#modes = { transformer: mode('transformer', 'Transformer'), selector: mode('selector', 'Selector') };
    this.#sums = tool('sums', 'Sums of rows and columns', 's', () => {
      actions.toggleSums();
    });
    this.#compare = tool('compare', 'Compare with another sample', 'c', () => {
      actions.compare();
    });
    this.#table = tool('table', 'Table of samples', 'm', () => {
      actions.table();
    });
    this.#export = tool('export', 'Export', 'e', () => {
      actions.export();
    });
    this.#export.setAttribute('aria-haspopup', 'menu');
    const zoomOut = tool('zoomOut', 'Zoom out', '-', () => {
      actions.zoom(-1);
    });
    const fit = tool('fit', 'Fit the whole picture', '0', () => {
      actions.fit();
    });
    const zoomIn = tool('zoomIn', 'Zoom in', '+', () => {
      actions.zoom(1);
    });
    const help = tool('help', 'Keys', '?', () => {
      actions.help();
    });
    this.element.append(
      group('View', this.#modes.transformer, this.#modes.selector),
      heads.element,
      slider.element,
      group('Zoom', zoomOut, fit, zoomIn),
      group('More', this.#sums, this.#compare, this.#table, this.#export, help),
    );
  }

  /** Where the export menu opens: under its button. */
  get corner(): { readonly x: number; readonly y: number } {
    const { left, bottom } = this.#export.getBoundingClientRect();
    return { x: left, y: bottom + 2 };
  }

  show({ mode, heads, head, layers, layer, sums, compared, table }: Tools): void {
    for (const one of ['transformer', 'selector'] as const) press(this.#modes[one], one === mode);
    this.#modes.transformer.disabled = layers === 0;
    this.#heads.show(mode === 'selector' ? heads : [], head);
    this.#slider.show(mode === 'transformer' ? layers : 0, layer);
    press(this.#sums, sums);
    press(this.#compare, compared);
    entitle(this.#compare, compared ? 'End the comparison' : 'Compare with another sample', 'c');
    press(this.#table, table);
  }
}

/** Its words are left out where there is no room for them. */
function modeButton(name: Mode, label: string, act: () => void): HTMLButtonElement {
  const made = iconButton(name, `${label} view`, act, 'v');
  made.classList.add('mode');
  made.setAttribute('aria-label', label);
  made.append(html('span', { class: 'mode-name', 'aria-hidden': true }, label));
  return made;
}

function group(label: string, ...children: readonly HTMLElement[]): HTMLElement {
  return html('span', { class: 'tools', role: 'group', 'aria-label': label }, ...children);
}
