import type { Trace } from '@rasp/engine/figure';
import type { ResultPlace } from '../src/preview/messages';
import { html } from './dom';
import { box } from './marks';
import type { PicturePane } from './picturePane';
import { boxOf, matrixRect } from './places';
import type { Readout } from './readout';
import type { Requests } from './requests';
import { TraceList } from './traceList';
import { tracePath } from './tracePath';

/** A picture in which a result is traced, and the sample it is on where that is not the view's own. */
export interface TracedSide {
  readonly pane: PicturePane;
  readonly sample: string | undefined;
}

/**
 * Where a result of a view came from, on each sample that is shown: asked for, drawn as a path through the pictures, and
 * told as a list.
 */
export class Tracing {
  readonly element = html('div', { class: 'traces' });
  readonly #sides: readonly { readonly pane: PicturePane; readonly list: TraceList }[];
  readonly #readout: Readout;
  readonly #requests: Requests;
  readonly #view: string;
  #newest = 0;

  /** `closed` is called when the person closes a list. */
  constructor(
    view: string,
    panes: readonly PicturePane[],
    readout: Readout,
    requests: Requests,
    closed: () => void,
  ) {
    this.#view = view;
    this.#readout = readout;
    this.#requests = requests;
    this.#sides = panes.map((pane) => {
      const list = new TraceList(({ head, query }) => {
        showRow(pane, head, query);
      }, closed);
      return { pane, list };
    });
    this.element.append(...this.#sides.map(({ list }) => list.element));
  }

  /** Traces a result in each of the pictures that are shown. */
  start(place: ResultPlace, shown: readonly TracedSide[]): void {
    const asked = ++this.#newest;
    for (const { pane, list } of this.#sides) {
      const side = shown.find((one) => one.pane === pane);
      if (!side) {
        clear(pane, list);
        continue;
      }
      const { sample } = side;
      const question = {
        type: 'trace',
        view: this.#view,
        ...(sample !== undefined && { sample }),
        ...place,
      } as const;
      this.#requests.ask<'trace'>(question, ({ trace, reason }) => {
        if (asked !== this.#newest) return;
        if (trace) tell(pane, list, place, trace, shown.length > 1);
        else {
          clear(pane, list);
          this.#readout.say(reason ?? 'This value can not be traced.');
        }
      });
    }
  }

  end(): void {
    this.#newest++;
    for (const { pane, list } of this.#sides) clear(pane, list);
  }
}

function tell(
  pane: PicturePane,
  list: TraceList,
  { at }: ResultPlace,
  trace: Trace,
  isOneOfTwo: boolean,
): void {
  const { picture, overlay } = pane.stage;
  if (!picture) return;
  const { figure, layout } = picture;
  const on = isOneOfTwo ? ` on ${figure.sample}` : '';
  list.show(`result ${at}${on}`, trace, figure.input.cells);
  overlay.set('trace', tracePath(layout, trace));
}

function clear({ stage }: PicturePane, list: TraceList): void {
  list.hide();
  stage.overlay.set('trace', []);
}

function showRow({ stage }: PicturePane, head: string, query: number): void {
  const placed = stage.picture && boxOf(stage.picture.layout, head);
  if (!placed) return;
  const { cellHeight } = placed.matrix;
  const area = matrixRect(placed.matrix);
  const row = { ...area, y: area.y + query * cellHeight, height: cellHeight };
  stage.overlay.set('revealed', [box(row, 'revealed-box')]);
  stage.reveal(row);
}
