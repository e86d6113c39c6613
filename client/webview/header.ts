import type { View } from '../src/preview/messages';
import { html, show, write } from './dom';
import type { EditorRequests } from './editorRequests';
import { entitle, iconButton, press } from './icons';

const staleWords = 'The file does not parse at the moment: this is its earlier text.';

/** Above a picture: what it is of, what that costs, on which sample, and what is wrong. */
export class Header {
  readonly element = html('header');
  readonly #title = html('button', {
    type: 'button',
    class: 'title',
    title: 'Show in the editor (j)',
    dir: 'auto',
  });
  readonly #cost = html('span', { class: 'cost' });
  readonly #sample = html('button', {
    type: 'button',
    class: 'sample',
    title: 'Choose another sample',
    dir: 'auto',
  });
  readonly #calls = html('select', { 'aria-label': 'Call that is shown' });
  readonly #pin: HTMLButtonElement;
  readonly #freeze: HTMLButtonElement;
  readonly #reason = html('p', { class: 'reason' });
  readonly #stale = html('p', { class: 'stale' });
  readonly #earlier = html('p', { class: 'earlier' });

  constructor(editor: EditorRequests) {
    this.#title.addEventListener('click', () => {
      editor.jump();
    });
    this.#sample.addEventListener('click', () => {
      editor.chooseSample();
    });
    this.#calls.addEventListener('change', () => {
      editor.chooseCall(this.#calls.selectedIndex);
    });
    const pin = (): void => {
      editor.togglePin();
    };
    const freeze = (): void => {
      editor.toggleFreeze();
    };
    this.#pin = iconButton('pin', 'Pin', pin, 'p');
    this.#freeze = iconButton('freeze', 'Freeze', freeze, 'f');
    const acts = html('span', { class: 'tools' }, this.#freeze, this.#pin);
    const on = html('span', { class: 'on' }, html('span', { class: 'lead' }, 'sample '), this.#sample);
    this.element.append(
      html('div', { class: 'first' }, html('h1', {}, this.#title), acts),
      html('p', { class: 'facts' }, this.#cost, on, this.#calls),
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
    press(this.#pin, view.pinned);
    entitle(this.#pin, view.pinned ? 'Unpin' : 'Pin', 'p');
    press(this.#freeze, view.frozen);
    entitle(this.#freeze, view.frozen ? 'Follow the cursor again' : 'Freeze: stop following the cursor', 'f');
    show(this.#freeze, !view.pinned);
  }
}
