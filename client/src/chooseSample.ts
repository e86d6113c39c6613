import type { CheckSampleResult } from '@rasp/server/protocol';
import {
  commands,
  QuickPickItemKind,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type Disposable,
  type QuickPick,
  type QuickPickItem,
} from 'vscode';

import type { ChosenSamples } from './chosenSamples';
import { escapeIcons } from './escapeIcons';
import { Newest } from './newest';
import { currentRaspEditor } from './raspEditor';
import type { RaspServer } from './raspServer';

/** An item stands for a sample, for the file's own (`null`), or for what is typed (no `sample`). */
interface SampleItem extends QuickPickItem {
  readonly sample?: string | null;
}

const checkDelay = 120;

/**
 * `RASP: Choose Sample…`: free text, checked while it is typed, or one of the samples used lately. A key binding may give
 * the sample as its argument: source, or `null` for the file's own.
 */
export function registerChooseSample(server: RaspServer, chosen: ChosenSamples): Disposable {
  return commands.registerCommand('rasp.chooseSample', async (given: unknown) => {
    const uri = currentRaspEditor()?.document.uri;
    if (!uri) {
      void window.showInformationMessage(
        'Open a RASP or RASPy file to choose the sample its values are shown on.',
      );
      return;
    }
    const isGiven = typeof given === 'string' || given === null;
    const sample = isGiven ? given : await askForSample(uri, server, chosen.recent, ownItem);
    if (sample !== undefined) await chosen.choose(uri.toString(), sample);
  });
}

/**
 * Asks for a sample. Gives it as RASP source, `undefined` when the person turned away, and `null` when they took what is
 * offered `instead` of a sample.
 */
export function askForSample(
  uri: Uri,
  server: RaspServer,
  recent: readonly string[],
  instead: Pick<QuickPickItem, 'label' | 'description'> | undefined,
): Promise<string | null | undefined> {
  return new SamplePicker(uri, server, recent, instead).ask();
}

/** Offers to take the file's own sample. */
export const ownItem = {
  label: "$(discard) Use the file's own sample",
  description: 'what `set example` says in RASP, or else the setting rasp.sample',
};

class SamplePicker {
  readonly #uri: Uri;
  readonly #server: RaspServer;
  readonly #recent: readonly string[];
  readonly #instead: QuickPickItem | undefined;
  readonly #pick: QuickPick<SampleItem>;
  readonly #checks = new Newest();

  constructor(
    uri: Uri,
    server: RaspServer,
    recent: readonly string[],
    instead: Pick<QuickPickItem, 'label' | 'description'> | undefined,
  ) {
    this.#uri = uri;
    this.#server = server;
    this.#recent = recent;
    this.#instead = instead;
    this.#pick = window.createQuickPick<SampleItem>();
    this.#pick.title = `Sample for ${workspace.asRelativePath(uri)}`;
    this.#pick.placeholder = 'Type a string, such as hello, or a list, such as [1, 2, 3]';
    this.#pick.items = this.#otherItems();
  }

  /** Gives the sample as source, `null` for the file's own, `undefined` when the person turned away. */
  ask(): Promise<string | null | undefined> {
    return new Promise((resolve) => {
      this.#pick.onDidChangeValue((text) => {
        void this.#typed(text);
      });
      this.#pick.onDidAccept(async () => {
        const sample = await this.#accepted();
        if (sample === undefined) return;
        resolve(sample);
        this.#pick.hide();
      });
      this.#pick.onDidHide(() => {
        resolve(undefined);
        this.#checks.dispose();
        this.#pick.dispose();
      });
      this.#pick.show();
    });
  }

  async #typed(text: string): Promise<void> {
    this.#show(text);
    if (text.trim() === '') {
      this.#checks.cancel();
      this.#pick.busy = false;
      return;
    }
    const result = await this.#check(text, checkDelay);
    if (result) this.#show(text, result);
  }

  async #accepted(): Promise<string | null | undefined> {
    const [item] = this.#pick.selectedItems;
    if (item?.sample !== undefined) return item.sample;
    const text = this.#pick.value;
    if (!item || text.trim() === '') return undefined;
    const result = await this.#check(text, 0);
    if (!result) return undefined;
    this.#show(text, result);
    return 'sample' in result ? result.sample : undefined;
  }

  /** Gives `undefined` when a newer check, or the end of the asking, took over. */
  async #check(text: string, delay: number): Promise<CheckSampleResult | undefined> {
    this.#pick.busy = true;
    const result = await this.#checks.run(async (token) => {
      await waited(delay, token);
      return await this.#ask(text, token);
    });
    if (result) this.#pick.busy = false;
    return result;
  }

  async #ask(text: string, token: CancellationToken): Promise<CheckSampleResult> {
    try {
      return await this.#server.checkSample({ uri: this.#uri.toString(), text }, token);
    } catch (error) {
      if (!token.isCancellationRequested) this.#server.log('The sample could not be checked.', error);
      return { problem: 'The RASP server does not answer. “RASP: Restart Server” starts it again.' };
    }
  }

  #show(text: string, result?: CheckSampleResult): void {
    const others = this.#otherItems();
    if (text.trim() === '') {
      this.#pick.items = others;
      return;
    }
    const typed = typedItem(text, result);
    this.#pick.items = [typed, ...others];
    this.#pick.activeItems = [typed];
  }

  #otherItems(): SampleItem[] {
    const own: SampleItem[] = this.#instead ? [{ ...this.#instead, sample: null }] : [];
    if (this.#recent.length === 0) return own;
    return [
      ...own,
      { label: 'used lately', kind: QuickPickItemKind.Separator },
      ...this.#recent.map((sample) => ({ label: escapeIcons(sample), sample })),
    ];
  }
}

function typedItem(text: string, result: CheckSampleResult | undefined): SampleItem {
  const item = { label: escapeIcons(text), alwaysShow: true };
  if (!result) return item;
  if ('problem' in result) return { ...item, detail: `$(warning) ${escapeIcons(result.problem)}` };
  return { ...item, detail: `$(check) ${escapeIcons(result.sample)}` };
}

function waited(milliseconds: number, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    token.onCancellationRequested(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
