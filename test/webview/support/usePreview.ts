import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { NoBrowserError } from '../../vscode/host/chromium';
import { startBrowser } from './browser';
import { PreviewPage, type PreviewOptions } from './previewPage';

/**
 * Gives the tests of a `describe` a browser, and pages opened with the usual options; skips them where there is none.
 * Pages must come to their end without errors: none thrown, none logged, nothing that the content security policy had to
 * keep from them.
 */
export function usePreview(usual: PreviewOptions = {}): (options?: PreviewOptions) => Promise<PreviewPage> {
  let browser: Browser | undefined;
  let opened: PreviewPage[] = [];
  before(async function () {
    try {
      browser = await startBrowser();
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
    const page = await PreviewPage.open(browser, { ...usual, ...options });
    opened.push(page);
    return page;
  };
}
