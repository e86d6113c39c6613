import {
  InlayHintRefreshRequest,
  CodeLensRefreshRequest,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InlayHint,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { ChosenCall } from '@rasp/engine';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toOffset } from '../convert';
import type { Editor } from '../editor';
import { hintSettingsBy, showsHints, type HintSettings } from '../hintSettings';
import type { OpenFiles } from '../openFiles';
import { orWithout } from '../unhelpfulEditor';
import { showCall, type ClientOptions, type Settings, type ShowCallParams, type Target } from '../protocol';
import { codeLenses } from './codeLens';
import { inlayHints, resolvedHint, type HintData } from './inlayHints';
import type { Telling } from './hover';
import { findTarget } from './previewTarget';

/** What of the server shows values and costs in the text. */
export const hintCapabilities = {
  codeLensProvider: {},
  inlayHintProvider: { resolveProvider: true },
} satisfies ServerCapabilities;

/** So many milliseconds hints are made without looking whether they are still wanted. */
const slice = 15;

/** Answers for hints and lenses, which share what there is to show; of a file that is not open there is nothing to tell. */
export class ValueHints {
  readonly #settings = new Map<string, HintSettings>();
  /** Files whose editor shows no hints. */
  readonly #hidden = new Set<string>();
  /** Where the person chose a call to look at. */
  #call: Target | undefined;
  #showsHints = false;
  #refreshesHints = false;
  #refreshesLenses = false;
  #copiesValues = false;

  constructor(
    private readonly connection: Connection,
    private readonly open: OpenFiles,
    private readonly editor: () => Editor,
    telling: () => Telling,
  ) {
    connection.onCodeLens(({ textDocument: { uri } }) => {
      const file = open.get(uri);
      return file ? codeLenses(file, this.#inText(uri), this.editor().previews) : null;
    });
    const { inlayHint } = connection.languages;
    inlayHint.on(async ({ textDocument, range }, token) => {
      const file = open.get(textDocument.uri);
      if (!file || token.isCancellationRequested) return null;
      const { lines } = file.analysis.tree;
      const part = { start: toOffset(lines, range.start), end: toOffset(lines, range.end) };
      return this.#hints(file, inlayHints(file, part, this.#of(file.uri), this.#chosenIn(file)), token);
    });
    inlayHint.resolve((hint) => {
      const { uri } = hint.data as HintData;
      const file = open.get(uri);
      return file ? resolvedHint(hint, file, this.#chosenIn(file), telling(), this.#copiesValues) : hint;
    });
    connection.onNotification(showCall, ({ target }: ShowCallParams) => {
      this.#call = target ?? undefined;
      this.#refreshHints();
    });
  }

  /** Notes what the editor can do. */
  initialize({ capabilities }: InitializeParams, { copiesValues }: ClientOptions): void {
    this.#showsHints = capabilities.textDocument?.inlayHint !== undefined;
    this.#refreshesHints = capabilities.workspace?.inlayHint?.refreshSupport === true;
    this.#refreshesLenses = capabilities.workspace?.codeLens?.refreshSupport === true;
    this.#copiesValues = copiesValues === true;
  }

  /**
   * The settings for a file, as the editor has them.
   * @param editor Its own settings `editor.inlayHints`, if it was asked.
   * @returns whether they changed.
   */
  configure(uri: string, { inlayHints: setting }: Partial<Settings>, editor?: unknown): boolean {
    const before = this.#of(uri);
    const wereHidden = this.#hidden.has(uri);
    const now = hintSettingsBy(setting);
    this.#settings.set(uri, now);
    if (showsHints(editor)) this.#hidden.delete(uri);
    else this.#hidden.add(uri);
    return before.values !== now.values || before.width !== now.width || wereHidden !== this.#hidden.has(uri);
  }

  /** The file is closed. */
  forget(uri: string): void {
    this.#settings.delete(uri);
    this.#hidden.delete(uri);
  }

  /** Has the editor ask anew: of a text that is the same it would keep what it has. */
  refresh(): void {
    const { connection } = this;
    if (this.#refreshesLenses) orWithout(connection, connection.sendRequest(CodeLensRefreshRequest.type));
    this.#refreshHints();
  }

  #refreshHints(): void {
    const { connection } = this;
    if (this.#refreshesHints) orWithout(connection, connection.sendRequest(InlayHintRefreshRequest.type));
  }

  /** The calls that led to the one chosen, and that one. */
  #chosenIn(file: AnalyzedDocument): ChosenCall | undefined {
    const call = this.#call;
    if (call?.uri !== file.uri) return undefined;
    return (definition) => {
      const found = findTarget(file, call);
      let frame = found && 'shown' in found && !found.stale ? found.shown.frame : undefined;
      while (frame && frame.callee.definition !== definition) frame = frame.caller;
      return frame;
    };
  }

  #of(uri: string): HintSettings {
    return this.#settings.get(uri) ?? hintSettingsBy(undefined);
  }

  /** Which values the editor shows in the text. */
  #inText(uri: string): HintSettings['values'] {
    return this.#showsHints && !this.#hidden.has(uri) ? this.#of(uri).values : 'off';
  }

  /** The hints, unless the editor takes the question back or changes the text meanwhile. */
  async #hints(
    file: AnalyzedDocument,
    steps: Iterable<InlayHint | undefined>,
    token: CancellationToken,
  ): Promise<InlayHint[] | null> {
    const { version } = file.document;
    const hints: InlayHint[] = [];
    let begun = performance.now();
    for (const hint of steps) {
      if (hint) hints.push(hint);
      if (performance.now() - begun < slice) continue;
      await new Promise((resolve) => setTimeout(resolve));
      const isWanted = this.open.get(file.uri) === file && file.document.version === version;
      if (token.isCancellationRequested || !isWanted) return null;
      begun = performance.now();
    }
    return hints;
  }
}
