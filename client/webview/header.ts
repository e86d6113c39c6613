import type { View } from '../src/preview/messages';
import { button, html, show, write } from './dom';

export interface HeaderActions {
  jump(): void;
  pin(): void;
  freeze(): void;
  chooseSample(): void;
  chooseCall(call: number): void;
}

const staleWords = 'The file does not parse at the moment: this is its earlier text.';

/** Above a picture: what it is of, what that costs, on which sample, and what is wrong. */
export class Header {
  readonly element = html('header');
  readonly #title: HTMLButtonElement;
  readonly #cost = html('span', { class: 'cost' });
  readonly #sample: HTMLButtonElement;
  readonly #calls = html('select', { 'aria-label': 'Call that is shown' });
  readonly #pin: HTMLButtonElement;
  readonly #freeze: HTMLButtonElement;
  readonly #reason = html('p', { class: 'reason' });
  readonly #stale = html('p', { class: 'stale' });
  readonly #earlier = html('p', { class: 'earlier' });

  constructor(actions: HeaderActions) {
    this.#title = html('button', {
      type: 'button',
      class: 'title',
      title: 'Show in the editor (j)',
      dir: 'auto',
    });
    this.#title.addEventListener('click', () => {
      actions.jump();
    });
    this.#sample = html('button', {
      type: 'button',
      class: 'sample',
      title: 'Choose another sample',
      dir: 'auto',
    });
    this.#sample.addEventListener('click', () => {
      actions.chooseSample();
    });
    this.#calls.addEventListener('change', () => {
      actions.chooseCall(this.#calls.selectedIndex);
    });
    this.#pin = button(
      'pin',
      'Pin',
      () => {
        actions.pin();
      },
      'p',
    );
    this.#freeze = button(
      'freeze',
      'Freeze',
      () => {
        actions.freeze();
      },
      'f',
    );
    this.element.append(
      html(
        'div',
        { class: 'first' },
        html('h1', {}, this.#title),
        html('span', { class: 'acts' }, this.#freeze, this.#pin),
      ),
      html(
        'p',
        { class: 'facts' },
        this.#cost,
        html('span', { class: 'on' }, html('span', { class: 'lead' }, 'sample '), this.#sample),
        this.#calls,
      ),
      html('div', { role: 'status', 'aria-live': 'polite' }, this.#reason, this.#stale, this.#earlier),
    );
  }

  show(view: View): void {
    const { title, cost = '', sample = '', reason = '', stale, earlier, figure, calls = [], call } = view;
    write(this.#title, title);
    write(this.#cost, cost);
    write(this.#sample, sample);
    show(this.#sample.parentElement ?? this.#sample, sample !== '');
    write(this.#reason, reason);
    write(this.#stale, stale ? staleWords : '');
    write(this.#earlier, earlier && figure ? `Before: ${figure.title}` : '');
    show(this.#calls, calls.length > 1);
    this.#calls.replaceChildren(...calls.map((label) => html('option', {}, label)));
    this.#calls.selectedIndex = call ?? 0;
    toggle(this.#pin, view.pinned, view.pinned ? 'Unpin (p)' : 'Pin (p)');
    toggle(
      this.#freeze,
      view.frozen,
      view.frozen ? 'Follow the cursor again (f)' : 'Freeze: stop following the cursor (f)',
    );
    show(this.#freeze, !view.pinned);
  }
}

function toggle(made: HTMLButtonElement, pressed: boolean, title: string): void {
  made.setAttribute('aria-pressed', String(pressed));
  made.title = title;
}
