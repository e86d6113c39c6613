import type { NameTable } from '@rasp/engine';
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Editor } from '../editor';
import type { Names } from '../names';
import type { OpenFiles } from '../openFiles';
import { libraryUri, type ClientOptions } from '../protocol';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './callHierarchy';
import { definition } from './definition';
import { documentHighlights } from './documentHighlights';
import { documentLinks } from './documentLinks';
import { references } from './references';
import { prepareRename, renameAt, withoutVersions } from './rename';
import { workspaceSymbols } from './workspaceSymbols';

/** What of the server leads around in programs. */
export const navigationCapabilities = {
  definitionProvider: true,
  documentLinkProvider: {},
  referencesProvider: true,
  documentHighlightProvider: true,
  workspaceSymbolProvider: true,
  callHierarchyProvider: true,
} satisfies ServerCapabilities;

/** Answers the requests that lead around in programs; of a file that is not open there is nothing to tell. */
export class Navigation {
  #takesLinks = false;
  #showsLibrary = false;
  /** Places in the library are told only to an editor that can show it. */
  readonly #isShown = ({ uri }: { readonly uri: string }): boolean =>
    this.#showsLibrary || uri !== libraryUri;

  constructor(
    connection: Connection,
    private readonly names: Names,
    private readonly open: OpenFiles,
    private readonly editor: () => Editor,
  ) {
    connection.onDefinition(({ textDocument, position }) =>
      this.#on(textDocument.uri, (table) => definition(table, position, this)),
    );
    connection.onDocumentLinks(({ textDocument }) => this.#on(textDocument.uri, documentLinks));
    connection.onReferences(({ textDocument, position, context }, token) =>
      this.#onAll(textDocument.uri, token, (table, tables) =>
        references(table, position, tables, context.includeDeclaration).filter(this.#isShown),
      ),
    );
    connection.onPrepareRename(({ textDocument, position }, token) =>
      this.#onAll(textDocument.uri, token, (table, tables) => prepareRename(table, position, tables)),
    );
    connection.onRenameRequest(({ textDocument, position, newName }, token) =>
      this.#onAll(textDocument.uri, token, (table, tables) => {
        const versionOf = (uri: string): number | null => this.open.get(uri)?.document.version ?? null;
        const edit = renameAt(table, position, newName, tables, this.names.sources, versionOf);
        return edit && (this.editor().takesVersions ? edit : withoutVersions(edit));
      }),
    );
    connection.onWorkspaceSymbol(async ({ query }, token) => workspaceSymbols(query, await this.#all(token)));
    const { callHierarchy } = connection.languages;
    callHierarchy.onPrepare(({ textDocument, position }) =>
      this.#on(textDocument.uri, (table) => prepareCallHierarchy(table, position).filter(this.#isShown)),
    );
    callHierarchy.onIncomingCalls(async ({ item }, token) =>
      incomingCalls(item, await this.#all(token)).filter(({ from }) => this.#isShown(from)),
    );
    callHierarchy.onOutgoingCalls(async ({ item }) => {
      const table = await this.names.of(item.uri);
      return table ? outgoingCalls(item, table).filter(({ to }) => this.#isShown(to)) : null;
    });
    connection.onDocumentHighlight(({ textDocument, position }) =>
      this.#on(textDocument.uri, (table) => documentHighlights(table, position)),
    );
  }

  async #on<R>(uri: string, answer: (table: NameTable) => R): Promise<R | null> {
    if (!this.open.get(uri)) return null;
    const table = await this.names.of(uri);
    return table ? answer(table) : null;
  }

  /** Answers with the names of the whole workspace. @throws ResponseError when the request is cancelled meanwhile. */
  async #onAll<R>(
    uri: string,
    token: CancellationToken,
    answer: (table: NameTable, tables: readonly NameTable[]) => R,
  ): Promise<R | null> {
    if (!this.open.get(uri)) return null;
    const tables = await this.#all(token);
    const table = tables.find(({ text }) => text.uri === uri);
    return table ? answer(table, tables) : null;
  }

  /** The names of the whole workspace. @throws ResponseError when the request is cancelled meanwhile. */
  async #all(token: CancellationToken): Promise<readonly NameTable[]> {
    const tables = await this.names.all();
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    return tables;
  }

  /** Learns what the editor can do. */
  initialize({ capabilities }: InitializeParams, options: ClientOptions): void {
    this.#takesLinks = capabilities.textDocument?.definition?.linkSupport === true;
    this.#showsLibrary = options.showsLibrary === true;
  }

  get takesLinks(): boolean {
    return this.#takesLinks;
  }

  get showsLibrary(): boolean {
    return this.#showsLibrary;
  }
}
