import type { CheckSampleResult, FileSamplesResult, SampleChange } from '@rasp/server/protocol';
import {
  l10n,
  QuickPickItemKind,
  ThemeIcon,
  window,
  workspace,
  type CancellationToken,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
  type Uri,
} from 'vscode';

import type { OfferedSamples } from './chooseSample';
import { escapeIcons } from './escapeIcons';
import { Newest } from './newest';
import type { RaspServer } from './raspServer';

/** An item stands for a sample, for what is offered instead (`null`), or for what is typed (no `sample`). */
interface SampleItem extends QuickPickItem {
  readonly sample?: string | null;
}

const checkDelay = 120;

const addButton: QuickInputButton = { iconPath: new ThemeIcon('add'), tooltip: l10n.t('Add to the file') };
const editButton: QuickInputButton = {
  iconPath: new ThemeIcon('edit'),
  tooltip: l10n.t('Change in the file'),
};
const removeButton: QuickInputButton = {
  iconPath: new ThemeIcon('trash'),
  tooltip: l10n.t('Remove from the file'),
};

/** Asks for a sample once, in a quick pick; what the file names can be changed on the way. */
export class SamplePicker {
  readonly #uri: Uri;
  readonly #server: RaspServer;
  readonly #offered: OfferedSamples;
  readonly #pick: QuickPick<SampleItem>;
  readonly #checks = new Newest();
  #named: FileSamplesResult | undefined;
  /** The sample of the file that what is typed will replace. */
  #changing: string | undefined;

  constructor(uri: Uri, server: RaspServer, offered: OfferedSamples) {
    this.#uri = uri;
    this.#server = server;
    this.#offered = offered;
    this.#pick = window.createQuickPick<SampleItem>();
    this.#pick.items = this.#otherItems();
    this.#change(undefined);
  }

  /** Gives the sample as source, `null` for what is offered instead, `undefined` when the person turned away. */
  ask(): Promise<string | null | undefined> {
    return new Promise((resolve) => {
      this.#pick.onDidChangeValue((text) => {
        void this.#typed(text);
      });
      this.#pick.onDidTriggerItemButton(({ button, item }) => {
        void this.#pressed(button, item);
      });
      this.#pick.onDidAccept(async () => {
        const sample = await this.#accepted();
        if (sample === undefined) return;
        if (this.#changing !== undefined && sample !== null) {
          await this.#edit({ kind: 'replace', sample: this.#changing, by: sample });
          return;
        }
        resolve(sample);
        this.#pick.hide();
      });
      this.#pick.onDidHide(() => {
        resolve(undefined);
        this.#checks.dispose();
        this.#pick.dispose();
      });
      this.#pick.show();
      void this.#list();
    });
  }

  /** Lists what the file names. */
  async #list(): Promise<void> {
    this.#named = await this.#offered.ofFile?.of(this.#uri);
    this.#show(this.#pick.value);
  }

  async #pressed(button: QuickInputButton, item: SampleItem): Promise<void> {
    if (button === addButton) {
      const sample = item.sample ?? (await this.#accepted());
      if (typeof sample === 'string') await this.#edit({ kind: 'add', sample });
    } else if (typeof item.sample === 'string') {
      if (button === removeButton) await this.#edit({ kind: 'remove', sample: item.sample });
      else this.#change(item.sample);
    }
  }

  /** Lets what is typed replace a sample of the file, or be chosen again. */
  #change(sample: string | undefined): void {
    this.#changing = sample;
    const file = workspace.asRelativePath(this.#uri);
    this.#pick.title =
      sample === undefined ? l10n.t('Sample for {0}', file) : l10n.t('Change {0} in {1}', sample, file);
    this.#pick.placeholder = l10n.t('Type a string, such as hello, or a list, such as [1, 2, 3]');
    this.#pick.value = sample ?? '';
    void this.#typed(this.#pick.value);
  }

  async #edit(change: SampleChange): Promise<void> {
    const problem = await this.#offered.ofFile?.change(this.#uri, change);
    if (problem !== undefined) void window.showWarningMessage(problem);
    this.#change(undefined);
    await this.#list();
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
    if (text.trim() === '') return undefined;
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
      return { problem: l10n.t('The RASP server does not answer. “RASP: Restart Server” starts it again.') };
    }
  }

  #show(text: string, result?: CheckSampleResult): void {
    const others = this.#changing === undefined ? this.#otherItems() : [];
    if (text.trim() === '') {
      this.#pick.items = others;
      return;
    }
    const typed = typedItem(text, result, this.#changing === undefined && this.#offered.ofFile !== undefined);
    this.#pick.items = [typed, ...others];
    this.#pick.activeItems = [typed];
  }

  #otherItems(): SampleItem[] {
    const { instead, recent, ofFile } = this.#offered;
    const named = this.#named?.samples ?? [];
    const isNamed = new Set(named.map(({ sample }) => sample));
    const lately = recent.filter((sample) => !isNamed.has(sample));
    return [
      ...(instead ? [{ ...instead, sample: null }] : []),
      ...titled(
        l10n.t('of this file'),
        named.map(({ sample, fails }) => ({
          label: `${escapeIcons(sample)}${sample === this.#named?.current.text ? ' $(check)' : ''}`,
          sample,
          buttons: [editButton, removeButton],
          ...(fails !== undefined && { detail: `$(warning) ${escapeIcons(fails)}` }),
        })),
      ),
      ...titled(
        l10n.t('used lately'),
        lately.map((sample) => ({
          label: escapeIcons(sample),
          sample,
          ...(ofFile && { buttons: [addButton] }),
        })),
      ),
    ];
  }
}

/** Items below a line that says what they are. */
function titled(label: string, items: readonly SampleItem[]): SampleItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

function typedItem(text: string, result: CheckSampleResult | undefined, canBeAdded: boolean): SampleItem {
  const item = { label: escapeIcons(text), alwaysShow: true };
  if (!result) return item;
  if ('problem' in result) return { ...item, detail: `$(warning) ${escapeIcons(result.problem)}` };
  const detail = `$(check) ${escapeIcons(result.sample)}`;
  return { ...item, detail, ...(canBeAdded && { buttons: [addButton] }) };
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
