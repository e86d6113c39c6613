import { chromium, type Page } from 'playwright-core';
import { requireChromium } from './chromium';
import type { Scratch } from './scratch';

export interface BrowserOptions {
  readonly scratch: Scratch;
  /** The page's size in CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels per CSS pixel: 2 makes crisp screenshots. */
  readonly scale?: number;
}

/** Opens a headless Chromium with one empty page; it ends with `scratch`, where its profile is. */
export async function openBrowser({
  scratch,
  viewport = { width: 1400, height: 860 },
  scale = 1,
}: BrowserOptions): Promise<Page> {
  const profile = scratch.folder('browser');
  scratch.adoptBrowser(profile);
  // A profile on disk and not a private window: a private window gives the webviews no service worker.
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await requireChromium(),
    artifactsDir: scratch.folder('artifacts'),
    viewport,
    deviceScaleFactor: scale,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      // Chromium's sandbox refuses to work for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  return context.pages()[0] ?? (await context.newPage());
}
