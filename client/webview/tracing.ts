import type { Trace } from '@rasp/engine/figure';
import type { ResultPlace } from '../src/preview/messages';
import { box } from './marks';
import type { PicturePane } from './picturePane';
import { boxOf, matrixRect } from './places';
import type { Readout } from './readout';
import type { Requests } from './requests';
import { TraceList } from './traceList';
import { tracePath } from './tracePath';

/** Where a result of a view came from: asked for, drawn as a path through its picture, and told as a list. */
export class Tracing {
  readonly #list: TraceList;
  readonly #pane: PicturePane;
  readonly #readout: Readout;
  readonly #requests: Requests;
  readonly #view: string;
  #newest = 0;

  /** `closed` is called when the person closes the list. */
  constructor(view: string, pane: PicturePane, readout: Readout, requests: Requests, closed: () => void) {
    this.#view = view;
    this.#pane = pane;
    this.#readout = readout;
    this.#requests = requests;
    this.#list = new TraceList(({ head, query }) => {
      this.#showRow(head, query);
    }, closed);
  }

  get element(): HTMLElement {
    return this.#list.element;
  }

  start(place: ResultPlace): void {
    const asked = ++this.#newest;
    this.#requests.ask<'trace'>({ type: 'trace', view: this.#view, ...place }, ({ trace, reason }) => {
      if (asked !== this.#newest) return;
      if (trace) this.#show(place, trace);
      else this.#readout.say(reason ?? 'This value can not be traced.');
    });
  }

  end(): void {
    this.#newest++;
    this.#list.hide();
    this.#pane.stage.overlay.set('trace', []);
  }

  #show({ at }: ResultPlace, trace: Trace): void {
    const { picture, overlay } = this.#pane.stage;
    if (!picture) return;
    const { figure, layout } = picture;
    this.#list.show(`result ${at}`, trace, figure.input.cells);
    overlay.set('trace', tracePath(layout, trace));
  }

  #showRow(head: string, query: number): void {
    const { picture, overlay } = this.#pane.stage;
    const placed = picture && boxOf(picture.layout, head);
    if (!placed) return;
    const { cellHeight } = placed.matrix;
    const area = matrixRect(placed.matrix);
    const row = { ...area, y: area.y + query * cellHeight, height: cellHeight };
    overlay.set('revealed', [box(row, 'revealed-box')]);
    this.#pane.stage.reveal(row);
  }
}
