/** `npm run screenshots`: renews the pictures in `docs/`. The extension must be built. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../test/vscode/host/paths';
import { type Theme, withWorkbench } from '../test/vscode/host/withWorkbench';

const docs = path.join(root, 'docs');
const folder = path.join(root, 'examples');
const themes: readonly Theme[] = ['dark', 'light', 'high-contrast'];

async function editor(theme: Theme): Promise<void> {
  const openFile = path.join(folder, 'histogram.rasp');
  await withWorkbench({ folder, openFile, theme, scale: 2 }, async (page) => {
    await page.locator('.codelens-decoration').first().waitFor();
    await page.screenshot({ path: path.join(docs, `editor-${theme}.png`) });
  });
}

async function main(): Promise<void> {
  mkdirSync(docs, { recursive: true });
  for (const theme of themes) await editor(theme);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
