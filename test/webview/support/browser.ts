import { chromium, type Browser } from 'playwright-core';
import { requireChromium } from '../../vscode/host/chromium';
import { PreviewPage, type PreviewOptions } from './previewPage';

/** Starts the browser in which pages of the preview are opened. @throws NoBrowserError */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await requireChromium(), args: ['--no-sandbox'] });
}

/** Opens the preview's page, runs `use` with it, and closes all: for what is no test, such as a benchmark. */
export async function withPreviewPage<T>(
  options: PreviewOptions,
  use: (preview: PreviewPage) => Promise<T>,
): Promise<T> {
  const browser = await startBrowser();
  try {
    return await use(await PreviewPage.open(browser, options));
  } finally {
    await browser.close();
  }
}
