import { lightPalette, type Language } from '@rasp/engine';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { AnalyzedDocument } from '../../../server/src/analyzedDocument';
import { codeLenses } from '../../../server/src/features/codeLens';
import { diagnosticsOf } from '../../../server/src/features/diagnostics';
import { hover } from '../../../server/src/features/hover';
import { inlayHints } from '../../../server/src/features/inlayHints';
import { hintSettingsBy } from '../../../server/src/hintSettings';
import { Samples } from '../../../server/src/samples';
import { Work } from '../../../server/src/work';
import { WorkspaceFiles } from '../../../server/src/workspaceFiles';

/** So many lines an editor shows. */
const linesShown = 60;

/** A file that is being edited, as the server has it; without the way from and to the editor. */
export class Editor {
  readonly #document: TextDocument;
  readonly #file: AnalyzedDocument;

  constructor(language: Language, text: string) {
    this.#document = TextDocument.create(`file:///bench/file.${language}`, language, 1, text);
    const files = new WorkspaceFiles({
      openText: () => undefined,
      readFile: () => Promise.resolve(undefined),
      listFiles: () => Promise.resolve([]),
    });
    this.#file = new AnalyzedDocument(this.#document, new Samples(), files, new Work(undefined));
  }

  get text(): string {
    return this.#document.getText();
  }

  /** Puts other characters at a place. */
  replace(offset: number, length: number, text: string): void {
    const range = {
      start: this.#document.positionAt(offset),
      end: this.#document.positionAt(offset + length),
    };
    TextDocument.update(this.#document, [{ range, text }], this.#document.version + 1);
  }

  /** All that the server does for a text: its problems, and what stands in it around a place. */
  serve(offset: number): void {
    diagnosticsOf(this.#file, undefined);
    const position = this.#document.positionAt(offset);
    hover(this.#file, position, { palette: lightPalette, readsMarkdown: true });
    const settings = hintSettingsBy(undefined);
    codeLenses(this.#file, settings.values, true);
    const shown = {
      start: this.#document.offsetAt({ line: Math.max(0, position.line - linesShown / 2), character: 0 }),
      end: this.#document.offsetAt({ line: position.line + linesShown / 2, character: 0 }),
    };
    Array.from(inlayHints(this.#file, shown, settings));
  }
}
