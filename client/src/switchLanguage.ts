import { switchLanguageCommand, type Language } from '@rasp/server/protocol';
import { commands, Disposable, languages, workspace } from 'vscode';

import { isRaspOrRaspy } from './raspEditor';
import type { RaspServer } from './raspServer';

/**
 * Switches the language of files between RASP and RASPy: when a quick-fix asks for it, and when the first line of a file
 * says another language than the one it is open in, so that its colours and its values agree.
 */
export function registerSwitchLanguage(server: RaspServer): Disposable {
  return Disposable.from(
    commands.registerCommand(switchLanguageCommand, (uri: unknown, language: unknown) =>
      switchLanguage(String(uri), language === 'raspy' ? 'raspy' : 'rasp'),
    ),
    server.onAnalysed(({ uri, pragma, version }) => {
      if (pragma) void switchLanguage(uri, pragma, version);
    }),
  );
}

/** Does nothing for a file that is not open, or not in either language, or was changed since a version. */
async function switchLanguage(uri: string, language: Language, version?: number): Promise<void> {
  const document = workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri);
  if (!document || !isRaspOrRaspy(document) || document.languageId === language) return;
  if (version !== undefined && document.version !== version) return;
  await languages.setTextDocumentLanguage(document, language);
}
