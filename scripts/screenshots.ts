/** `npm run screenshots [-- NAME…]`: renews the pictures in `docs/` whose names begin with one of these, or all. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { PageScreenshotOptions } from 'playwright-core';
import { root } from '../test/vscode/host/paths';
import { type Theme, withWorkbench } from '../test/vscode/host/withWorkbench';
import { Person } from '../test/vscode/ui/support/person';
import { previewShots } from './previewShots';

/** A picture of VS Code, or of the panel of its preview, with one of the examples open. */
export interface Shot {
  /** Of the file in `docs/`, without its extension. */
  readonly name: string;
  /** The program, one of the examples. */
  readonly file: string;
  readonly theme: Theme;
  /** In CSS pixels. */
  readonly window: { readonly width: number; readonly height: number };
  /** The first place in the program that has this text: the cursor is in its first word. */
  readonly at: string;
  /** What is to be seen, besides the preview of that. */
  readonly pose?: (person: Person) => Promise<void>;
  /** Only what the preview shows is taken. */
  readonly panel?: boolean;
}

const docs = path.join(root, 'docs');
const folder = path.join(root, 'examples');
const settings = {
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'window.commandCenter': false,
};

/** The editor with a hover, and the preview of a definition beside it, in each theme. */
const editorShots: readonly Shot[] = (['dark', 'light', 'high-contrast'] as const).flatMap((theme) => {
  const shot = { theme, window: { width: 1280, height: 720 } };
  const hover = (word: string) => async (person: Person) => {
    await person.word(word).hover();
    await person.page.locator('.monaco-hover:visible', { hasText: word }).waitFor();
  };
  return [
    { ...shot, name: `editor-${theme}`, file: 'reverse.rasp', at: 'reversed =', pose: hover('agrees') },
    {
      ...shot,
      name: `editor-raspy-${theme}`,
      file: 'histogram_and_sort.raspy',
      at: 'histogram =',
      pose: hover('length'),
    },
  ];
});

async function take({ name, file, theme, window: viewport, at, pose, panel = false }: Shot): Promise<void> {
  const openFile = path.join(folder, file);
  await withWorkbench({ folder, openFile, theme, settings, viewport, scale: 2 }, async (page) => {
    const person = new Person(page);
    await page.locator('.codelens-decoration').first().waitFor();
    await person.press('Control+b');
    await person.goTo(...placeOf(at, openFile));
    await person.press('Control+k', 'v');
    await person.preview.getByRole('grid').first().waitFor();
    await pose?.(person);
    const clip = panel ? await aroundViews(person) : undefined;
    await page.screenshot({
      path: path.join(docs, `${name}.png`),
      animations: 'disabled',
      ...(clip && { clip }),
    });
  });
  console.log(`wrote docs/${name}.png`);
}

/** What the preview shows, with its margins, as far as the panel shows it. */
async function aroundViews({ page, preview }: Person): Promise<NonNullable<PageScreenshotOptions['clip']>> {
  const panel = await page.locator('iframe.webview.ready').boundingBox();
  const views = await preview.getByRole('main').boundingBox();
  if (!panel || !views) throw new Error('The preview shows nothing.');
  const margin = views.x - panel.x;
  return { ...panel, height: Math.min(panel.height, views.y - panel.y + views.height + margin) };
}

/** The line and column behind the first letter of a text in a file, from 1. */
function placeOf(text: string, file: string): [line: number, column: number] {
  const program = readFileSync(file, 'utf8');
  const offset = program.indexOf(text);
  if (offset < 0) throw new Error(`${file} has no ${text}`);
  const lines = program.slice(0, offset + 1).split('\n');
  return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
}

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  mkdirSync(docs, { recursive: true });
  for (const shot of [...editorShots, ...previewShots]) {
    if (positionals.length === 0 || positionals.some((start) => shot.name.startsWith(start)))
      await take(shot);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
