import { Disposable, type Uri } from 'vscode';

import { DrawnView, type ViewContext, type ViewOptions } from './drawnView';
import { PinMarks } from './pinMarks';
import type { KeptPin } from './state';

/** The pins of the preview, in the order in which they were made. */
export class Pins implements Disposable {
  readonly #context: ViewContext;
  readonly #marks: PinMarks;
  #pins: readonly DrawnView[] = [];

  constructor(context: ViewContext, extensionUri: Uri) {
    this.#context = context;
    this.#marks = new PinMarks(extensionUri, (uri) =>
      this.#pins.flatMap((pin) => (pin.uri === uri && pin.held.range ? [pin.held.range] : [])),
    );
  }

  get views(): readonly DrawnView[] {
    return this.#pins;
  }

  /** What is to be kept of the pins. */
  get kept(): readonly KeptPin[] {
    return this.#pins.map(({ id, held, sample, call }) => ({
      id,
      place: held.kept,
      ...(sample !== undefined && { sample }),
      ...(call !== undefined && { call }),
    }));
  }

  /** The pin of the same thing as a view, if there is one. */
  like({ uri, call, held: { range } }: DrawnView): DrawnView | undefined {
    return this.#pins.find(
      (pin) => pin.uri === uri && pin.call === call && range && pin.held.range?.isEqual(range),
    );
  }

  add(options: Omit<ViewOptions, 'id'>): DrawnView {
    const taken = this.#pins.map(({ id }) => Number(id.replace('pin', '')) || 0);
    const pin = new DrawnView(this.#context, { ...options, id: `pin${Math.max(0, ...taken) + 1}` });
    this.#pins = [...this.#pins, pin];
    return pin;
  }

  /** Takes up the pins of an earlier window. */
  restore(kept: readonly KeptPin[]): void {
    this.clear();
    this.#pins = kept.map((pin) => new DrawnView(this.#context, pin));
  }

  remove(id: string): void {
    this.#pins.find((pin) => pin.id === id)?.dispose();
    this.#pins = this.#pins.filter((pin) => pin.id !== id);
    this.mark();
  }

  clear(): void {
    for (const pin of this.#pins) pin.dispose();
    this.#pins = [];
    this.mark();
  }

  /** Marks where the pins are now. */
  mark(): void {
    this.#marks.update();
  }

  dispose(): void {
    this.clear();
    this.#marks.dispose();
  }
}
