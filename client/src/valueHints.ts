import { copyValueCommand, type InlayHintSettings } from '@rasp/server/protocol';
import {
  commands,
  ConfigurationTarget,
  Disposable,
  env,
  l10n,
  window,
  workspace,
  type Memento,
} from 'vscode';

import { currentRaspEditor } from './raspEditor';

type Values = NonNullable<InlayHintSettings['values']>;

const shownKey = 'rasp.shownValues';

/** `RASP: Show or Hide Values in the Text`, and the command by which such a value is copied. */
export function registerValueHints(memento: Memento): Disposable {
  return Disposable.from(
    commands.registerCommand('rasp.toggleValueHints', () => toggle(memento)),
    commands.registerCommand(copyValueCommand, async (text: unknown) => {
      if (typeof text !== 'string') return;
      await env.clipboard.writeText(text);
      window.setStatusBarMessage(l10n.t('The value is copied.'), 3000);
    }),
  );
}

/** Changes the setting where it is given; shown again is what was shown last. */
async function toggle(memento: Memento): Promise<void> {
  const document = currentRaspEditor()?.document;
  const settings = workspace.getConfiguration('rasp.inlayHints', document);
  const now = settings.get<Values>('values', 'all');
  const isShown = now !== 'off';
  if (isShown) await memento.update(shownKey, now);
  const next = isShown ? 'off' : memento.get<Values>(shownKey, 'all');
  const given = settings.inspect('values');
  const target =
    given?.workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : given?.workspaceValue !== undefined
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  await settings.update('values', next, target);
  const editor = workspace.getConfiguration('editor.inlayHints', document).get<string>('enabled');
  if (isShown || editor !== 'off') return;
  const showSetting = l10n.t('Open the Setting');
  const picked = await window.showInformationMessage(
    l10n.t(
      'The editor hides all hints, those with values too: its setting `editor.inlayHints.enabled` is off.',
    ),
    showSetting,
  );
  if (picked === showSetting)
    await commands.executeCommand('workbench.action.openSettings', 'editor.inlayHints.enabled');
}
