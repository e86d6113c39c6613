import type { SampleInfo, SampleOrigin } from '@rasp/server/protocol';
import { Disposable, l10n, MarkdownString, StatusBarAlignment, window, workspace } from 'vscode';

import { escapeIcons } from './escapeIcons';
import { currentRaspEditor } from './raspEditor';
import type { RaspServer } from './raspServer';

const longestText = 32;

const origins: Record<SampleOrigin, string> = {
  chosen: l10n.t('You chose it for this file.'),
  file: l10n.t('The file sets it: `set example`.'),
  comment: l10n.t('The file names it: `# sample:`.'),
  setting: l10n.t('The setting `rasp.sample` gives it.'),
  default: l10n.t('It is the default: neither the file nor the setting `rasp.sample` gives one.'),
};

/** Shows the sample of the RASP file in use; a click chooses another. */
export class SampleStatusBar implements Disposable {
  readonly #samples = new Map<string, SampleInfo>();
  readonly #item = window.createStatusBarItem('rasp.sample', StatusBarAlignment.Right, 100);
  readonly #listeners: Disposable;

  constructor(server: RaspServer) {
    this.#item.name = l10n.t('RASP Sample');
    this.#item.command = 'rasp.chooseSample';
    this.#listeners = Disposable.from(
      server.onAnalysed(({ uri, sample }) => {
        this.#samples.set(uri, sample);
        this.#update();
      }),
      window.onDidChangeActiveTextEditor(() => {
        this.#update();
      }),
      window.onDidChangeVisibleTextEditors(() => {
        this.#update();
      }),
      workspace.onDidCloseTextDocument((document) => {
        this.#samples.delete(document.uri.toString());
        this.#update();
      }),
    );
  }

  #update(): void {
    const uri = currentRaspEditor()?.document.uri.toString();
    const sample = uri === undefined ? undefined : this.#samples.get(uri);
    if (!sample) {
      this.#item.hide();
      return;
    }
    this.#item.text = `$(symbol-array) ${l10n.t('sample: {0}', escapeIcons(shortened(sample.text)))}`;
    this.#item.tooltip = tooltip(sample);
    this.#item.accessibilityInformation = {
      label: l10n.t('RASP sample {0}. {1}', sample.text, origins[sample.origin]),
    };
    this.#item.show();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#item.dispose();
  }
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= longestText ? text : `${characters.slice(0, longestText - 1).join('')}…`;
}

function tooltip({ text, origin }: SampleInfo): MarkdownString {
  return new MarkdownString(l10n.t('Values are shown on the sample'))
    .appendCodeblock(text, 'rasp')
    .appendMarkdown(`${origins[origin]}\n\n${l10n.t('Click to choose another.')}`);
}
