import type { FrameLocator, Locator, Page } from 'playwright-core';

/** Where the keyboard's letters go. */
export type Focus = 'editor' | 'preview' | 'elsewhere';

/** Somebody at a workbench, with a keyboard and a mouse. */
export class Person {
  constructor(readonly page: Page) {}

  /** What the preview's page shows. */
  get preview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** A view of the preview: what follows the cursor, or a pin. */
  view(title: string, { pinned = false } = {}): Locator {
    return this.preview.getByRole('region', { name: pinned ? `Pinned: ${title}` : title, exact: true });
  }

  /** The pressed button of a view that does not follow the cursor. */
  frozen(title: string): Locator {
    return this.view(title).getByRole('button', { name: /^(freeze|follow)/i, pressed: true });
  }

  /** Presses keys, one after the other: `Control+k`, `v`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Opens a file of the folder by its name. */
  async open(name: string): Promise<void> {
    await this.press('Control+p');
    await this.quickInput.waitFor();
    await this.type(name);
    // Until the list is narrowed down, the file may be in it behind another one.
    await this.choices.first().filter({ hasText: name }).waitFor();
    await this.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** The tab that VS Code takes for the one in use. */
  activeTab(title: string): Locator {
    return this.page.locator('.editor-group-container.active .tab.active', { hasText: title });
  }

  /** Loads the window anew, in good order as people do. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.command('Developer: Reload Window');
    await loaded;
    await this.page.locator('.monaco-workbench').waitFor();
  }

  /** Puts the cursor of the first editor into a line and column, from 1, by the keyboard. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.press('Control+1', 'Control+g');
    await this.quickInput.waitFor();
    await this.page.keyboard.type(`${line}:${column}`);
    await this.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** What asks for a line of text, or a choice. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** The choices that are offered now. */
  get choices(): Locator {
    return this.quickInput.locator('.quick-input-list .monaco-list-row');
  }

  /** The commands of the extension that the palette offers for some words. */
  async palette(words: string): Promise<string[]> {
    await this.press('F1');
    await this.quickInput.waitFor();
    await this.type(words);
    await this.quickInput.locator('.quick-input-list .monaco-list-row').first().waitFor();
    const names = await this.choices.locator('.label-name').allTextContents();
    await this.press('Escape');
    await this.quickInput.waitFor({ state: 'hidden' });
    return names.filter((name) => name.startsWith('RASP: '));
  }

  /** Runs a command by its title in the palette. */
  async command(title: string): Promise<void> {
    await this.press('F1');
    await this.quickInput.waitFor();
    await this.type(title);
    await this.choices.filter({ hasText: title }).first().waitFor();
    await this.press('Enter');
  }

  /** The first place in the editor where a word stands alone in its colour. */
  word(text: string): Locator {
    return this.page.locator('.view-line span span', { hasText: new RegExp(`^\\s*${text}\\s*$`) }).first();
  }

  /** Where the cursor is, as the status bar says it: `Ln 3, Col 1`. */
  get cursor(): Locator {
    return this.page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+/ });
  }

  /** The addresses of the icons in the gutter of the editor. */
  gutterIcons(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.editor-instance .margin .cgmr')]
        .map((icon) => getComputedStyle(icon).backgroundImage)
        .filter((image) => image !== 'none'),
    );
  }

  async clipboardText(): Promise<string> {
    await this.#mayReadClipboard();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** What kinds of things are on the clipboard. */
  async clipboardTypes(): Promise<string[]> {
    await this.#mayReadClipboard();
    return this.page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
  }

  async clearClipboard(): Promise<void> {
    await this.#mayReadClipboard();
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
  }

  async #mayReadClipboard(): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }

  focus(): Promise<Focus> {
    return this.page.evaluate(() => {
      const active = document.activeElement;
      if (active?.closest('.editor-instance .monaco-editor')) return 'editor';
      return active instanceof HTMLIFrameElement ? 'preview' : 'elsewhere';
    });
  }
}
