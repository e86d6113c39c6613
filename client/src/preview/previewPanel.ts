import { Disposable, EventEmitter, Uri, type Event, type WebviewPanel } from 'vscode';

import type { FromPage, PreviewDescription, ToPage, View } from './messages';
import { pageHtml } from './page';

/** The panel and its page. VS Code throws a hidden page away and loads it anew: then it is ready once more. */
export class PreviewPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #ready = new EventEmitter<void>();
  readonly #reveal = new EventEmitter<void>();
  readonly #descriptions = new Map<number, (description: PreviewDescription | undefined) => void>();
  readonly #listeners: Disposable;
  #loaded = false;
  #lastId = 0;

  /** The page has loaded, or loaded again, and shows nothing yet. */
  readonly onReady = this.#ready.event;
  /** The person asked to see the source of what is shown. */
  readonly onReveal = this.#reveal.event;
  readonly onDisposed: Event<void>;

  constructor(panel: WebviewPanel, extensionUri: Uri) {
    this.#panel = panel;
    this.onDisposed = panel.onDidDispose;
    this.#listeners = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromPage) => {
        this.#receive(message);
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#unload();
      }),
      panel.onDidDispose(() => {
        this.#unload();
        this.#listeners.dispose();
        this.#ready.dispose();
        this.#reveal.dispose();
      }),
    );
    const dist = Uri.joinPath(extensionUri, 'dist');
    const source = (name: string) => panel.webview.asWebviewUri(Uri.joinPath(dist, name)).toString();
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.html = pageHtml({
      cspSource: panel.webview.cspSource,
      script: source('preview.js'),
      style: source('preview.css'),
    });
  }

  /** Whether the page can take a view: it is visible and has loaded. */
  get loaded(): boolean {
    return this.#loaded;
  }

  show(view: View): void {
    this.#post({ type: 'show', view });
  }

  /** Brings the panel to the front of its group; the focus stays where it is. */
  bringForward(): void {
    this.#panel.reveal(undefined, true);
  }

  /** What the page shows; `undefined` while it is hidden or loading. */
  describe(): Promise<PreviewDescription | undefined> {
    if (!this.#loaded) return Promise.resolve(undefined);
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#descriptions.set(id, resolve);
      this.#post({ type: 'describe', id });
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
      case 'reveal':
        this.#reveal.fire();
        break;
      case 'description':
        this.#descriptions.get(message.id)?.(message.description);
        this.#descriptions.delete(message.id);
        break;
    }
  }

  #post(message: ToPage): void {
    if (this.#loaded) void this.#panel.webview.postMessage(message);
  }

  #unload(): void {
    this.#loaded = false;
    for (const resolve of this.#descriptions.values()) resolve(undefined);
    this.#descriptions.clear();
  }
}
