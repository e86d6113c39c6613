import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CodeLensRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InlayHintRequest,
  MarkupContent,
  type CodeLens,
  type Diagnostic,
  type Hover,
  type InlayHint,
  type Position,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { languageOfName } from '@rasp/engine';
import { preview, setSample, type AnalysedParams, type PreviewResult } from '@rasp/server/protocol';
import { readMarkers, type Marked } from '../../markers';
import type { RaspServer } from './raspServer';

/** A document in the editor; its texts are fixtures with markers. */
export class OpenFile {
  #document: TextDocument;
  #marked: Marked;

  constructor(
    private readonly server: RaspServer,
    readonly uri: string,
    fixture: string,
  ) {
    this.#marked = readMarkers(fixture);
    this.#document = TextDocument.create(uri, languageOfName(uri), 1, this.#marked.text);
  }

  /** The talk with the server. */
  get connection(): RaspServer['connection'] {
    return this.server.connection;
  }

  get version(): number {
    return this.#document.version;
  }

  get text(): string {
    return this.#document.getText();
  }

  /** Where the nth `|` stood. */
  cursor(n = 0): Position {
    return this.#document.positionAt(this.#marked.cursors[n] ?? 0);
  }

  offsetAt(position: Position): number {
    return this.#document.offsetAt(position);
  }

  /** What the nth `[|…|]` enclosed. */
  range(n = 0): Range {
    const { start, end } = this.#marked.ranges[n] ?? { start: 0, end: 0 };
    return { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
  }

  /** How many cursors there are. */
  get cursors(): number {
    return this.#marked.cursors.length;
  }

  /** What all `[|…|]` enclosed. */
  ranges(): Range[] {
    return this.#marked.ranges.map((_, n) => this.range(n));
  }

  /** What stands in a range. */
  textIn(range: Range): string {
    return this.#document.getText(range);
  }

  async open(): Promise<void> {
    const { uri, version, text } = this;
    await this.server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: this.#document.languageId, version, text },
    });
  }

  /** Gives the document another text, as one edit of what is different. */
  async change(fixture: string): Promise<void> {
    this.#marked = readMarkers(fixture);
    const { text } = this.#marked;
    const before = this.text;
    let start = 0;
    while (start < Math.min(before.length, text.length) && before[start] === text[start]) start += 1;
    let same = 0;
    while (same < Math.min(before.length, text.length) - start && before.at(-1 - same) === text.at(-1 - same))
      same += 1;
    const range = {
      start: this.#document.positionAt(start),
      end: this.#document.positionAt(before.length - same),
    };
    const contentChanges = [{ range, text: text.slice(start, text.length - same) }];
    this.#document = TextDocument.update(this.#document, contentChanges, this.version + 1);
    await this.server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges,
    });
  }

  async close(): Promise<void> {
    await this.server.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.uri },
    });
  }

  /** The problems of the present text, once they are there. */
  async diagnostics(): Promise<Diagnostic[]> {
    const { uri, version } = this;
    const published = await this.server.problems.first((it) => it.uri === uri && it.version === version);
    return published.diagnostics;
  }

  /** What is told of the analysis of the present text, once it fits. */
  analysed(fits: (about: AnalysedParams) => boolean = () => true): Promise<AnalysedParams> {
    const { uri, version } = this;
    return this.server.analysed.first((it) => it.uri === uri && it.version === version && fits(it));
  }

  /** The hover at the nth cursor. */
  hover(n = 0): Promise<Hover | null> {
    return this.server.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: this.uri },
      position: this.cursor(n),
    });
  }

  /** The Markdown of the hover at the nth cursor; empty where there is none. */
  async hoverText(n = 0): Promise<string> {
    const hover = await this.hover(n);
    return hover && MarkupContent.is(hover.contents) ? hover.contents.value : '';
  }

  async lenses(): Promise<CodeLens[]> {
    const lenses = await this.server.connection.sendRequest(CodeLensRequest.type, {
      textDocument: { uri: this.uri },
    });
    return lenses ?? [];
  }

  /** What the lenses tell, each with the name it stands above: `flip: 2 layers · heads 1/1`. */
  async lensTexts(): Promise<string[]> {
    const lenses = await this.lenses();
    return lenses
      .filter(({ command }) => command?.title !== 'Preview')
      .map(({ range, command }) => `${this.textIn(range)}: ${command?.title ?? ''}`);
  }

  /** The hints of a range, or of the whole text. */
  async hints(range: Range = this.whole): Promise<InlayHint[]> {
    const hints = await this.server.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri: this.uri },
      range,
    });
    return hints ?? [];
  }

  /** The text as the editor shows it: with the hints between `‹` and `›`. */
  async hinted(range?: Range): Promise<string> {
    let { text } = this;
    for (const { position, label } of (await this.hints(range)).toReversed()) {
      const at = this.#document.offsetAt(position);
      const shown = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
      text = `${text.slice(0, at)} ‹${shown}›${text.slice(at)}`;
    }
    return text;
  }

  /** All of the present text. */
  get whole(): Range {
    return { start: { line: 0, character: 0 }, end: this.#document.positionAt(this.text.length) };
  }

  preview(n = 0): Promise<PreviewResult | null> {
    return this.server.connection.sendRequest(preview, { uri: this.uri, position: this.cursor(n) });
  }

  setSample(sample: string | null): Promise<void> {
    return this.server.connection.sendNotification(setSample, { uri: this.uri, sample });
  }
}
