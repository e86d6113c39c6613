import { Disposable, workspace, type Memento, type TextDocument } from 'vscode';

import type { RaspServer } from './raspServer';

const chosenKey = 'rasp.chosenSamples';
const recentKey = 'rasp.recentSamples';
const recentLimit = 12;

/** The samples the person chose, a file at a time, and those used lately; both outlive a reload of the window. */
export class ChosenSamples implements Disposable {
  readonly #memento: Memento;
  readonly #server: RaspServer;
  readonly #listeners: Disposable;

  constructor(memento: Memento, server: RaspServer) {
    this.#memento = memento;
    this.#server = server;
    this.#listeners = Disposable.from(
      server.onOpened((document) => {
        this.#send(document);
      }),
      workspace.onDidCloseTextDocument((document) => {
        // The next Untitled-1 is another file; one whose language is switched is closed and opened but stays here.
        if (document.isUntitled && !workspace.textDocuments.includes(document))
          void this.#keep(document.uri.toString(), null);
      }),
    );
  }

  /** Chosen in this workspace, the latest first, as RASP source. */
  get recent(): readonly string[] {
    return this.#memento.get<readonly string[]>(recentKey, []);
  }

  /** Chooses a sample (RASP source) for a file, or with `null` gives the choice back to the file. */
  async choose(uri: string, sample: string | null): Promise<void> {
    await this.#keep(uri, sample);
    await this.#server.setSample(uri, sample);
    if (sample === null) return;
    const recent = [sample, ...this.recent.filter((other) => other !== sample)];
    await this.#memento.update(recentKey, recent.slice(0, recentLimit));
  }

  #send(document: TextDocument): void {
    const uri = document.uri.toString();
    const sample = this.#chosen().get(uri);
    if (sample !== undefined) void this.#server.setSample(uri, sample);
  }

  async #keep(uri: string, sample: string | null): Promise<void> {
    const chosen = this.#chosen();
    if (sample === null) chosen.delete(uri);
    else chosen.set(uri, sample);
    await this.#memento.update(chosenKey, Object.fromEntries(chosen));
  }

  #chosen(): Map<string, string> {
    return new Map(Object.entries(this.#memento.get<Record<string, string>>(chosenKey, {})));
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}
