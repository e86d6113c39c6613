import { html, show } from './dom';
import { keyHelp } from './keys';

/** What keys do. */
export class HelpPanel {
  readonly element = html('section', { class: 'help', 'aria-label': 'Keys', hidden: true });

  constructor() {
    const rows = keyHelp.map(([keys, meaning]) =>
      html('div', {}, html('dt', {}, keys), html('dd', {}, meaning)),
    );
    this.element.append(html('dl', {}, ...rows));
  }

  toggle(): void {
    show(this.element, this.element.hasAttribute('hidden'));
  }

  hide(): void {
    show(this.element, false);
  }
}
