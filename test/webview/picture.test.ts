import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { DrawnProgram } from './support/drawnProgram';
import { PictureOnScreen } from './support/picture';
import { colourAt } from './support/pixels';
import { recorded, viewOf } from './support/recording';
import { usePreview } from './support/usePreview';

const before = recorded('before');
const balanced = recorded('balanced');
const addition = recorded('addition');
const selectedColour = '#2f7fd1';

describe('the picture of the preview', () => {
  const open = usePreview({ context: { viewport: { width: 900, height: 1200 } } });

  it('fills the selected cells, and no others', async () => {
    const preview = await open();
    await preview.show(viewOf(before));
    const picture = await PictureOnScreen.of(preview, before.result.figure, 'selector');
    const isFilled = async (query: number, key: number): Promise<boolean> => {
      const { x, y } = picture.cell(query, key);
      return (await colourAt(preview.page, x, y)) === selectedColour;
    };

    assert.equal(await isFilled(0, 0), false);
    assert.equal(await isFilled(1, 0), true);
    assert.equal(await isFilled(4, 3), true);
    assert.equal(await isFilled(3, 4), false);
  });

  it('has the input, a row for each layer with its heads and what is made of them, and the values', async () => {
    const preview = await open();
    await preview.show(viewOf(balanced));
    const { page } = preview;
    const texts = ['input', 'layer 1', 'up_to_me', 'feed-forward', 'layer 2', 'share_below', 'balanced'];
    const tops = await Promise.all(
      texts.map((text) => topOf(page.getByRole('grid').getByText(text).first())),
    );

    assert.deepEqual(
      [...tops].sort((a, b) => a - b),
      tops,
    );
    assert.equal(await page.getByRole('grid').getByText('feed-forward').count(), 2);
  });

  it('shares the box of aggregates over one selector', async () => {
    const program =
      'up = select(indices, indices, <=);\nboth = aggregate(up, indices) + aggregate(up, 2 * indices);';
    const preview = await open();
    await preview.show(new DrawnProgram(program, 'both', { sample: '"hello"' }).view());
    const grid = preview.page.getByRole('grid');

    assert.equal(await grid.getByText('up', { exact: true }).count(), 1);
    assert.equal(await grid.getByText('result 1').count(), 1);
    assert.equal(await grid.getByText('result 2').count(), 1);
  });

  it('draws the six layers of an addition', async () => {
    const preview = await open();
    await preview.show(viewOf(addition));

    await preview.page.getByText('6 layers').first().waitFor();
    assert.equal(
      await preview.page
        .getByRole('grid')
        .getByText(/^layer \d$/)
        .count(),
      6,
    );
  });

  it('says the whole of a label where it is cut', async () => {
    const preview = await open({ context: { viewport: { width: 400, height: 900 } } });
    await preview.show(viewOf(balanced));
    const cut = preview.page.getByRole('grid').locator('text', { hasText: '…' }).first();

    assert.equal((await cut.locator('title').textContent())?.startsWith('aggregate(full_s, '), true);
  });

  it('jumps to the code of a box with Ctrl and a click, or with two clicks', async () => {
    const preview = await open();
    await preview.show(viewOf(balanced));
    const { page } = preview;
    const picture = await PictureOnScreen.of(preview, balanced.result.figure, 'transformer');
    const box = balanced.result.figure?.layers[0]?.heads[1];
    assert.ok(box?.span);
    const jump = { type: 'jump', view: 'live', head: box.id, span: box.span };
    const name = picture.name(1);
    await page.mouse.dblclick(name.x, name.y);
    assert.deepEqual(await preview.message('jump'), jump);

    const cell = picture.cell(2, 2, 1);
    const known = preview.received.received.length;
    await page.keyboard.down('Control');
    await page.mouse.click(cell.x, cell.y);
    await page.keyboard.up('Control');
    await preview.received.first(
      (message) => message.type === 'jump' && preview.received.received.indexOf(message) >= known,
    );
    assert.deepEqual(await preview.message('jump'), jump);
  });

  it('scrolls to the box that the cursor is in, and only if that is out of sight', async () => {
    const preview = await open({ context: { viewport: { width: 900, height: 620 } } });
    await preview.show(viewOf(addition));
    const grid = preview.page.getByRole('grid');
    const heads = addition.result.figure?.layers.flatMap((layer) => layer.heads) ?? [];
    const scrolled = (): Promise<number> => grid.evaluate((element) => element.scrollTop);
    const reveal = async (head: string | undefined): Promise<void> => {
      await preview.send({ type: 'reveal', view: 'live', ...(head !== undefined && { head }) });
      await preview.frame();
    };
    await reveal(heads[0]?.id);
    assert.equal(await scrolled(), 0);
    await reveal(heads.at(-1)?.id);
    const far = await scrolled();
    assert.ok(far > 0);
    await grid.evaluate((element) => {
      element.scrollBy(0, -20);
    });
    await reveal(heads.at(-1)?.id);
    assert.equal(await scrolled(), far - 20);
  });

  it('frames the box that the cursor is in while it is there, and where there are others', async () => {
    const preview = await open();
    const grid = preview.page.getByRole('grid');
    const reveal = async (head: string | undefined): Promise<void> => {
      await preview.send({ type: 'reveal', view: 'live', ...(head !== undefined && { head }) });
      await preview.frame();
    };
    const seen = async (): Promise<string> => (await grid.screenshot()).toString('base64');
    const headOf = ({ result }: typeof addition): string | undefined =>
      (result.figure?.layers[0]?.heads[0] ?? result.figure?.head)?.id;
    await preview.show(viewOf(before));
    const alone = await seen();
    await reveal(headOf(before));
    assert.equal(await seen(), alone);

    await preview.show(viewOf(balanced));
    const plain = await seen();
    await reveal(headOf(balanced));
    assert.notEqual(await seen(), plain);
    await preview.show(viewOf(before));
    assert.equal(await seen(), alone);
    await preview.show(viewOf(balanced));
    await reveal(undefined);
    assert.equal(await seen(), plain);
  });

  it('is dragged with the mouse', async () => {
    const preview = await open({ context: { viewport: { width: 900, height: 620 } } });
    await preview.show(viewOf(addition));
    const { page } = preview;
    await page.mouse.move(400, 400);
    await page.mouse.down();
    await page.mouse.move(400, 250, { steps: 3 });
    await page.mouse.up();

    assert.equal(await page.getByRole('grid').evaluate((element) => element.scrollTop), 150);
  });
});

async function topOf(text: Locator): Promise<number> {
  return (await text.boundingBox())?.y ?? NaN;
}
