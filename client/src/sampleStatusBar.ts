import type { SampleInfo, SampleOrigin } from '@rasp/server/protocol';
import { Disposable, MarkdownString, StatusBarAlignment, window, workspace } from 'vscode';

import { escapeIcons } from './escapeIcons';
import { currentRaspEditor } from './raspEditor';
import type { RaspServer } from './raspServer';

const longestText = 32;

const origins: Record<SampleOrigin, string> = {
  chosen: 'You chose it for this file.',
  file: 'The file sets it: `set example`.',
  comment: 'The file names it: `# sample:`.',
  setting: 'The setting `rasp.sample` gives it.',
  default: 'It is the default: neither the file nor the setting `rasp.sample` gives one.',
};

/** Shows the sample of the RASP file in use; a click chooses another. */
export class SampleStatusBar implements Disposable {
  readonly #samples = new Map<string, SampleInfo>();
  readonly #item = window.createStatusBarItem('rasp.sample', StatusBarAlignment.Right, 100);
  readonly #listeners: Disposable;

  constructor(server: RaspServer) {
    this.#item.name = 'RASP Sample';
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
    this.#item.text = `$(symbol-array) sample: ${escapeIcons(shortened(sample.text))}`;
    this.#item.tooltip = tooltip(sample);
    this.#item.accessibilityInformation = { label: `RASP sample ${sample.text}. ${origins[sample.origin]}` };
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
  return new MarkdownString('Values are shown on the sample')
    .appendCodeblock(text, 'rasp')
    .appendMarkdown(`${origins[origin]}\n\nClick to choose another.`);
}
