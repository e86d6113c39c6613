import { coloursOf, type Colours } from './colours';
import { html } from './dom';
import { Overlay } from './overlay';
import type { Picture } from './picture';
import type { Rect } from './places';
import { Tiles, type AskTile } from './tiles';
import { clampZoom, fitZoom, startZoom } from './zoom';

/** A zoom that a person chose, or one that follows the size of the panel. */
export type Zoom = number | 'fit' | undefined;

/** Where a picture is seen: it scrolls, zooms, and repaints what came into sight. */
export class Stage {
  readonly element = html('div', { class: 'stage' });
  readonly overlay = new Overlay();
  readonly tiles: Tiles;
  readonly #sheet = html('div', { class: 'sheet' });
  readonly #base = html('div', { class: 'base', 'aria-hidden': true });
  readonly #canvas = html('canvas', { class: 'cells', 'aria-hidden': true });
  #picture: Picture | undefined;
  #zoom: Zoom;
  #colours: Colours | undefined;
  #isDue = false;

  constructor(ask: AskTile) {
    this.tiles = new Tiles(ask, () => {
      this.repaint();
    });
    this.#sheet.append(this.#base, this.#canvas, this.overlay.element);
    this.element.append(this.#sheet);
    this.element.addEventListener('scroll', () => {
      this.repaint();
    });
    new ResizeObserver(() => {
      this.#place();
    }).observe(this.element);
  }

  get picture(): Picture | undefined {
    return this.#picture;
  }

  /** The zoom in force. */
  get zoom(): number {
    const { layout } = this.#picture ?? {};
    if (typeof this.#zoom === 'number' || !layout) return typeof this.#zoom === 'number' ? this.#zoom : 1;
    return this.#zoom === 'fit'
      ? fitZoom(layout, this.element.clientWidth, this.#mostHeight())
      : startZoom(layout, this.element.clientWidth);
  }

  /** The width that a picture has to fit in. */
  get width(): number {
    return this.element.clientWidth;
  }

  /** Shows a picture; where it is scrolled to stays. */
  show(picture: Picture | undefined, zoom: Zoom): void {
    if (picture !== this.#picture) this.tiles.renew();
    this.#picture = picture;
    this.#zoom = zoom;
    this.#place();
  }

  /** Zooms around a point of the window, or around the middle. */
  setZoom(zoom: Zoom, anchor?: { readonly clientX: number; readonly clientY: number }): void {
    const frame = this.element.getBoundingClientRect();
    const x = anchor ? anchor.clientX - frame.left : this.element.clientWidth / 2;
    const y = anchor ? anchor.clientY - frame.top : this.element.clientHeight / 2;
    const before = this.zoom;
    const left = (this.element.scrollLeft + x) / before;
    const top = (this.element.scrollTop + y) / before;
    this.#zoom = typeof zoom === 'number' ? clampZoom(zoom, this.#picture?.layout) : zoom;
    this.#place();
    this.element.scrollTo(left * this.zoom - x, top * this.zoom - y);
  }

  /** The point of the picture under a point of the window. */
  pointAt({ clientX, clientY }: { clientX: number; clientY: number }): { x: number; y: number } {
    const { left, top } = this.#sheet.getBoundingClientRect();
    return { x: (clientX - left) / this.zoom, y: (clientY - top) / this.zoom };
  }

  /** Scrolls a part of the picture into sight, if it is not, and no further. */
  reveal({ x, y, width, height }: Rect): void {
    const { zoom, element } = this;
    const margin = 48;
    const moved = (scroll: number, size: number, start: number, end: number): number => {
      if (start >= scroll && end <= scroll + size) return scroll;
      return start < scroll || end - start > size ? start - margin : end - size + margin;
    };
    element.scrollTo(
      moved(element.scrollLeft, element.clientWidth, x * zoom, (x + width) * zoom),
      moved(element.scrollTop, element.clientHeight, y * zoom, (y + height) * zoom),
    );
  }

  /** Paints anew in the next frame. */
  repaint(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#paint();
    });
  }

  /** The theme has changed. */
  recolour(): void {
    this.#colours = undefined;
    this.tiles.recolour();
    this.repaint();
  }

  #place(): void {
    const picture = this.#picture;
    if (!picture) {
      this.#base.replaceChildren();
      return;
    }
    const { width, height } = picture.layout;
    const { zoom } = this;
    const base = picture.base(zoom);
    this.#base.style.setProperty('--rasp-label-scale', String(picture.labelScale(zoom)));
    if (base && this.#base.firstChild !== base) this.#base.replaceChildren(base);
    this.#sheet.style.width = `${width * zoom}px`;
    this.#sheet.style.height = `${height * zoom}px`;
    this.overlay.resize(width, height);
    this.#paint();
  }

  #paint(): void {
    const context = this.#canvas.getContext('2d');
    const picture = this.#picture;
    if (!context || !picture) return;
    const { element, zoom } = this;
    const { width, height } = picture.layout;
    const seenWidth = Math.ceil(Math.min(element.clientWidth, width * zoom));
    const seenHeight = Math.ceil(Math.min(element.clientHeight, height * zoom));
    const ratio = window.devicePixelRatio;
    if (
      this.#canvas.width !== Math.round(seenWidth * ratio) ||
      this.#canvas.height !== Math.round(seenHeight * ratio)
    ) {
      this.#canvas.width = Math.round(seenWidth * ratio);
      this.#canvas.height = Math.round(seenHeight * ratio);
      this.#canvas.style.width = `${seenWidth}px`;
      this.#canvas.style.height = `${seenHeight}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, seenWidth, seenHeight);
    this.#colours ??= coloursOf(this.element);
    const view = {
      x: element.scrollLeft / zoom,
      y: element.scrollTop / zoom,
      width: seenWidth / zoom,
      height: seenHeight / zoom,
      zoom,
    };
    picture.paint(context, view, this.#colours, this.tiles);
  }

  /** The height that the style sheet allows the stage. */
  #mostHeight(): number {
    const most = parseFloat(getComputedStyle(this.element).maxHeight);
    return Number.isFinite(most) ? most : window.innerHeight;
  }
}
