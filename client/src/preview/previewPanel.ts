import { Disposable, EventEmitter, Uri, type WebviewPanel } from 'vscode';

import type { FromPage, PreviewDescription, ToPage } from './messages';
import { pageHtml } from './page';
import { PageAnswers } from './pageAnswers';

type Image = Extract<FromPage, { type: 'png' }>;

/** The panel and its page. VS Code throws a hidden page away and loads it anew: then it is ready once more. */
export class PreviewPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #ready = new EventEmitter<void>();
  readonly #gone = new EventEmitter<void>();
  readonly #message = new EventEmitter<FromPage>();
  readonly #disposed = new EventEmitter<void>();
  readonly #descriptions = new PageAnswers<PreviewDescription>();
  readonly #images = new PageAnswers<Image>();
  readonly #listeners: Disposable;
  #loaded = false;

  /** The page has loaded, or loaded again, and shows nothing yet. */
  readonly onReady = this.#ready.event;
  /** The page is hidden, and so gone. */
  readonly onGone = this.#gone.event;
  /** What the page says, beside that it is ready and what it was asked by this. */
  readonly onMessage = this.#message.event;
  readonly onDisposed = this.#disposed.event;

  constructor(panel: WebviewPanel, extensionUri: Uri) {
    this.#panel = panel;
    this.#listeners = Disposable.from(
      this.#ready,
      this.#gone,
      this.#message,
      this.#disposed,
      panel.webview.onDidReceiveMessage((message: FromPage) => {
        this.#receive(message);
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#unload();
      }),
      panel.onDidDispose(() => {
        this.#unload();
        this.#disposed.fire();
        this.#listeners.dispose();
      }),
    );
    const icon = (name: string) => Uri.joinPath(extensionUri, 'media', name);
    panel.iconPath = { light: icon('rasp-light.svg'), dark: icon('rasp-dark.svg') };
    const dist = Uri.joinPath(extensionUri, 'dist');
    const source = (name: string) => panel.webview.asWebviewUri(Uri.joinPath(dist, name)).toString();
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.html = pageHtml({
      cspSource: panel.webview.cspSource,
      script: source('preview.js'),
      style: source('preview.css'),
    });
  }

  /** Whether the panel has the focus. */
  get active(): boolean {
    return this.#panel.active;
  }

  /** Sends the page a message; one that is hidden or loading gets none. */
  post(message: ToPage): void {
    if (this.#loaded) void this.#panel.webview.postMessage(message);
  }

  /** Brings the panel to the front of its group; the focus stays where it is. */
  bringForward(): void {
    if (!this.#panel.visible) this.#panel.reveal(undefined, true);
  }

  /** Resolves when the page is there, or the panel is closed. */
  async loaded(): Promise<void> {
    if (this.#loaded) return;
    await new Promise<void>((resolve) => {
      this.#ready.event(() => {
        resolve();
      });
      this.#disposed.event(() => {
        resolve();
      });
    });
  }

  /** What the page shows; `undefined` while it is hidden or loading. */
  async describe(): Promise<PreviewDescription | undefined> {
    if (!this.#loaded) return undefined;
    return this.#descriptions.ask((id) => {
      this.post({ type: 'describe', id });
    });
  }

  /** An image of a view, or why there is none; `undefined` while the page is hidden or loading. */
  async image(view: string, to: 'file' | 'clipboard'): Promise<Image | undefined> {
    if (!this.#loaded) return undefined;
    return this.#images.ask((request) => {
      this.post({ type: 'png', request, view, to });
    });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.#unload();
        this.#loaded = true;
        this.#ready.fire();
        break;
      case 'description':
        this.#descriptions.answer(message.id, message.description);
        break;
      case 'png':
        this.#images.answer(message.request, message);
        break;
      default:
        this.#message.fire(message);
    }
  }

  #unload(): void {
    if (this.#loaded) this.#gone.fire();
    this.#loaded = false;
    this.#descriptions.clear();
    this.#images.clear();
  }
}
