/** `npm run screenshots`: renews the pictures in `docs/`. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../test/vscode/host/paths';
import { type Theme, withWorkbench } from '../test/vscode/host/withWorkbench';

const docs = path.join(root, 'docs');
const folder = path.join(root, 'examples');
const themes: readonly Theme[] = ['dark', 'light', 'high-contrast'];
const settings = {
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'window.commandCenter': false,
};

interface Picture {
  /** The program, one of the examples. */
  readonly file: string;
  /** Where the cursor is: what the preview shows. */
  readonly clicked: string;
  readonly hovered: string;
  /** What comes before the theme in the name of the picture. */
  readonly name: string;
}

const pictures: readonly Picture[] = [
  { file: 'reverse.rasp', clicked: 'reversed', hovered: 'agrees', name: 'editor' },
  { file: 'histogram_and_sort.raspy', clicked: 'histogram', hovered: 'length', name: 'editor-raspy' },
];

/** The editor with a hover, and the preview of a definition beside it. */
async function editorAndPreview(theme: Theme, { file, clicked, hovered, name }: Picture): Promise<void> {
  const openFile = path.join(folder, file);
  const viewport = { width: 1280, height: 720 };
  await withWorkbench({ folder, openFile, theme, settings, viewport, scale: 2 }, async (page) => {
    await page.locator('.codelens-decoration').first().waitFor();
    await page.keyboard.press('Control+b');
    await word(page, clicked).click();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('v');
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await preview.locator('svg.rasp-figure').waitFor();
    await word(page, hovered).hover();
    await page.locator('.monaco-hover:visible', { hasText: hovered }).waitFor();
    await page.screenshot({ path: path.join(docs, `${name}-${theme}.png`), animations: 'disabled' });
  });
}

/** The first place in the editor where a word stands alone in its colour. */
function word(page: Page, text: string): ReturnType<Page['locator']> {
  return page.locator('.view-line span span', { hasText: new RegExp(`^\\s*${text}\\s*$`) }).first();
}

async function main(): Promise<void> {
  mkdirSync(docs, { recursive: true });
  for (const picture of pictures) for (const theme of themes) await editorAndPreview(theme, picture);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
