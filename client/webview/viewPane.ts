import { headsOf, type Figure, type HeadFigure } from '@rasp/engine/figure';
import type { FromPage, Look, Mode, View } from '../src/preview/messages';
import { html, show } from './dom';
import { EditorRequests } from './editorRequests';
import { exportItems, type Exported } from './exportMenu';
import { HeadChoice } from './headChoice';
import { Header } from './header';
import { HelpPanel } from './helpPanel';
import { listenToKeys } from './keys';
import { LayerSlider } from './layerSlider';
import { openMenu } from './menu';
import { chosenHead, modeOf } from './picturePane';
import { Readout } from './readout';
import type { Requests } from './requests';
import { SampleTable } from './sampleTable';
import { Toolbar } from './toolbar';
import { ViewCommands } from './viewCommands';
import { ViewLook } from './viewLook';
import { ViewPictures } from './viewPictures';

/** What a pane needs of the page. */
export interface PaneContext {
  readonly post: (message: FromPage) => void;
  readonly requests: Requests;
  readonly look: (view: string) => Look;
  readonly setLook: (view: string, look: Look) => void;
}

/** One view: what follows the cursor, or a pin, with all that can be done with it. */
export class ViewPane {
  readonly element = html('section', { class: 'view' });
  readonly readout = new Readout();
  readonly commands: ViewCommands;
  readonly pictures: ViewPictures;
  readonly #id: string;
  readonly #post: (message: FromPage) => void;
  readonly #look: ViewLook;
  readonly #header: Header;
  readonly #toolbar: Toolbar;
  readonly #table: SampleTable;
  #view: View | undefined;
  /** Heads of the figure that is shown; the same list as long as it is the same figure. */
  #heads: { readonly of: Figure; readonly list: readonly HeadFigure[] } | undefined;

  constructor(id: string, { post, requests, look, setLook }: PaneContext) {
    this.#id = id;
    this.#post = post;
    this.#look = new ViewLook(
      () => look(id),
      (changed) => {
        setLook(id, changed);
      },
      (change) => {
        this.#draw();
        if ('trace' in change) this.pictures.trace(change.trace);
      },
    );
    const editor = new EditorRequests(id, post, () => this.#view);
    const slider = new LayerSlider((layer) => {
      this.#look.change({ layer });
    });
    const heads = new HeadChoice((head) => {
      this.#look.change({ head });
    });
    const help = new HelpPanel();
    this.pictures = new ViewPictures(id, this.#look, this.readout, requests, {
      jump: (head) => {
        editor.jump(head);
      },
      export: (head, at) => {
        this.#openExport(head, at);
      },
    });
    this.commands = new ViewCommands({
      ...{ editor, slider, heads, help, look: this.#look, pictures: this.pictures, readout: this.readout },
      mode: () => this.mode,
      openExport: () => {
        this.#openExport(undefined, this.#toolbar.corner);
      },
    });
    this.#header = new Header(editor);
    this.#toolbar = new Toolbar(slider, heads, this.commands);
    this.#table = new SampleTable(editor);
    this.element.append(
      this.#header.element,
      this.#toolbar.element,
      help.element,
      this.pictures.element,
      this.readout.element,
      this.pictures.traces,
      this.#table.element,
    );
    listenToKeys(this.element, this.commands);
    new ResizeObserver(() => {
      this.#draw();
    }).observe(this.pictures.element);
  }

  get view(): View | undefined {
    return this.#view;
  }

  get mode(): Mode {
    const figure = this.#view?.figure;
    return figure ? modeOf(this.#look.now, figure) : 'transformer';
  }

  /** Shows a view. */
  show(view: View): void {
    this.#view = view;
    this.element.setAttribute('aria-label', `${view.pinned ? 'Pinned: ' : ''}${view.title}`);
    this.element.classList.toggle('dimmed', view.stale || view.earlier);
    this.#header.show(view);
    this.#table.show(view.title, view.table);
    this.#showTools();
    this.pictures.show(view);
  }

  /** Shows the box of a head, whose code the cursor is in. What the person chose since it came there stays. */
  reveal(head: string | undefined): void {
    const { main } = this.pictures;
    const isNew = head !== undefined && head !== main.revealed;
    if (isNew && this.mode === 'selector' && this.#view?.figure?.layers.length) this.#look.change({ head });
    main.reveal(head);
  }

  /** Opens the menu to take the picture, or one box of it, away. */
  #openExport(head: HeadFigure | undefined, at: { readonly x: number; readonly y: number }): void {
    const exported = this.#exported(head);
    if (!exported) return;
    openMenu(head ? `Export ${head.name}` : 'Export the picture', exportItems(exported), at);
  }

  #exported(box: HeadFigure | undefined): Exported | undefined {
    const figure = this.#view?.figure;
    const head = box ?? (figure && chosenHead(this.#look.now, figure));
    const say = (text: string): void => {
      this.readout.say(text);
    };
    return figure && { view: this.#id, figure, mode: this.mode, head, post: this.#post, say };
  }

  #draw(): void {
    this.#showTools();
    this.pictures.draw();
  }

  #showTools(): void {
    const { figure, compared, table } = this.#view ?? {};
    for (const part of [this.pictures.element, this.readout.element, this.#toolbar.element])
      show(part, figure !== undefined);
    if (!figure) return;
    if (this.#heads?.of !== figure) this.#heads = { of: figure, list: headsOf(figure) };
    const { head = figure.head?.id, layer, sums = false } = this.#look.now;
    this.#toolbar.show({
      ...{ mode: this.mode, heads: this.#heads.list, head, layers: figure.layers.length, layer, sums },
      compared: compared !== undefined,
      table: table !== undefined,
    });
  }
}
