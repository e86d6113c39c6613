import {
  CodeActionKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Names } from '../names';
import type { OpenFiles } from '../openFiles';
import type { ClientOptions } from '../protocol';
import { codeActions, fixAllKind } from './codeActions';
import { expectAction, expectKind } from './expectAction';
import { asksForRefactorings, refactoringKinds, refactorings } from './refactorings';

/** What of the server changes programs at a click. */
export const actionCapabilities = {
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, expectKind, ...Object.values(refactoringKinds)],
  },
} satisfies ServerCapabilities;

/** Answers the requests for changes that can be made at a place; of a file that is not open there are none. */
export class CodeActions {
  #switchesLanguage = false;
  #renames = false;

  constructor(
    connection: Connection,
    private readonly names: Names,
    private readonly open: OpenFiles,
  ) {
    connection.onCodeAction((params, token) => this.#actions(params, token));
  }

  /** Learns what the editor can do. */
  initialize(options: ClientOptions): void {
    this.#switchesLanguage = options.switchesLanguage === true;
    this.#renames = options.renames === true;
  }

  async #actions(
    { textDocument: { uri }, range, context }: CodeActionParams,
    token: CancellationToken,
  ): Promise<CodeAction[] | null> {
    const file = this.open.get(uri);
    if (!file) return null;
    const options = { docs: this.open.problemDocs, switchesLanguage: this.#switchesLanguage };
    const actions = [...codeActions(file, range, context, options), ...expectAction(file, range, context)];
    if (!asksForRefactorings(range, context)) return actions;
    const { version } = file.document;
    const tables = await this.names.all();
    // What was asked for is no more.
    if (token.isCancellationRequested || file.document.version !== version || this.open.get(uri) !== file)
      return actions;
    const { sources } = this.names;
    return [...actions, ...refactorings(file, range, context, { tables, sources, renames: this.#renames })];
  }
}
