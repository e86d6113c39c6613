import { commands, l10n, window, type Disposable, type QuickPickItem, type Uri } from 'vscode';

import type { ChosenSamples } from './chosenSamples';
import type { FileSamples } from './fileSamples';
import { currentRaspEditor } from './raspEditor';
import type { RaspServer } from './raspServer';
import { SamplePicker } from './samplePicker';

/** What is offered beside what is typed. */
export interface OfferedSamples {
  /** Samples used lately. */
  readonly recent: readonly string[];
  /** Something to take instead of a sample. */
  readonly instead?: Pick<QuickPickItem, 'label' | 'description'> | undefined;
  /** Those that the file names, which can be changed on the way. */
  readonly ofFile?: FileSamples;
}

/**
 * `RASP: Choose Sample…`: free text, checked while it is typed, one of those that the file names, or one used lately. A key
 * binding may give the sample as its argument: source, or `null` for the file's own.
 */
export function registerChooseSample(
  server: RaspServer,
  chosen: ChosenSamples,
  ofFile: FileSamples,
): Disposable {
  return commands.registerCommand('rasp.chooseSample', async (given: unknown) => {
    const uri = currentRaspEditor()?.document.uri;
    if (!uri) {
      void window.showInformationMessage(
        l10n.t('Open a RASP or RASPy file to choose the sample its values are shown on.'),
      );
      return;
    }
    const isGiven = typeof given === 'string' || given === null;
    const offered = { recent: chosen.recent, instead: ownItem, ofFile };
    const sample = isGiven ? given : await askForSample(uri, server, offered);
    if (sample !== undefined) await chosen.choose(uri.toString(), sample);
  });
}

/**
 * Asks for a sample. Gives it as source, `undefined` when the person turned away, and `null` when they took what is
 * offered `instead` of a sample.
 */
export function askForSample(
  uri: Uri,
  server: RaspServer,
  offered: OfferedSamples,
): Promise<string | null | undefined> {
  return new SamplePicker(uri, server, offered).ask();
}

/** Offers to take the file's own sample. */
export const ownItem = {
  label: `$(discard) ${l10n.t("Use the file's own sample")}`,
  description: l10n.t('what `set example` or the first `# sample:` says, or else the setting rasp.sample'),
};
