import { headsOf, layoutFigure, type Figure, type HeadFigure } from '@rasp/engine/figure';
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

export interface PictureActions {
  readonly askCell: AskCell;
  readonly askTile: AskTile;
  readonly locked: (lock: CellPlace | undefined) => void;
  trace(result: ResultPlace): void;
  jump(head: HeadFigure): void;
  menu(head: HeadFigure | undefined, at: { readonly x: number; readonly y: number }): void;
  zoomed(zoom: number): void;
}

/** One picture that can be asked: its stage, the cell that is looked at, and what assistive technology hears. */
export class PicturePane {
  readonly stage: Stage;
  readonly inspector: Inspector;
  readonly #grid: SpokenGrid;
  readonly #actions: PictureActions;

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

  /** Shows a figure as a person looks at it; gives the picture that was there before. */
  show(figure: Figure | undefined, look: Look): Picture | undefined {
    const before = this.stage.picture;
    const picture = figure && this.#picture(figure, look);
    this.stage.show(picture, look.zoom);
    this.#grid.name(figure ? `${figure.title} on ${figure.sample}` : 'RASP preview');
    this.stage.overlay.set('sums', look.sums && picture ? picture.layout.heads.flatMap(sumBars) : []);
    this.inspector.renew(look.lock);
    return before === picture ? undefined : before;
  }

  /** Shows the box of a head, and frames it. */
  reveal(head: string): void {
    const placed = this.stage.picture && boxOf(this.stage.picture.layout, head);
    this.stage.overlay.set('revealed', placed ? [box(placed, 'revealed-box')] : []);
    if (placed) this.stage.reveal(placed);
  }

  /** The width of the panel is another one: heads break into other lines. */
  #picture(figure: Figure, look: Look): Picture {
    const view = modeOf(look, figure);
    const shown = view === 'selector' ? withHead(figure, look.head) : figure;
    const width = this.stage.width > 0 ? this.stage.width : window.innerWidth;
    const { picture } = this.stage;
    const layout = layoutFigure(shown, {
      view,
      width: Math.max(360, width),
      ...(look.layer !== undefined && { layer: look.layer }),
    });
    const isSame = picture && sameFigure(picture.figure, shown) && sameLayout(picture.layout, layout);
    return isSame ? picture : new Picture(shown, layout);
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
