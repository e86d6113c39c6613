import assert from 'node:assert/strict';
import { headsOf } from '@rasp/engine/figure';
import { DrawnProgram } from './support/drawnProgram';
import { PictureOnScreen } from './support/picture';
import type { PreviewPage } from './support/previewPage';
import { recorded, viewOf } from './support/recording';
import { usePreview } from './support/usePreview';

const balanced = recorded('balanced');
const before = recorded('before');
const nasty = recorded('nasty');

describe('a picture that is taken away', () => {
  const open = usePreview({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });

  it('is a file of SVG, PNG, CSV or text', async () => {
    const preview = await open();
    await preview.show(viewOf(before));
    const svg = await saved(preview, 'Save as SVG');
    assert.match(svg.data ?? '', /^<svg .*<style>.*<\/svg>$/s);
    const { data = '' } = await saved(preview, 'Save as PNG');
    assert.equal(Buffer.from(data, 'base64').subarray(1, 4).toString(), 'PNG');
    assert.deepEqual(await saved(preview, 'Save as CSV'), {
      type: 'export',
      view: 'live',
      format: 'csv',
      to: 'file',
    });
    assert.equal((await saved(preview, 'Save as text')).format, 'text');
  });

  it('goes to the clipboard, a PNG from the page itself', async () => {
    const preview = await open();
    await preview.show(viewOf(before));
    const { page } = preview;
    assert.equal((await saved(preview, 'Copy as SVG')).to, 'clipboard');
    await choose(preview, 'Copy as PNG');
    await page.getByText('The picture is on the clipboard.').waitFor();
  });

  it('is one box where the menu was opened on it', async () => {
    const preview = await open({ context: { viewport: { width: 900, height: 1200 } } });
    await preview.show(viewOf(balanced));
    const { page } = preview;
    const picture = await PictureOnScreen.of(preview, balanced.result.figure, 'transformer');
    const cell = picture.cell(1, 1, 1);
    await page.mouse.click(cell.x, cell.y, { button: 'right' });
    await page.getByRole('menu', { name: 'Export up_to_me' }).getByText('Save as SVG').click();

    const { head, data = '' } = await preview.message('export');
    assert.equal(head, balanced.result.figure?.layers[0]?.heads[1]?.id);
    assert.match(data, /up_to_me/);
    assert.doesNotMatch(data, /share_below/);
  });

  it('is the head that was chosen where one is shown by itself', async () => {
    const preview = await open();
    await preview.show(viewOf(balanced));
    const { page } = preview;
    await page.getByRole('grid').focus();
    await page.keyboard.press('v');
    await page.getByRole('combobox', { name: 'Head that is shown' }).selectOption({ index: 1 });

    const { data = '' } = await saved(preview, 'Save as SVG');
    assert.match(data, /up_to_me/);
    assert.doesNotMatch(data, /full_s/);
  });

  it('is chosen from a menu that the menu key opens, and that keys go through', async () => {
    const preview = await open();
    await preview.show(viewOf(before));
    const { page } = preview;
    await page.getByRole('grid').focus();
    await page.keyboard.press('ContextMenu');
    const menu = page.getByRole('menu', { name: 'Export the picture' });
    await menu.waitFor();
    await page.keyboard.press('End');
    assert.equal(await focused(preview), 'Save as text');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(preview), 'Copy as SVG');
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'grid');
  });

  it('stands alone: it asks for nothing, is on white, and prints', async () => {
    const preview = await open();
    await preview.show(viewOf(balanced));
    const { data = '' } = await saved(preview, 'Save as SVG');

    assert.doesNotMatch(data, /href|url\(|@import|<image|<script|var\(/);
    assert.match(data, /\.background,\.ground\{fill:#ffffff\}/);
  });

  for (const name of [
    '<img src=x onerror=alert(1)>',
    'שלום עולם',
    '🦊👩‍👩‍👧',
    'x'.repeat(10_000),
    ']]>&"\'\u0007',
  ]) {
    it(`has ${JSON.stringify(name.slice(0, 30))} as text`, async () => {
      const plain = Array.from(name).filter((char) => !'"\'\u0007'.includes(char));
      const sample = JSON.stringify([plain.join(''), 'b']);
      const drawn = new DrawnProgram('same = select(tokens, tokens, ==);\nn = selector_width(same);', 'n', {
        sample,
      });
      const view = drawn.view();
      const preview = await open();
      await preview.show({
        ...view,
        title: name,
        ...(view.figure && { figure: { ...view.figure, title: name } }),
      });
      const { data = '' } = await saved(preview, 'Save as SVG');
      // Not on the preview's own page, whose content security policy is against the style sheet that the SVG brings.
      await preview.page.goto('about:blank');
      const parsed = await preview.page.evaluate((text) => {
        const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
        return {
          broken: svg.querySelector('parsererror')?.textContent,
          elements: [...new Set([...svg.querySelectorAll('*')].map(({ localName }) => localName))].sort(),
          handlers: [...svg.querySelectorAll('*')].flatMap(({ attributes }) =>
            [...attributes]
              .map((attribute) => attribute.name)
              .filter((attribute) => attribute.startsWith('on')),
          ),
          text: svg.documentElement.textContent,
        };
      }, data);

      assert.equal(parsed.broken, undefined);
      assert.deepEqual(parsed.elements, ['g', 'path', 'rect', 'style', 'svg', 'text', 'title', 'tspan']);
      assert.deepEqual(parsed.handlers, []);
      assert.ok(parsed.text.includes(name.replace('\u0007', '␇')));
    });
  }

  it('shows text of programs and samples as text on the page, too', async () => {
    const preview = await open();
    const title = '<img src=x onerror=alert(1)>';
    const table = [{ sample: title, result: title }];
    await preview.show(viewOf(nasty, { title, reason: title, table }));
    const { page } = preview;
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');

    await page.getByRole('button', { name: title }).waitFor();
    await page.getByRole('cell', { name: title }).waitFor();
    assert.equal(await page.locator('img').count(), 0);
    const widest = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(widest <= 0, 'long names make the page wide');
    assert.equal(headsOf(nasty.result.figure ?? assert.fail()).length, 2);
  });
});

async function choose({ page }: PreviewPage, item: string): Promise<void> {
  await page.getByRole('grid').focus();
  await page.keyboard.press('e');
  await page.getByRole('menuitem', { name: item }).click();
}

/** Takes the picture away. @returns what the host gets. */
async function saved(
  preview: PreviewPage,
  item: string,
): Promise<Extract<(typeof preview.received.received)[number], { type: 'export' }>> {
  const known = preview.received.received.length;
  await choose(preview, item);
  await preview.received.first(
    (message) => message.type === 'export' && preview.received.received.indexOf(message) >= known,
  );
  return preview.message('export');
}

async function focused({ page }: PreviewPage): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent);
}
