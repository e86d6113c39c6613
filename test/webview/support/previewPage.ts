import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { FromPage, HostState, PageState, ToPage, View } from '../../../client/src/preview/messages';
import { pageHtml } from '../../../client/src/preview/page';
import { root } from '../../vscode/host/paths';
import { Inbox } from '../../server/support/inbox';
import { themeOf, type ThemeName } from './themes';

/** A secure one, as VS Code's is: only there a page may write to the clipboard. */
const origin = 'https://preview.test';
const noHost: HostState = { frozen: false, pins: [], samples: {} };

export interface PreviewOptions {
  /** How the browser is: the size of its window, reduced motion, forced colours. */
  readonly context?: BrowserContextOptions;
  readonly theme?: ThemeName;
  /** What an earlier page left with `setState`. */
  readonly state?: PageState;
  /** Answers the page's questions. */
  readonly answer?: (message: FromPage) => ToPage | undefined;
}

/** The preview's page by itself, in a browser, with a host that the test plays. */
export class PreviewPage {
  readonly received = new Inbox<FromPage>();
  /** What went wrong in the page: errors, and what its content security policy kept it from. */
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly options: PreviewOptions,
  ) {}

  static async open(browser: Browser, options: PreviewOptions = {}): Promise<PreviewPage> {
    const { theme = 'dark', state, context } = options;
    const page = await browser.newPage({ viewport: { width: 900, height: 760 }, ...context });
    const preview = new PreviewPage(page, options);
    page.on('pageerror', (error) => preview.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') preview.errors.push(message.text());
    });
    const { colours, classes } = themeOf(theme);
    await page.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') {
        const source = { cspSource: origin, script: '/preview.js', style: '/preview.css' };
        const body = pageHtml(source).replace('<body>', `<body class="${classes}">`);
        await route.fulfill({ contentType: 'text/html', body });
      } else {
        const file = path.join(root, 'dist', path.basename(pathname));
        const isStyle = pathname.endsWith('.css');
        const body = (isStyle ? colours : '') + readFileSync(file, 'utf8');
        await route.fulfill({ contentType: isStyle ? 'text/css' : 'text/javascript', body });
      }
    });
    await page.exposeFunction('postToTest', (message: FromPage) => preview.#receive(message));
    await page.addInitScript({ content: vsCodeApi(state) });
    await page.goto(`${origin}/`);
    await preview.received.first(({ type }) => type === 'ready');
    return preview;
  }

  /** Sends a message as the host does. */
  async send(message: ToPage): Promise<void> {
    await this.page.evaluate((data) => {
      window.postMessage(data);
    }, message);
  }

  async show(...views: View[]): Promise<void> {
    await this.send({ type: 'show', views, host: noHost });
    await this.frame();
  }

  /** Waits until the page has drawn what it was told. */
  async frame(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  /** The newest message of a kind, once there is one. */
  async message<T extends FromPage['type']>(type: T): Promise<Extract<FromPage, { type: T }>> {
    const is = (message: FromPage): message is Extract<FromPage, { type: T }> => message.type === type;
    const first = await this.received.first(is);
    const newest = this.received.received.findLast(is);
    return newest ?? (first as Extract<FromPage, { type: T }>);
  }

  async #receive(message: FromPage): Promise<void> {
    this.received.add(message);
    const reply = this.options.answer?.(message);
    if (reply) await this.send(reply);
  }
}

/** Runs in the page before its script, as text: what VS Code gives a webview. */
function vsCodeApi(kept: PageState | undefined): string {
  return `
    let state = ${JSON.stringify(kept)};
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => void window.postToTest(message),
      getState: () => state,
      setState: (next) => (state = next),
    });`;
}
