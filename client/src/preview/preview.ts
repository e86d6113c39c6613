import { previewCommand } from '@rasp/server/protocol';
import {
  commands,
  Disposable,
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextEditor,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient';

import { Newest } from '../newest';
import { isRaspOrRaspy } from '../raspEditor';
import type { RaspServer } from '../raspServer';
import type { Place, PreviewDescription, View } from './messages';
import { editorOf, placeOfCommand, placeOfCursor, placeOfState } from './place';
import { PreviewPanel } from './previewPanel';
import { answered, unanswered } from './view';

const viewType = 'rasp.preview';

/**
 * The preview: one panel that draws the s-op or selector at the cursor of a RASP or RASPy editor, or at the place a lens gave
 * until the cursor moves. The focus stays in the editor.
 */
export class Preview implements Disposable, WebviewPanelSerializer {
  readonly #extensionUri: Uri;
  readonly #server: RaspServer;
  readonly #requests = new Newest();
  readonly #listeners: Disposable;
  #panel: PreviewPanel | undefined;
  #place: Place | undefined;
  #view: View | undefined;

  constructor(extensionUri: Uri, server: RaspServer) {
    this.#extensionUri = extensionUri;
    this.#server = server;
    this.#listeners = Disposable.from(
      commands.registerCommand(previewCommand, (file: unknown, position: unknown) =>
        this.#open(file, position),
      ),
      window.registerWebviewPanelSerializer(viewType, this),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) this.#follow(textEditor);
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.uri.toString() !== this.#place?.uri) this.#follow(editor);
      }),
      server.onAnalysed(({ uri }) => {
        if (uri === this.#place?.uri) void this.#draw();
      }),
    );
  }

  /** Takes over the panel of the window before its reload. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const place = placeOfState(state) ?? placeOfCommand(undefined, undefined);
    this.#adopt(panel);
    if (place) await this.#show(place);
  }

  /** What the page shows now; `undefined` while there is none. */
  async describe(): Promise<PreviewDescription | undefined> {
    return this.#panel?.describe();
  }

  async #open(file: unknown, position: unknown): Promise<void> {
    const place = placeOfCommand(file, position);
    if (!place) {
      void window.showInformationMessage('Open a RASP or RASPy file to see its preview.');
      return;
    }
    if (this.#panel) {
      this.#panel.bringForward();
    } else {
      const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      this.#adopt(window.createWebviewPanel(viewType, 'RASP Preview', where));
    }
    await this.#show(place);
  }

  #adopt(webviewPanel: WebviewPanel): void {
    this.#panel?.dispose();
    const panel = new PreviewPanel(webviewPanel, this.#extensionUri);
    this.#panel = panel;
    panel.onReady(() => {
      if (this.#view) panel.show(this.#view);
      void this.#draw();
    });
    panel.onReveal(() => this.#reveal());
    panel.onDisposed(() => {
      if (this.#panel !== panel) return;
      this.#requests.cancel();
      this.#panel = this.#place = this.#view = undefined;
    });
  }

  #follow(editor: TextEditor | undefined): void {
    if (!this.#panel || !editor || !isRaspOrRaspy(editor.document)) return;
    this.#place = placeOfCursor(editor);
    void this.#draw();
  }

  async #show(place: Place): Promise<void> {
    this.#place = place;
    try {
      // After a reload of the window the file may not be open; the server only knows open ones.
      await workspace.openTextDocument(Uri.parse(place.uri));
    } catch (error) {
      this.#server.log('The file of the preview could not be opened.', error);
    }
    await this.#draw();
  }

  async #draw(): Promise<void> {
    const place = this.#place;
    if (!place || !this.#panel?.loaded) return;
    try {
      const result = await this.#requests.run((token) => this.#server.preview(place, token));
      if (result) this.#display(answered(place, result, this.#view));
      else if (result === null) this.#display(unanswered(place, 'The file is not open.', this.#view));
    } catch (error) {
      if (isPassing(error)) return;
      this.#server.log('The preview could not be drawn.', error);
      this.#display(unanswered(place, this.#reasonFor(error), this.#view));
    }
  }

  #display(view: View): void {
    this.#view = view;
    this.#panel?.show(view);
  }

  #reasonFor(error: unknown): string {
    if (!this.#server.running)
      return 'The RASP server is not running. “RASP: Restart Server” starts it again.';
    return `The preview could not be drawn: ${error instanceof Error ? error.message : String(error)}`;
  }

  async #reveal(): Promise<void> {
    if (!this.#view) return;
    const { place, range } = this.#view;
    const { start, end } = range ?? { start: place.position, end: place.position };
    await window.showTextDocument(Uri.parse(place.uri), {
      viewColumn: editorOf(place.uri)?.viewColumn ?? ViewColumn.One,
      selection: new Range(start.line, start.character, end.line, end.character),
    });
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#requests.dispose();
    this.#panel?.dispose();
  }
}

/** The server dropped the question because the file has changed; its next analysis brings the answer. */
function isPassing(error: unknown): boolean {
  const codes: number[] = [
    LSPErrorCodes.ContentModified,
    LSPErrorCodes.RequestCancelled,
    LSPErrorCodes.ServerCancelled,
  ];
  return error instanceof ResponseError && codes.includes(error.code);
}
