import { headsOf, layoutFigure, type Figure, type HeadFigure, type HeadLayout } from '@rasp/engine/figure';
import type { CellPlace, Look, Mode, ResultPlace } from '../src/preview/messages';
import { listenToGestures } from './gestures';
import type { Target } from './hitTest';
import { Inspector, type AskCell } from './inspector';
import { box, sumBars } from './marks';
import { Picture } from './picture';
import { boxOf, useOf } from './places';
import type { Readout } from './readout';
import { SpokenGrid } from './spokenGrid';
import { Stage } from './stage';
import type { AskTile } from './tiles';
import { leastByItself } from './zoom';

export interface PictureActions {
  readonly askCell: AskCell;
  readonly askTile: AskTile;
  readonly locked: (lock: CellPlace | undefined) => void;
  trace(result: ResultPlace): void;
  jump(head: HeadFigure): void;
  menu(head: HeadFigure | undefined, at: { readonly x: number; readonly y: number }): void;
  zoomed(zoom: number): void;
}

interface Drawn {
  readonly figure: Figure;
  readonly head: string | undefined;
  readonly view: Mode;
  readonly layer: number | undefined;
  readonly width: number;
  readonly picture: Picture;
}

/** One picture that can be asked: its stage, the cell that is looked at, and what assistive technology hears. */
export class PicturePane {
  readonly stage: Stage;
  readonly inspector: Inspector;
  readonly #grid: SpokenGrid;
  readonly #actions: PictureActions;
  /** The last picture, and what it is of. */
  #drawn: Drawn | undefined;
  /** The head whose code the cursor is in. */
  #revealed: string | undefined;

  constructor(id: string, readout: Readout, actions: PictureActions) {
    this.#actions = actions;
    this.stage = new Stage(actions.askTile);
    this.#grid = new SpokenGrid(this.stage.element, id);
    this.inspector = new Inspector(
      this.stage,
      readout,
      actions.askCell,
      () => {
        this.#speak();
      },
      actions.locked,
    );
    listenToGestures(this.stage, {
      pointed: (target) => {
        this.inspector.point(cellOf(target));
      },
      clicked: (target, event) => {
        this.#click(target, event);
      },
      opened: (target) => {
        if (target?.kind === 'box') actions.jump(target.placed.head);
      },
      menu: (target, at) => {
        actions.menu(target?.placed?.head, at);
      },
      zoomed: (factor, at) => {
        this.stage.setZoom(this.stage.zoom * factor, at);
        actions.zoomed(this.stage.zoom);
      },
    });
  }

  /** Shows a figure as a person looks at it. */
  show(figure: Figure | undefined, look: Look): void {
    const picture = figure && this.#picture(figure, look);
    this.stage.show(picture, look.zoom);
    this.#grid.name(figure ? `${figure.title} on ${figure.sample}` : 'RASP preview');
    this.stage.overlay.set('sums', look.sums && picture ? picture.layout.heads.flatMap(sumBars) : []);
    this.inspector.renew(look.lock);
    this.#frame();
  }

  /** The head whose box is framed. */
  get revealed(): string | undefined {
    return this.#revealed;
  }

  /** Frames the box of a head, or none. One that was not framed before comes into sight. */
  reveal(head: string | undefined): void {
    const before = this.#revealed;
    this.#revealed = head;
    const placed = this.#frame();
    if (placed && head !== before) this.stage.reveal(placed);
  }

  /** Draws the frame around the box that is revealed, where there are others besides. */
  #frame(): HeadLayout | undefined {
    const { layout } = this.stage.picture ?? {};
    const placed = layout && boxOf(layout, this.#revealed);
    const isOne = placed && layout.heads.length > 1;
    this.stage.overlay.set('revealed', isOne ? [box(placed, 'revealed-box')] : []);
    return placed;
  }

  /** The picture of a figure; the same one as before, where it would be drawn the same. */
  #picture(figure: Figure, look: Look): Picture {
    const { head, layer } = look;
    const view = modeOf(look, figure);
    const width = layoutWidth(this.stage.width > 0 ? this.stage.width : window.innerWidth);
    const drawn = this.#drawn;
    const isSame = drawn?.figure === figure && drawn.head === head && drawn.view === view;
    if (isSame && drawn.layer === layer && drawn.width === width) return drawn.picture;
    const shown = view === 'selector' ? withHead(figure, head) : figure;
    const layout = layoutFigure(shown, { view, width, ...(layer !== undefined && { layer }) });
    const last = drawn?.picture;
    const isKept = last && sameFigure(last.figure, shown) && sameLayout(last.layout, layout);
    const picture = isKept ? last : new Picture(shown, layout);
    this.#drawn = { figure, head, view, layer, width, picture };
    return picture;
  }

  #click(target: Target | undefined, event: MouseEvent): void {
    if (!target) return;
    if (target.kind === 'box' || event.ctrlKey || event.metaKey) {
      if (target.kind === 'box' && event.detail > 1) return;
      const head = target.placed?.head;
      if (head && (event.ctrlKey || event.metaKey)) this.#actions.jump(head);
      return;
    }
    if (target.kind === 'cell') this.inspector.toggleLock(cellOf(target));
    else if (target.strip.role === 'result') this.#trace(target);
  }

  #trace({ placed, strip, index }: Extract<Target, { kind: 'strip' }>): void {
    const use = placed && useOf(placed, strip);
    this.#actions.trace({ ...(use !== undefined && { use }), at: index });
  }

  #speak(): void {
    const { cell, lock } = this.inspector;
    const placed = this.stage.picture && boxOf(this.stage.picture.layout, cell?.head);
    const selected = cell && placed && this.stage.tiles.has(placed.head, cell.query, cell.key);
    this.#grid.show(placed, cell, selected, lock !== undefined);
  }
}

/** How a figure is seen where nobody chose: a selector by itself. */
export function modeOf(look: Look, { kind, layers }: Figure): Mode {
  if (kind !== 's-op' && layers.length === 0) return 'selector';
  return look.mode ?? (kind === 's-op' ? 'transformer' : 'selector');
}

/** The head that somebody chose to look at by itself; none where all of them are shown. */
export function chosenHead(look: Look, figure: Figure): HeadFigure | undefined {
  return modeOf(look, figure) === 'selector' ? headsOf(figure).find(({ id }) => id === look.head) : undefined;
}

/** Narrow panels show pictures a little smaller than they are drawn: see `startZoom`. */
function layoutWidth(panel: number): number {
  return Math.max(panel, Math.min(480, panel / leastByItself));
}

function withHead(figure: Figure, id: string | undefined): Figure {
  const head = headsOf(figure).find((one) => one.id === id);
  return head ? { ...figure, head } : figure;
}

function cellOf(target: Target | undefined): CellPlace | undefined {
  return target?.kind === 'cell'
    ? { head: target.placed.id, query: target.query, key: target.key }
    : undefined;
}

function sameFigure(a: Figure, b: Figure): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function sameLayout(a: Picture['layout'], b: Picture['layout']): boolean {
  return (
    a.view === b.view && a.width === b.width && a.height === b.height && a.layers.length === b.layers.length
  );
}
