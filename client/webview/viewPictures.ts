import type { HeadFigure } from '@rasp/engine/figure';
import type { ResultPlace, View } from '../src/preview/messages';
import { Comparison } from './comparison';
import { differences } from './differences';
import { flashChanges } from './flash';
import { PicturePane } from './picturePane';
import { boxOf } from './places';
import { questionsOf } from './questions';
import type { Readout } from './readout';
import type { Requests } from './requests';
import { Tracing } from './tracing';
import type { ViewLook } from './viewLook';

export interface PicturesActions {
  readonly jump: (head: HeadFigure) => void;
  /** Opens the menu to take away a box, or all. */
  readonly export: (head: HeadFigure | undefined, at: { readonly x: number; readonly y: number }) => void;
}

/** The picture of a view and the one it is compared with, and the trace of a result through both. */
export class ViewPictures {
  /** The picture of the view's own sample. */
  readonly main: PicturePane;
  readonly #other: PicturePane;
  readonly #comparison: Comparison;
  readonly #tracing: Tracing;
  readonly #look: ViewLook;
  #view: View | undefined;

  constructor(id: string, look: ViewLook, readout: Readout, requests: Requests, actions: PicturesActions) {
    this.#look = look;
    const pane = (name: string, sample: () => string | undefined): PicturePane =>
      new PicturePane(`${id} ${name}`.replaceAll(' ', '-'), readout, {
        ...questionsOf(requests, id, sample),
        locked: (lock) => {
          if (sample() === undefined) look.keep({ lock });
        },
        trace: (trace) => {
          look.change({ trace });
        },
        jump: actions.jump,
        menu: actions.export,
        zoomed: (zoom) => {
          look.keep({ zoom });
        },
      });
    this.main = pane('main', () => undefined);
    this.#other = pane('other', () => this.#view?.compared?.sample);
    this.#comparison = new Comparison(this.main, this.#other);
    this.#tracing = new Tracing(id, [this.main, this.#other], readout, requests, () => {
      look.change({ trace: undefined });
    });
  }

  get element(): HTMLElement {
    return this.#comparison.element;
  }

  /** The trace, told as a list. */
  get traces(): HTMLElement {
    return this.#tracing.element;
  }

  /** The picture that has the keys. */
  get active(): PicturePane {
    return document.activeElement === this.#other.stage.element ? this.#other : this.main;
  }

  /** The head whose cell is looked at. */
  get head(): HeadFigure | undefined {
    const { inspector, stage } = this.active;
    return stage.picture && boxOf(stage.picture.layout, inspector.cell?.head)?.head;
  }

  /** Shows a view. Cells that an edit has changed are marked for a moment. */
  show(view: View): void {
    const last = this.#view;
    this.#view = view;
    const before = this.main.stage.picture;
    this.draw();
    const now = this.main.stage.picture;
    if (before && now && before !== now && isEdit(last, view) && before.layout.view === now.layout.view) {
      flashChanges(this.main.stage, differences(before, now));
    }
    const isOther = last?.figure !== view.figure || last?.compared?.figure !== view.compared?.figure;
    if (isOther && this.#look.now.trace) this.trace(this.#look.now.trace);
  }

  /** Draws the view as it is looked at now. */
  draw(): void {
    if (!this.#view) return;
    const { figure, compared, sample } = this.#view;
    this.main.show(figure, this.#look.now);
    this.#comparison.show(sample, compared, this.#look.now);
  }

  /** Traces a result on all samples that are shown; `undefined` ends that. */
  trace(place: ResultPlace | undefined): void {
    if (!place) {
      this.#tracing.end();
      return;
    }
    const { compared } = this.#view ?? {};
    this.#tracing.start(place, [
      { pane: this.main, sample: undefined },
      ...(compared?.figure ? [{ pane: this.#other, sample: compared.sample }] : []),
    ]);
  }

  /** The theme has changed. */
  recolour(): void {
    this.main.stage.recolour();
    this.#other.stage.recolour();
  }
}

/** Whether a view is an earlier one after an edit, not something else that the cursor went to. */
function isEdit(last: View | undefined, { title, place, range, sample }: View): boolean {
  if (last?.place.uri !== place.uri || last.sample !== sample) return false;
  const [a, b] = [last.range?.start, range?.start];
  return last.title === title || (a !== undefined && a.line === b?.line && a.character === b.character);
}
