import {
  commands,
  Disposable,
  l10n,
  Uri,
  ViewColumn,
  window,
  type TextEditor,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';

import type { ChosenSamples } from '../chosenSamples';
import type { RaspServer } from '../raspServer';
import { PageRequests } from './pageRequests';
import { boxAt } from './boxAt';
import type { DrawnView } from './drawnView';
import type { ExportWish } from './exportView';
import { onCursorMoved } from './follow';
import type { Jump } from './jump';
import type { FromPage, Look, Place, PreviewDescription, ToPage } from './messages';
import { placeOfCommand, placeOfCursor } from './place';
import { PreviewPanel } from './previewPanel';
import { readState } from './state';
import { Views } from './views';

const viewType = 'rasp.preview';

/**
 * The preview: one panel that draws the s-op or selector at the cursor of a RASP or RASPy editor, or at the place a lens
 * gave until the cursor moves, and the pins. The focus stays in the editor unless the person asks for a jump.
 */
export class Preview implements Disposable, WebviewPanelSerializer {
  readonly views: Views;
  readonly #extensionUri: Uri;
  readonly #server: RaspServer;
  readonly #requests: PageRequests;
  readonly #listeners: Disposable;
  #panel: PreviewPanel | undefined;
  #looks: Readonly<Record<string, Look>> = {};
  #jump: Jump | undefined;
  /** The chosen call that the server was told last. */
  #sharedCall: string | null = null;
  /** Resolves when a page that has loaded was sent what it shows. */
  #awake: Promise<void> = Promise.resolve();

  constructor(extensionUri: Uri, server: RaspServer, chosen: ChosenSamples) {
    this.#extensionUri = extensionUri;
    this.#server = server;
    this.views = new Views(server, extensionUri);
    this.#requests = new PageRequests(this, server, chosen);
    this.#listeners = Disposable.from(
      window.registerWebviewPanelSerializer(viewType, this),
      onCursorMoved((editor) => {
        this.#follow(editor);
      }),
      this.views.onChanged(() => {
        this.#show();
      }),
      server.onStarted(() => {
        this.#sharedCall = null;
      }),
    );
  }

  /** How the person looks at a view. */
  lookAt(view: string): Look | undefined {
    return this.#looks[view];
  }

  /** Whether the panel has the focus. */
  get active(): boolean {
    return this.#panel?.active ?? false;
  }

  /** What the page shows now; `undefined` while there is none. */
  async describe(): Promise<PreviewDescription | undefined> {
    return this.#panel?.describe();
  }

  /** Takes over the panel of the window before its reload. */
  deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const { host, looks } = readState(state);
    this.#adopt(panel);
    this.#looks = looks;
    const place = host.live ?? placeOfCommand(undefined, undefined);
    this.views.restore({ ...host, ...(place && { live: place }) });
    return Promise.resolve();
  }

  /** Does what the page asks for. */
  receive(message: FromPage): Promise<void> {
    return this.#requests.receive(message);
  }

  /** Opens the panel, or brings it forward, and shows a place; a frozen one only moves to a place that is given. */
  async open(place: Place, given: boolean): Promise<void> {
    if (this.#panel) {
      this.#panel.bringForward();
    } else {
      const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      this.#adopt(window.createWebviewPanel(viewType, l10n.t('RASP Preview'), where));
    }
    if (given || !this.views.frozen) await this.views.show(place);
  }

  /** Freezes what is shown, or lets it follow the cursor again, at once. */
  freeze(frozen: boolean): void {
    this.views.freeze(frozen);
    const place = frozen ? undefined : placeOfCommand(undefined, undefined);
    if (place) void this.views.show(place);
  }

  /** Pins what stands at a place of an editor, or unpins it. Gives false where there is nothing. */
  async togglePinAt(place: Place): Promise<boolean> {
    const probe = await this.views.probe(place);
    if (!probe.held.range) return false;
    if (!this.#panel) await this.open(place, true);
    await this.views.togglePin(probe);
    return true;
  }

  /** Shows a view on a second sample, asked for where none is named; `null` ends that. */
  async compare(view: DrawnView, sample: string | null | undefined): Promise<void> {
    await this.#requests.compare(view, sample);
  }

  /** Takes a view away, to a file or the clipboard. */
  async export(view: DrawnView, wish: ExportWish): Promise<void> {
    await this.#requests.export(view, wish);
  }

  /**
   * An image of a view, made by the page, as bytes in base64; `undefined` once it is on the clipboard. Brings the panel to
   * the front of its group. Rejects with why there is none, in words.
   */
  async image(view: string, to: 'file' | 'clipboard'): Promise<string | undefined> {
    const panel = this.#panel;
    panel?.bringForward();
    await panel?.loaded();
    await this.#awake;
    const image = await panel?.image(view, to);
    if (!image) throw new Error('the preview was closed or hidden.');
    if (image.reason !== undefined) throw new Error(image.reason);
    return image.data;
  }

  /** Sends the page a message, if it is there. */
  post(message: ToPage): void {
    this.#panel?.post(message);
  }

  /** The cursor goes where the person jumps from the page, but the picture stays until it goes on. */
  jumping(jump: Jump): void {
    this.#jump = jump;
  }

  /** How the person looks at the views has changed. */
  looked(looks: Readonly<Record<string, Look>>): void {
    this.#looks = looks;
  }

  #adopt(webviewPanel: WebviewPanel): void {
    this.#panel?.dispose();
    const panel = new PreviewPanel(webviewPanel, this.#extensionUri);
    this.#panel = panel;
    setContext('rasp.previewOpen', true);
    panel.onReady(() => {
      panel.post({ type: 'state', looks: this.#looks });
      this.#awake = this.views.wake();
    });
    panel.onGone(() => {
      this.views.sleep();
      this.#requests.cancel();
    });
    panel.onMessage((message) => this.receive(message));
    panel.onDisposed(() => {
      if (this.#panel !== panel) return;
      this.#panel = undefined;
      this.#looks = {};
      this.views.clear();
      setContext('rasp.previewOpen', false);
      setContext('rasp.previewHasCalls', false);
      this.#shareCall(null);
    });
  }

  #show(): void {
    const { shown, kept, live } = this.views;
    this.post({ type: 'show', views: shown, host: kept });
    setContext('rasp.previewHasCalls', (live?.drawing?.calls?.length ?? 0) > 1);
    this.#shareCall(live?.call === undefined ? null : live.target);
    if (window.activeTextEditor) this.#reveal(window.activeTextEditor);
  }

  /** Keeps the server told of the call that the person chose, for the values in the text. */
  #shareCall(target: DrawnView['target'] | null): void {
    const { uri, position, call } = target ?? {};
    const shared = target && JSON.stringify({ uri, position, call });
    if (shared === this.#sharedCall) return;
    this.#sharedCall = shared;
    void this.#server.showCall(target);
  }

  #follow(editor: TextEditor): void {
    if (!this.#panel) return;
    const arrived = this.#jump?.isAt(editor) ?? false;
    if (!arrived) {
      this.#jump = undefined;
      if (!this.views.frozen) void this.views.show(placeOfCursor(editor));
    }
    this.#reveal(editor);
  }

  /** Marks the boxes of the code that the cursor is in, and no others. */
  #reveal({ document, selection }: TextEditor): void {
    const offset = document.offsetAt(selection.active);
    for (const { id, drawing, since } of this.views.all) {
      const figure = since.document === document ? drawing?.figure : undefined;
      const head = figure && boxAt(figure, offset, (span) => since.now(span));
      this.post({ type: 'reveal', view: id, ...(head !== undefined && { head }) });
    }
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#requests.dispose();
    this.#panel?.dispose();
    this.views.dispose();
  }
}

function setContext(key: string, value: boolean): void {
  void commands.executeCommand('setContext', key, value);
}
