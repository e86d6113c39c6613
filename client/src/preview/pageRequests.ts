import { l10n, Uri, window, type Disposable } from 'vscode';

import { askForSample, ownItem } from '../chooseSample';
import type { ChosenSamples } from '../chosenSamples';
import type { RaspServer } from '../raspServer';
import type { DrawnView } from './drawnView';
import { exportView, type ExportWish } from './exportView';
import { jumpTo } from './jumpTo';
import type { FromPage } from './messages';
import type { Preview } from './preview';
import { Questions } from './questions';

type Of<T extends FromPage['type']> = Extract<FromPage, { type: T }>;

/** Does what the page, or a command in its place, asks for. */
export class PageRequests implements Disposable {
  readonly #preview: Preview;
  readonly #server: RaspServer;
  readonly #chosen: ChosenSamples;
  readonly #questions: Questions;

  constructor(preview: Preview, server: RaspServer, chosen: ChosenSamples) {
    this.#preview = preview;
    this.#server = server;
    this.#chosen = chosen;
    this.#questions = new Questions(server);
  }

  /** Does it; what is asked about a view that is not there any more is left. */
  async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
      case 'description':
      case 'png':
        break;
      case 'freeze':
        this.#preview.freeze(message.frozen);
        break;
      case 'stateChanged':
        this.#preview.looked(message.state.looks);
        break;
      default: {
        const view = this.#preview.views.find(message.view);
        if (view) await this.#receiveAbout(view, message);
      }
    }
  }

  async #receiveAbout(view: DrawnView, message: Extract<FromPage, { view: string }>): Promise<void> {
    const { views } = this.#preview;
    switch (message.type) {
      case 'cell':
      case 'trace':
      case 'tile': {
        const answer = await this.#questions.answer(message, view);
        if (answer) this.#preview.post(answer);
        break;
      }
      case 'jump':
        await this.#jump(view, message);
        break;
      case 'pin':
        if (view.held.range) await views.togglePin(view);
        break;
      case 'unpin':
        views.unpin(view.id);
        break;
      case 'chooseCall':
        view.useCall(message.call);
        await views.draw(view);
        break;
      case 'chooseSample':
        await this.#chooseSample(view);
        break;
      case 'compare':
        await this.compare(view, message.sample);
        break;
      case 'table':
        view.showTable(message.open);
        await views.draw(view);
        break;
      case 'addSample':
        await this.#addSample(view);
        break;
      case 'removeSample':
        await views.useSamples(view.uri, (samples) => samples.filter((sample) => sample !== message.sample));
        break;
      case 'export':
        await this.#export(view, message);
        break;
    }
  }

  /** Shows a view on a second sample, asked for where none is named; `null` ends that. */
  async compare(view: DrawnView, given: string | null | undefined): Promise<void> {
    const end = view.comparing ? { label: `$(close) ${l10n.t('Compare no longer')}` } : undefined;
    const sample = given === undefined ? await this.#askForSample(view, end) : given;
    if (sample === undefined) return;
    view.compareWith(sample ?? undefined);
    await this.#preview.views.draw(view);
  }

  /** Takes a view away; says so on the page, and what went wrong in a message. */
  async export(view: DrawnView, wish: ExportWish): Promise<void> {
    try {
      const said = await exportView(this.#server, view, wish, {
        look: this.#preview.lookAt(view.id),
        image: (to) => this.#preview.image(view.id, to),
      });
      if (said !== undefined) this.#say(said);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(l10n.t('The preview was not exported: {0}', why));
    }
  }

  async #export(view: DrawnView, { format, to, head, data }: Of<'export'>): Promise<void> {
    await this.export(view, {
      format,
      to,
      ...(head !== undefined && { head }),
      ...(data !== undefined && { data }),
    });
  }

  async #jump(view: DrawnView, { span, head }: Of<'jump'>): Promise<void> {
    const jump = await jumpTo(this.#server, view, span, head);
    if (!jump) {
      void window.showErrorMessage(l10n.t('The file of the preview can not be opened.'));
      return;
    }
    this.#preview.jumping(jump);
    await jump.go();
  }

  async #chooseSample(view: DrawnView): Promise<void> {
    const sample = await this.#askForSample(view, ownItem);
    if (sample === undefined) return;
    if (view.id === 'live') {
      await this.#chosen.choose(view.uri, sample);
      return;
    }
    view.useSample(sample ?? undefined);
    await this.#preview.views.draw(view);
  }

  async #addSample(view: DrawnView): Promise<void> {
    const sample = await this.#askForSample(view, undefined);
    if (typeof sample !== 'string') return;
    view.showTable(true);
    await this.#preview.views.useSamples(view.uri, (samples) =>
      samples.includes(sample) ? samples : [...samples, sample],
    );
  }

  #askForSample(
    view: DrawnView,
    instead: { readonly label: string; readonly description?: string } | undefined,
  ): Promise<string | null | undefined> {
    return askForSample(Uri.parse(view.uri), this.#server, { recent: this.#chosen.recent, instead });
  }

  #say(text: string): void {
    this.#preview.post({ type: 'say', text });
    window.setStatusBarMessage(text, sayFor);
  }

  /** The page is gone: drops what it asked. */
  cancel(): void {
    this.#questions.cancel();
  }

  dispose(): void {
    this.#questions.dispose();
  }
}

/** Milliseconds. */
const sayFor = 5000;
