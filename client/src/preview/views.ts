import { Disposable, EventEmitter, workspace, type Uri } from 'vscode';

import type { RaspServer } from '../raspServer';
import { DrawnView, type ViewContext } from './drawnView';
import { Edits } from './edits';
import type { Place, View } from './messages';
import { Pins } from './pins';
import type { KeptPlace, KeptState } from './state';

const live = 'live';

/** All that the preview shows: what follows the cursor, and the pins. Nothing is asked of the server while it is hidden. */
export class Views implements Disposable {
  readonly pins: Pins;
  readonly #context: ViewContext;
  readonly #edits = new Edits();
  readonly #samples = new Map<string, readonly string[]>();
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable;
  readonly #undrawn = new Set<DrawnView>();
  #live: DrawnView | undefined;
  #frozen = false;
  #hidden = true;

  /** There is something new to show. */
  readonly onChanged = this.#changed.event;

  constructor(server: RaspServer, extensionUri: Uri) {
    this.#context = {
      server,
      samplesFor: (uri) => this.#samples.get(uri) ?? [],
      watch: (document) => {
        this.#edits.watch(document);
      },
    };
    this.pins = new Pins(this.#context, extensionUri);
    this.#listeners = Disposable.from(
      this.#edits,
      this.#edits.onEdit((edit) => {
        for (const view of this.all) view.edited(edit);
        this.pins.mark();
      }),
      server.onAnalysed(({ uri }) => {
        const views = this.all.filter((view) => view.uri === uri);
        if (views.length > 0) void this.draw(...views);
      }),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#renamed(oldUri.toString(), newUri.toString());
      }),
    );
  }

  /** The view that follows the cursor, until it is frozen. */
  get live(): DrawnView | undefined {
    return this.#live;
  }

  get all(): readonly DrawnView[] {
    return this.#live ? [this.#live, ...this.pins.views] : this.pins.views;
  }

  find(id: string): DrawnView | undefined {
    return this.all.find((view) => view.id === id);
  }

  get frozen(): boolean {
    return this.#frozen;
  }

  /** What the page is to show. */
  get shown(): readonly View[] {
    return this.all.flatMap(({ id, drawing, held: { place } }) => {
      const pinned = id !== live;
      return drawing ? [{ ...drawing, id, place, pinned, frozen: this.#frozen && !pinned }] : [];
    });
  }

  /** What is to be kept for a later session. */
  get kept(): KeptState {
    return {
      ...(this.#live && { live: this.#live.held.kept }),
      frozen: this.#frozen,
      pins: this.pins.kept,
      samples: Object.fromEntries(this.#samples),
    };
  }

  /** Takes up what an earlier session kept. */
  restore({ live: place, frozen, pins, samples }: KeptState): void {
    this.clear();
    for (const [uri, list] of Object.entries(samples)) this.#samples.set(uri, list);
    this.pins.restore(pins);
    for (const pin of this.pins.views) this.#undrawn.add(pin);
    if (place) void this.show(place);
    this.#frozen = frozen && place !== undefined;
  }

  /** Turns the live view to a place. */
  async show(place: KeptPlace): Promise<void> {
    this.#live ??= new DrawnView(this.#context, { id: live, place });
    this.#live.moveTo(place);
    await this.draw(this.#live);
  }

  /** Freezes the live view, or lets it go. */
  freeze(frozen: boolean): void {
    this.#frozen = frozen;
    this.#changed.fire();
  }

  /** What stands at a place, and whether there is something to show, in a view that is shown nowhere. */
  async probe(place: Place): Promise<DrawnView> {
    const view = new DrawnView(this.#context, { id: 'probe', place });
    await view.draw();
    return view;
  }

  /** Pins what a view shows, or unpins it. */
  async togglePin(view: DrawnView): Promise<void> {
    const pin = this.pins.like(view);
    if (pin) {
      this.unpin(pin.id);
      return;
    }
    const { held, sample, call } = view;
    const added = this.pins.add({ place: held.kept, sample, call });
    await this.draw(added);
  }

  unpin(id: string): void {
    this.pins.remove(id);
    this.#changed.fire();
  }

  /** Further samples of the table of a file. */
  async useSamples(uri: string, change: (samples: readonly string[]) => readonly string[]): Promise<void> {
    const samples = change(this.#samples.get(uri) ?? []);
    if (samples.length > 0) this.#samples.set(uri, samples);
    else this.#samples.delete(uri);
    await this.draw(...this.all.filter((view) => view.uri === uri));
  }

  /** Draws views anew: the live one is shown first, the others together. */
  async draw(...views: readonly DrawnView[]): Promise<void> {
    if (this.#hidden) {
      for (const view of views) this.#undrawn.add(view);
      return;
    }
    const first = views.filter(({ id }) => id === live);
    const others = views.filter(({ id }) => id !== live);
    await this.#drawAtOnce(first);
    await this.#drawAtOnce(others);
  }

  async #drawAtOnce(views: readonly DrawnView[]): Promise<void> {
    const drawn = await Promise.all(views.map((view) => view.draw()));
    if (!drawn.includes(true)) return;
    this.pins.mark();
    this.#changed.fire();
  }

  /** The page is there: what has changed in the meantime is asked for, then all is shown at once. */
  async wake(): Promise<void> {
    this.#hidden = false;
    const undrawn = this.all.filter((view) => this.#undrawn.has(view));
    this.#undrawn.clear();
    await Promise.all(undrawn.map((view) => view.draw()));
    this.pins.mark();
    this.#changed.fire();
  }

  /** The page is not there: what is asked for is dropped, and asked for again when it is. */
  sleep(): void {
    this.#hidden = true;
    for (const view of this.all) if (view.cancel()) this.#undrawn.add(view);
  }

  clear(): void {
    this.#live?.dispose();
    this.#live = undefined;
    this.#frozen = false;
    this.#undrawn.clear();
    this.#samples.clear();
    this.pins.clear();
  }

  #renamed(from: string, to: string): void {
    for (const { uri, held } of this.all) {
      if (uri === from || uri.startsWith(`${from}/`)) held.renamed(to + uri.slice(from.length));
    }
    for (const [uri, samples] of [...this.#samples]) {
      if (uri !== from) continue;
      this.#samples.delete(uri);
      this.#samples.set(to, samples);
    }
    void this.draw(...this.all);
  }

  dispose(): void {
    this.clear();
    this.pins.dispose();
    this.#listeners.dispose();
    this.#changed.dispose();
  }
}
