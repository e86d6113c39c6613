import assert from 'node:assert/strict';
import type { Position, Range } from 'vscode-languageserver-protocol';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import * as protocol from '@rasp/server/protocol';
import type { Random } from '../random';
import { assertPlacesInside, assertTokensInside } from './placesInside';
import { ErrorAnswer, type ServerProcess } from './serverProcess';

/** At so many places of a longer text each request is made. */
const places = 4;
/** In a text that is this short they are made at every place. */
const shortText = 12;

/** Renaming may be refused, in words. */
const requestFailed = -32803;

/** Asks everything that can be asked of a document. */
export class Asking {
  readonly #document: TextDocument;
  readonly #identified: { readonly textDocument: { readonly uri: string } };

  constructor(
    private readonly server: ServerProcess,
    document: TextDocument,
    private readonly random: Random,
  ) {
    this.#document = document;
    this.#identified = { textDocument: { uri: document.uri } };
  }

  async all(): Promise<void> {
    const { length } = this.#document.getText();
    const offsets =
      length <= shortText
        ? Array.from({ length: length + 1 }, (_, at) => at)
        : Array.from({ length: places }, () => this.random.below(length + 1));
    await Promise.all([
      this.#whole(),
      ...offsets.map((offset) => this.#at(this.#document.positionAt(offset))),
    ]);
  }

  /** What is asked of a document as a whole. */
  async #whole(): Promise<void> {
    const { uri } = this.#document;
    const range = this.#range();
    const rule = this.random.of(['quickfix', 'source.fixAll', 'source', '']);
    await Promise.all([
      this.#ask('textDocument/documentSymbol'),
      this.#ask('textDocument/foldingRange'),
      this.#ask('textDocument/documentLink'),
      this.#edits('textDocument/formatting', { options: this.#options() }),
      this.#edits('textDocument/rangeFormatting', { options: this.#options(), range }),
      this.#tokens(range),
      this.#ask('textDocument/codeLens'),
      this.#hints(range),
      this.#actions(range, { diagnostics: [] }),
      this.#actions(range, { diagnostics: [...(this.server.diagnostics.get(uri) ?? [])], only: [rule] }),
      this.#actions(this.#wholeRange(), { diagnostics: [], triggerKind: 1 }),
      this.server.request('workspace/symbol', { query: this.random.of(['', 'a', 'f', '\ud800']) }),
      this.server.request(protocol.fileSamples, { uri }),
      this.server.request(protocol.expectations, { uri, text: '' }),
      this.server.request(protocol.checkSample, { uri, text: this.#document.getText(range).slice(0, 200) }),
      ...(
        [
          { kind: 'add', sample: '[1, 2]' },
          { kind: 'add', sample: this.#document.getText(range).slice(0, 50) },
          { kind: 'remove', sample: '"hello"' },
        ] as const
      ).map((change) => this.server.request(protocol.changeSamples, { uri, change })),
      this.#ask(protocol.replSource, { uri, range }),
      this.#session(),
    ]);
  }

  /** What is asked of a place. */
  async #at(position: Position): Promise<void> {
    const { uri } = this.#document;
    const at = { position };
    const newName = this.random.of(['renamed', 'x', 'tokens', 'for', '1x', '', 'é', '\ud800', 'a b']);
    const ch = this.random.of([';', '}', '\n']);
    await Promise.all([
      this.#ask('textDocument/hover', at),
      this.#completion(at),
      this.#ask('textDocument/signatureHelp', at),
      this.#ask('textDocument/definition', at),
      this.#ask('textDocument/references', { ...at, context: { includeDeclaration: true } }),
      this.#ask('textDocument/documentHighlight', at),
      this.#refusable(this.#ask('textDocument/prepareRename', at)),
      this.#refusable(this.#ask('textDocument/rename', { ...at, newName })),
      this.#ask('textDocument/selectionRange', { positions: [position, this.#range().end] }),
      this.#edits('textDocument/onTypeFormatting', { ...at, ch, options: this.#options() }),
      this.#calls(at),
      this.#preview({ uri, position }),
      this.#ask(protocol.replSource, { uri, range: { start: position, end: position } }),
    ]);
  }

  async #ask(method: string, params: object = {}): Promise<unknown> {
    const answer = await this.server.request(method, { ...this.#identified, ...params });
    assertPlacesInside(answer, this.#document, method);
    return answer;
  }

  /** That a request is refused in words is no error. */
  async #refusable(request: Promise<unknown>): Promise<void> {
    try {
      await request;
    } catch (error) {
      if (!(error instanceof ErrorAnswer) || error.code !== requestFailed) throw error;
      assert.match(error.told, /\.$/, 'a sentence');
    }
  }

  async #edits(method: string, params: object): Promise<void> {
    const edits = (await this.#ask(method, params)) as TextEdit[] | null;
    // Fails where edits overlap.
    TextDocument.applyEdits(this.#document, edits ?? []);
  }

  async #completion(at: object): Promise<void> {
    const triggers = ['.', '"', ',', '(', ' '] as const;
    const context = this.random.chance(0.5)
      ? { triggerKind: 1 }
      : { triggerKind: 2, triggerCharacter: this.random.of(triggers) };
    const list = (await this.#ask('textDocument/completion', { ...at, context })) as {
      readonly items: readonly object[];
    } | null;
    for (const item of this.#some(list?.items))
      assertPlacesInside(
        await this.server.request('completionItem/resolve', item),
        this.#document,
        'resolve',
      );
  }

  async #hints(range: Range): Promise<void> {
    const hints = (await this.#ask('textDocument/inlayHint', { range: this.#wholeRange() })) as
      object[] | null;
    await this.#ask('textDocument/inlayHint', { range });
    for (const hint of this.#some(hints)) await this.server.request('inlayHint/resolve', hint);
  }

  async #tokens(range: Range): Promise<void> {
    const ask = async (kind: string, params: object): Promise<{ readonly resultId?: string } | null> => {
      const tokens = (await this.#ask(`textDocument/semanticTokens/${kind}`, params)) as {
        readonly data?: readonly number[];
        readonly resultId?: string;
      } | null;
      if (tokens?.data) assertTokensInside(tokens.data, this.#document);
      return tokens;
    };
    const full = await ask('full', {});
    await ask('range', { range });
    await ask('full/delta', { previousResultId: this.random.chance(0.7) ? full?.resultId : 'x' });
  }

  async #actions(range: Range, context: object): Promise<void> {
    const actions = (await this.#ask('textDocument/codeAction', { range, context })) as
      { readonly edit?: { readonly documentChanges?: readonly { readonly edits: TextEdit[] }[] } }[] | null;
    for (const { edit } of actions ?? []) {
      for (const { edits } of edit?.documentChanges ?? []) TextDocument.applyEdits(this.#document, edits);
    }
  }

  async #calls(at: object): Promise<void> {
    const items = (await this.#ask('textDocument/prepareCallHierarchy', at)) as object[] | null;
    for (const item of this.#some(items)) {
      await this.server.request('callHierarchy/incomingCalls', { item });
      await this.server.request('callHierarchy/outgoingCalls', { item });
    }
  }

  async #preview(target: protocol.Target): Promise<void> {
    const samples = [undefined, '"ab"', '[3, 1, 2]', '[', '""', '"😀\ud800"', '[0.5, True, "a"]'] as const;
    const sample = this.random.of(samples);
    const asked = {
      ...target,
      ...(sample !== undefined && { sample }),
      ...(this.random.chance(0.3) && { call: this.random.below(4) }),
    };
    const { server } = this;
    const result = (await this.#ask(protocol.preview, asked)) as protocol.PreviewResult | null;
    const { figure } = result ?? {};
    const heads = figure ? [figure.head, ...figure.layers.flatMap((layer) => layer.heads)] : [];
    const head = this.random.of(['none', ...heads.map((it) => it?.id ?? 'none')]);
    const [query, key] = [this.random.below(8) - 1, this.random.below(8) - 1];
    const format = this.random.of(['svg', 'csv', 'text']);
    await Promise.all([
      server.request(protocol.previewCell, { ...asked, head, query, key }),
      server.request(protocol.previewTrace, { ...asked, at: query }),
      server.request(protocol.previewTrace, { ...asked, use: head, at: key }),
      server.request(protocol.previewTile, { ...asked, head, row: query, column: key, rows: 3, columns: 9 }),
      server.request(protocol.previewSource, { ...asked, head }),
      server.request(protocol.previewSamples, { ...target, samples: ['"ab"', '[1', 'x y', '[]'] }),
      server.request(protocol.previewExport, { ...asked, format }),
      server.request(protocol.previewExport, { ...asked, format, head }),
    ]);
  }

  /** An interactive session that is given the lines of the text. */
  async #session(): Promise<void> {
    if (!this.random.chance(0.25)) return;
    const lines = this.#document.getText().split(/\r\n|\r|\n/);
    const program = this.random.chance(0.5) ? lines.slice(0, 20).join('\n') : undefined;
    const opened = await this.server.request(protocol.openRepl, {
      uri: this.#document.uri,
      program,
      colours: this.random.chance(0.5),
    });
    const { id } = opened as protocol.OpenReplResult;
    for (const line of lines.slice(0, 20)) await this.server.request(protocol.feedRepl, { id, line });
    await this.server.request(protocol.interruptRepl, { id });
    await this.server.request(protocol.closeRepl, { id });
  }

  /** A few of some items. */
  #some<T>(items: readonly T[] | null | undefined): T[] {
    if (!items || items.length === 0) return [];
    return [0, 1].flatMap(() => items[this.random.below(items.length)] ?? []);
  }

  #range(): Range {
    const length = this.#document.getText().length + 1;
    const [a, b] = [this.random.below(length), this.random.below(length)];
    return {
      start: this.#document.positionAt(Math.min(a, b)),
      end: this.#document.positionAt(Math.max(a, b)),
    };
  }

  #wholeRange(): Range {
    return { start: { line: 0, character: 0 }, end: this.#document.positionAt(Infinity) };
  }

  #options(): object {
    return { tabSize: this.random.of([2, 4, 8]), insertSpaces: this.random.chance(0.7) };
  }
}
