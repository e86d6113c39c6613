import type { CancellationToken, CodeAction, CodeActionParams, Connection } from 'vscode-languageserver';
import type { Editor } from '../editor';
import type { Names } from '../names';
import type { OpenFiles } from '../openFiles';
import type { Problems } from '../problems';
import { codeActions } from './codeActions';
import { expectAction } from './expectAction';
import { asksForRefactorings, refactorings } from './refactorings';
import { withoutVersions } from './rename';

/** What changes of programs are made from. */
export interface ActionSources {
  readonly names: Names;
  readonly open: OpenFiles;
  readonly problems: Problems;
}

/** Answers the requests for changes that can be made at a place; of a file that is not open there are none. */
export function serveCodeActions(
  connection: Connection,
  { names, open, problems }: ActionSources,
  editor: () => Editor,
): void {
  const actionsAt = async (
    { textDocument: { uri }, range, context }: CodeActionParams,
    token: CancellationToken,
  ): Promise<CodeAction[] | null> => {
    const file = open.get(uri);
    if (!file) return null;
    const { switchesLanguage, renames } = editor();
    const actions = [
      ...codeActions(file, range, context, { docs: problems.docs, switchesLanguage }),
      ...expectAction(file, range, context),
    ];
    if (!asksForRefactorings(range, context)) return actions;
    const { version } = file.document;
    const tables = await names.all();
    // What was asked for is no more.
    if (token.isCancellationRequested || file.document.version !== version || open.get(uri) !== file)
      return actions;
    return [...actions, ...refactorings(file, range, context, { tables, sources: names.sources, renames })];
  };
  connection.onCodeAction(async (params, token) => {
    const actions = await actionsAt(params, token);
    if (editor().takesVersions || !actions) return actions;
    return actions.map((action) =>
      action.edit ? { ...action, edit: withoutVersions(action.edit) } : action,
    );
  });
}
