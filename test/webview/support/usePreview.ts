import assert from 'node:assert/strict';
import { chromium, type Browser } from 'playwright-core';
import { NoBrowserError, requireChromium } from '../../vscode/host/chromium';
import { PreviewPage, type PreviewOptions } from './previewPage';

/** Gives the tests of a `describe` a browser; skips them where there is none. Pages must come to their end without errors. */
export function usePreview(): (options?: PreviewOptions) => Promise<PreviewPage> {
  let browser: Browser | undefined;
  let opened: PreviewPage[] = [];
  before(async function () {
    try {
      const executablePath = await requireChromium();
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    } catch (error) {
      if (!(error instanceof NoBrowserError) || process.env['CI']) throw error;
      this.skip();
    }
  });
  afterEach(async () => {
    const pages = opened;
    opened = [];
    for (const { page, errors } of pages) {
      await page.close();
      assert.deepEqual(errors, []);
    }
  });
  after(async () => {
    await browser?.close();
  });
  return async (options) => {
    assert.ok(browser, 'there is no browser');
    const page = await PreviewPage.open(browser, options);
    opened.push(page);
    return page;
  };
}
