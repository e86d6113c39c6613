import type { Trace, TraceStep } from '@rasp/engine/figure';
import { html, show } from './dom';
import { iconButton } from './icons';
import { brief } from './words';

/** Where a result came from, told as a list; every step can be chosen to see its row. */
export class TraceList {
  readonly element = html('section', { class: 'trace-list', 'aria-label': 'Trace', hidden: true });
  readonly #chosen: (step: TraceStep) => void;
  readonly #closed: () => void;

  constructor(chosen: (step: TraceStep) => void, closed: () => void) {
    this.#chosen = chosen;
    this.#closed = closed;
  }

  show(of: string, trace: Trace, input: readonly string[]): void {
    const steps = trace.steps.map((step) => {
      const item = html('button', { type: 'button', class: 'step', dir: 'auto' }, step.text);
      item.addEventListener('click', () => {
        this.#chosen(step);
      });
      return html('li', {}, item);
    });
    const inputs = trace.inputs.map((at) => `${at} ${brief(input[at])}`).join(', ');
    this.element.replaceChildren(
      html(
        'h2',
        {},
        html('span', { dir: 'auto' }, `Where ${brief(of)} comes from`),
        iconButton('close', 'Close the trace', this.#closed, 'Escape'),
      ),
      html('ol', {}, ...steps),
      html(
        'p',
        { class: 'inputs' },
        inputs === '' ? 'No position of the input takes part.' : `input: ${inputs}`,
      ),
      ...(trace.cut === undefined ? [] : [html('p', { class: 'cut' }, trace.cut)]),
    );
    show(this.element, true);
  }

  hide(): void {
    show(this.element, false);
    this.element.replaceChildren();
  }
}
