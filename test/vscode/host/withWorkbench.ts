import type { Page } from 'playwright-core';
import { openBrowser } from './browser';
import { extensionLink } from './extensionLink';
import { root } from './paths';
import { Scratch } from './scratch';
import { type Settings, startServer } from './server';
import { workbenchUrl } from './workbenchUrl';

/** VS Code's own themes, by what they are for. */
export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;

export type Theme = keyof typeof themes;

export interface WorkbenchOptions {
  /** The absolute path of the folder to open. */
  readonly folder: string;
  /** The absolute path of a file to open in an editor. */
  readonly openFile?: string;
  readonly settings?: Settings;
  readonly theme?: Theme;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels per CSS pixel. */
  readonly scale?: number;
}

/**
 * Opens `folder` in a real workbench with this extension loaded; gives its page once the workbench stands and, where a
 * file was to be opened, its text shows. All of it ends with `scratch`.
 */
export async function openWorkbench(scratch: Scratch, options: WorkbenchOptions): Promise<Page> {
  const { folder, openFile, settings, theme = 'dark', viewport, scale } = options;
  const server = await startServer({
    scratch,
    settings: { 'workbench.colorTheme': themes[theme], ...settings },
  });
  const page = await openBrowser({
    scratch,
    ...(viewport === undefined ? {} : { viewport }),
    ...(scale === undefined ? {} : { scale }),
  });
  const file = openFile === undefined ? {} : { file: openFile };
  await page.goto(workbenchUrl(server, { folder, extension: extensionLink(scratch, root), ...file }));
  await page.locator('.monaco-workbench').waitFor();
  if (openFile !== undefined) await page.locator('.editor-instance .view-line').first().waitFor();
  return page;
}

/** Opens a workbench and hands its page to `use`. Everything is gone when the promise resolves or rejects. */
export async function withWorkbench<T>(
  options: WorkbenchOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const scratch = new Scratch();
  try {
    return await use(await openWorkbench(scratch, options));
  } finally {
    await scratch.dispose();
  }
}
