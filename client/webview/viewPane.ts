import { headsOf, type Figure, type HeadFigure } from '@rasp/engine/figure';
import type { FromPage, Look, Mode, View } from '../src/preview/messages';
import { Comparison } from './comparison';
import { differences } from './differences';
import { html, show } from './dom';
import { exportItems, takeAway, type Exported } from './exportMenu';
import { flashChanges } from './flash';
import { Header } from './header';
import { HelpPanel } from './helpPanel';
import { listenToKeys } from './keys';
import { LayerSlider } from './layerSlider';
import { openMenu } from './menu';
import { modeOf, PicturePane } from './picturePane';
import { boxOf } from './places';
import { Readout } from './readout';
import type { Requests } from './requests';
import { SampleTable } from './sampleTable';
import { Toolbar } from './toolbar';
import { Tracing } from './tracing';
import { zoomStep } from './zoom';

/** What a pane needs of the page. */
export interface PaneContext {
  readonly post: (message: FromPage) => void;
  readonly requests: Requests;
  look(view: string): Look;
  setLook(view: string, look: Look): void;
}

/** One view: what follows the cursor, or a pin, with all that can be done with it. */
export class ViewPane {
  readonly element = html('section', { class: 'view' });
  readonly readout = new Readout();
  readonly #id: string;
  readonly #context: PaneContext;
  readonly #header: Header;
  readonly #slider: LayerSlider;
  readonly #toolbar: Toolbar;
  readonly #main: PicturePane;
  readonly #other: PicturePane;
  readonly #tracing: Tracing;
  readonly #table: SampleTable;
  readonly #help = new HelpPanel();
  readonly #pictures: Comparison;
  #view: View | undefined;

  constructor(id: string, context: PaneContext) {
    this.#id = id;
    this.#context = context;
    const post = context.post;
    const view = id;
    this.#header = new Header({
      jump: () => {
        post({ type: 'jump', view });
      },
      pin: () => {
        this.#togglePin();
      },
      freeze: () => {
        this.#toggleFreeze();
      },
      chooseSample: () => {
        post({ type: 'chooseSample', view });
      },
      chooseCall: (call) => {
        post({ type: 'chooseCall', view, call });
      },
    });
    this.#slider = new LayerSlider((layer) => {
      this.#look({ layer });
    });
    const tools = {
      zoom: (by: 1 | -1) => {
        this.#zoom(by);
      },
      fit: () => {
        this.#look({ zoom: 'fit' });
      },
      toggleSums: () => {
        this.#look({ sums: this.#current.sums !== true });
      },
      compare: () => {
        this.#toggleCompare();
      },
      table: () => {
        post({ type: 'table', view, open: this.#view?.table === undefined });
      },
      export: () => {
        this.openExport();
      },
      help: () => {
        this.#help.toggle();
      },
    };
    this.#toolbar = new Toolbar(this.#slider, {
      ...tools,
      setMode: (mode) => {
        this.#look({ mode });
      },
      chooseHead: (head) => {
        this.#look({ head });
      },
    });
    this.#main = this.#picturePane('main', () => undefined);
    this.#other = this.#picturePane('other', () => this.#view?.compared?.sample);
    this.#tracing = new Tracing(id, this.#main, this.readout, context.requests, () => {
      this.#look({ trace: undefined });
    });
    this.#pictures = new Comparison(this.#main, this.#other);
    this.#table = new SampleTable({
      add: () => {
        post({ type: 'addSample', view });
      },
      remove: (sample) => {
        post({ type: 'removeSample', view, sample });
      },
      compare: (sample) => {
        post({ type: 'compare', view, sample });
      },
      close: tools.table,
    });
    this.element.append(
      this.#header.element,
      this.#toolbar.element,
      this.#help.element,
      this.#pictures.element,
      this.readout.element,
      this.#tracing.element,
      this.#table.element,
    );
    listenToKeys(this.element, {
      ...tools,
      move: (rows, columns) => {
        this.#active.inspector.move(rows, columns);
      },
      moveBox: (by) => {
        this.#active.inspector.moveBox(by);
      },
      lock: () => {
        this.#active.inspector.toggleLock(this.#active.inspector.cell);
      },
      escape: () => {
        this.#escape();
      },
      trace: () => {
        this.#traceRow();
      },
      toggleMode: () => {
        this.toggleMode();
      },
      stepLayer: (by) => {
        this.#slider.step(by);
      },
      jump: () => {
        this.#jump();
      },
      pin: () => {
        this.#togglePin();
      },
      freeze: () => {
        this.#toggleFreeze();
      },
    });
    new ResizeObserver(() => {
      if (this.#view) this.#draw(this.#view);
    }).observe(this.#pictures.element);
  }

  get view(): View | undefined {
    return this.#view;
  }

  /** The picture of the view's own sample. */
  get picture(): PicturePane {
    return this.#main;
  }

  get mode(): Mode {
    const figure = this.#view?.figure;
    return figure ? modeOf(this.#current, figure) : 'transformer';
  }

  /** Shows a view. Cells that an edit has changed are marked for a moment. */
  show(view: View): void {
    const last = this.#view;
    this.#view = view;
    this.element.setAttribute('aria-label', `${view.pinned ? 'Pinned: ' : ''}${view.title}`);
    this.element.classList.toggle('dimmed', view.stale || view.earlier);
    this.#header.show(view);
    this.#table.show(view.title, view.table);
    const before = this.#main.stage.picture;
    this.#draw(view);
    const now = this.#main.stage.picture;
    if (before && now && before !== now && isEdit(last, view) && before.layout.view === now.layout.view) {
      flashChanges(this.#main.stage, differences(now.layout, before.layout));
    }
    const { trace } = this.#current;
    if (trace && last?.figure !== view.figure) this.#tracing.start(trace);
  }

  /** Shows the box of a head, whose code the cursor is in. */
  reveal(head: string): void {
    if (this.mode === 'selector' && this.#view?.figure?.layers.length) this.#look({ head });
    this.#main.reveal(head);
  }

  toggleMode(): void {
    this.#look({ mode: this.mode === 'selector' ? 'transformer' : 'selector' });
  }

  fit(): void {
    this.#look({ zoom: 'fit' });
  }

  /** Opens the menu to take the picture, or one box of it, away. */
  openExport(head?: HeadFigure, at = this.#toolbar.corner): void {
    const exported = this.#exported(head);
    if (!exported) return;
    openMenu(head ? `Export ${head.name}` : 'Export the picture', exportItems(exported), at);
  }

  /** Saves the picture as an image of pixels. */
  savePng(): void {
    const exported = this.#exported(undefined);
    if (exported) takeAway(exported, 'png', 'file');
  }

  stepLayer(by: 1 | -1): void {
    this.#slider.step(by);
  }

  #exported(head: HeadFigure | undefined): Exported | undefined {
    const figure = this.#view?.figure;
    const { post } = this.#context;
    const say = (text: string): void => {
      this.readout.say(text);
    };
    return figure && { view: this.#id, figure, mode: this.mode, head, post, say };
  }

  /** The theme has changed. */
  recolour(): void {
    this.#main.stage.recolour();
    this.#other.stage.recolour();
  }

  get #current(): Look {
    return this.#context.look(this.#id);
  }

  get #active(): PicturePane {
    return document.activeElement === this.#other.stage.element ? this.#other : this.#main;
  }

  #picturePane(name: string, sample: () => string | undefined): PicturePane {
    const { requests } = this.#context;
    const of = (): { view: string; sample?: string } => {
      const other = sample();
      return { view: this.#id, ...(other !== undefined && { sample: other }) };
    };
    return new PicturePane(`${this.#id} ${name}`.replaceAll(' ', '-'), this.readout, {
      askCell: (cell, answered) => {
        requests.ask<'cell'>({ type: 'cell', ...of(), ...cell }, ({ explanation }) => {
          answered(explanation);
        });
      },
      askTile: (head, tile, answered) => {
        requests.ask<'tile'>({ type: 'tile', ...of(), head, ...tile }, ({ bits }) => {
          answered(bits);
        });
      },
      locked: (lock) => {
        if (sample() === undefined) this.#keep({ lock });
      },
      trace: (place) => {
        if (sample() === undefined) this.#look({ trace: place });
      },
      jump: (head) => {
        this.#jump(head);
      },
      menu: (head, at) => {
        this.openExport(head, at);
      },
      zoomed: (zoom) => {
        this.#keep({ zoom });
      },
    });
  }

  #draw(view: View): void {
    const look = this.#current;
    const { figure, compared } = view;
    this.#main.show(figure, look);
    show(this.#pictures.element, figure !== undefined);
    show(this.readout.element, figure !== undefined);
    show(this.#toolbar.element, figure !== undefined);
    if (figure) this.#showTools(figure, look);
    this.#pictures.show(view.sample, compared, look);
  }

  #showTools(figure: Figure, look: Look): void {
    const mode = modeOf(look, figure);
    const heads = headsOf(figure);
    this.#slider.show(mode === 'transformer' ? figure.layers.length : 0, look.layer);
    const head = look.head ?? figure.head?.id;
    this.#toolbar.show(mode, heads, head, look.sums === true, this.#view?.compared !== undefined);
  }

  /** Looks differently, and draws it. */
  #look(change: { [K in keyof Look]?: Look[K] | undefined }): void {
    this.#keep(change);
    if (!this.#view) return;
    this.#draw(this.#view);
    if ('trace' in change) {
      if (change.trace) this.#tracing.start(change.trace);
      else this.#tracing.end();
    }
  }

  #keep(change: { [K in keyof Look]?: Look[K] | undefined }): void {
    const look = Object.entries({ ...this.#current, ...change }).filter(([, value]) => value !== undefined);
    this.#context.setLook(this.#id, Object.fromEntries(look));
  }

  #zoom(by: 1 | -1): void {
    const stage = this.#active.stage;
    stage.setZoom(stage.zoom * zoomStep ** by);
    this.#look({ zoom: stage.zoom });
  }

  #escape(): void {
    this.#help.hide();
    if (this.#current.trace) this.#look({ trace: undefined });
    else this.#active.inspector.toggleLock(undefined);
  }

  #traceRow(): void {
    const { cell } = this.#main.inspector;
    const trace = cell && this.#main.inspector.resultOf(cell);
    if (trace) this.#look({ trace });
    else this.readout.say('Move to a cell first: its row leads to the result that is traced.');
  }

  #jump(head?: HeadFigure): void {
    const cell = this.#active.inspector.cell;
    const placed = cell && this.#main.stage.picture && boxOf(this.#main.stage.picture.layout, cell.head);
    const span = (head ?? placed?.head)?.span;
    this.#context.post({ type: 'jump', view: this.#id, ...(span && { span }) });
  }

  #togglePin(): void {
    this.#context.post({ type: this.#view?.pinned ? 'unpin' : 'pin', view: this.#id });
  }

  #toggleFreeze(): void {
    if (this.#view && !this.#view.pinned) this.#context.post({ type: 'freeze', frozen: !this.#view.frozen });
  }

  #toggleCompare(): void {
    const ends = this.#view?.compared !== undefined;
    this.#context.post({ type: 'compare', view: this.#id, ...(ends && { sample: null }) });
  }
}

/** Whether a view is an earlier one after an edit, not something else that the cursor went to. */
function isEdit(last: View | undefined, { title, place, range, sample }: View): boolean {
  if (last?.place.uri !== place.uri || last.sample !== sample) return false;
  const [a, b] = [last.range?.start, range?.start];
  return last.title === title || (a !== undefined && a.line === b?.line && a.character === b.character);
}
