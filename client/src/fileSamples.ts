import type { FileSamplesResult, SampleChange } from '@rasp/server/protocol';
import { commands, Disposable, l10n, Range, window, workspace, WorkspaceEdit, type Uri } from 'vscode';

import { askForSample } from './chooseSample';
import { escapeIcons } from './escapeIcons';
import { currentRaspEditor } from './raspEditor';
import type { RaspServer } from './raspServer';

/** The samples that files name in comments, `# sample: "hello"`; changing them edits the file. */
export class FileSamples {
  constructor(private readonly server: RaspServer) {}

  /** What a file names; `undefined` where the server does not know it. */
  async of(uri: Uri): Promise<FileSamplesResult | undefined> {
    try {
      return (await this.server.fileSamples({ uri: uri.toString() })) ?? undefined;
    } catch (error) {
      this.server.log('The samples of a file could not be listed.', error);
      return undefined;
    }
  }

  /** Changes what a file names. Gives in words why it could not be done, and `undefined` if it was. */
  async change(uri: Uri, change: SampleChange): Promise<string | undefined> {
    const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    const edit = await this.#editFor(uri, change);
    if (typeof edit === 'string') return edit;
    if (document?.version !== edit.version) return l10n.t('The file has changed meanwhile.');
    const { start, end } = edit.range;
    const range = new Range(start.line, start.character, end.line, end.character);
    const edits = new WorkspaceEdit();
    edits.replace(uri, range, edit.newText);
    return (await workspace.applyEdit(edits)) ? undefined : l10n.t('The file could not be changed.');
  }

  async #editFor(uri: Uri, change: SampleChange) {
    try {
      const edit = await this.server.changeSamples({ uri: uri.toString(), change });
      if (!edit) return l10n.t('The RASP server does not know this file.');
      return 'problem' in edit ? edit.problem : edit;
    } catch (error) {
      this.server.log('The samples of a file could not be changed.', error);
      return l10n.t('The RASP server does not answer. “RASP: Restart Server” starts it again.');
    }
  }
}

/**
 * `RASP: Add Sample to File…` and `RASP: Remove Sample from File…`. A key binding may give the sample as its argument, as
 * source or plain text.
 */
export function registerFileSamples(server: RaspServer, samples: FileSamples): Disposable {
  const register = (
    command: string,
    kind: 'add' | 'remove',
    ask: (uri: Uri) => Promise<string | undefined>,
  ) =>
    commands.registerCommand(command, async (given: unknown) => {
      const uri = currentRaspEditor()?.document.uri;
      if (!uri) {
        void window.showInformationMessage(
          l10n.t('Open a RASP or RASPy file to change the samples it names.'),
        );
        return;
      }
      const sample = typeof given === 'string' ? given : await ask(uri);
      if (sample === undefined) return;
      const problem = await samples.change(uri, { kind, sample });
      if (problem !== undefined) void window.showWarningMessage(problem);
    });
  return Disposable.from(
    register('rasp.addSample', 'add', async (uri) => {
      const sample = await askForSample(uri, server, { recent: [] });
      return sample ?? undefined;
    }),
    register('rasp.removeSample', 'remove', async (uri) => {
      const named = (await samples.of(uri))?.samples ?? [];
      const items = named.map(({ sample }) => ({ label: escapeIcons(sample), sample }));
      const picked = await window.showQuickPick(items, { title: l10n.t('Remove a sample from the file') });
      return picked?.sample;
    }),
  );
}
