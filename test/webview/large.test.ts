import assert from 'node:assert/strict';
import type { FromPage } from '../../client/src/preview/messages';
import { DrawnProgram, tokens } from './support/drawnProgram';
import { PictureOnScreen } from './support/picture';
import { colourAt } from './support/pixels';
import type { PreviewPage } from './support/previewPage';
import { recorded, viewOf } from './support/recording';
import { usePreview } from './support/usePreview';

const long = recorded('long');
const selectedColour = '#2f7fd1';
const huge = new DrawnProgram('up = select(indices, indices, <=);', 'up', { sample: tokens(4096) });

describe('the preview of many tokens', () => {
  const open = usePreview();

  it('keeps strips of 300 tokens in sight while it scrolls', async () => {
    const preview = await open();
    await preview.show(viewOf(long));
    const grid = preview.page.getByRole('grid');
    await scroll(preview, 900, 900);
    const box = await grid.boundingBox();
    assert.ok(box);
    const colours = await Promise.all(
      [2, 4, 6, 8].map((offset) => colourAt(preview.page, box.x + 300, box.y + offset)),
    );
    assert.ok(colours.some((colour) => colour !== '#1f1f1f' && colour !== selectedColour));
  });

  it('tells of any of 512 × 512 cells', async () => {
    const drawn = new DrawnProgram('up = select(indices, indices, <=);', 'up', { sample: tokens(512) });
    const preview = await open({ answer: drawn.answer });
    const view = drawn.view();
    await preview.show(view);
    const { page } = preview;
    await page.getByRole('grid').focus();
    for (const key of ['ArrowDown', 'Control+ArrowDown', 'Control+ArrowRight', 'ArrowLeft'])
      await page.keyboard.press(key);
    await page.getByRole('status').getByText('key 510 510 <= query 511 511').waitFor();
    await page.getByText('row: 512 of 512').waitFor();
    assert.ok(await page.getByRole('grid').evaluate((grid) => grid.scrollTop > 0 && grid.scrollLeft > 0));
  });

  it('opens 4,096 tokens, and asks only for what is seen', async () => {
    const preview = await open({ answer: huge.answer });
    await preview.show(huge.view());
    await tile(preview, 0, 0);
    assert.deepEqual(tilesAsked(preview), ['0 0']);

    await scroll(preview, 1e6, 1e6);
    await tile(preview, 3584, 3584);
    assert.deepEqual(tilesAsked(preview), ['0 0', '3584 3584']);
  });

  it('fits 4,096 tokens, as tiles of the whole', async () => {
    const preview = await open({ answer: huge.answer });
    await preview.show(huge.view());
    const { page } = preview;
    await page.getByRole('grid').focus();
    await page.keyboard.press('0');
    for (let row = 0; row < 4096; row += 512) {
      for (let column = 0; column < 4096; column += 512) await tile(preview, row, column);
    }
    await preview.frame();
    const box = await page.getByRole('grid').boundingBox();
    assert.ok(box);
    const size = Math.min(box.width, box.height);
    assert.equal(await colourAt(page, box.x + size * 0.25, box.y + size * 0.75), selectedColour);
    assert.notEqual(await colourAt(page, box.x + size * 0.7, box.y + size * 0.25), selectedColour);
    assert.equal(new Set(tilesAsked(preview)).size, tilesAsked(preview).length);
  });

  it('asks for each tile of several such matrices once', async function () {
    this.timeout(60_000);
    const program =
      'up = select(indices, indices, <=);\ndown = select(indices, indices, >=);\n' +
      'both = aggregate(up, indices) + aggregate(down, indices);';
    const drawn = new DrawnProgram(program, 'both', { sample: tokens(4096) });
    const view = drawn.view();
    const preview = await open({ answer: drawn.answer });
    await preview.show(view);
    await preview.page.getByRole('grid').focus();
    await preview.page.keyboard.press('0');
    const heads = view.figure?.layers.flatMap((layer) => layer.heads) ?? [];
    assert.equal(heads.length, 2);
    for (const { id } of heads)
      await preview.received.first(
        (message) =>
          message.type === 'tile' && message.head === id && message.row === 3584 && message.column === 3584,
      );
    await preview.frame();
    assert.equal(tilesAsked(preview).length, 2 * 64);
  });

  it('draws small matrices as they are, whatever the zoom', async () => {
    const drawn = new DrawnProgram('up = select(indices, indices, <=);', 'up', { sample: tokens(40) });
    const preview = await open({ answer: drawn.answer, context: { viewport: { width: 900, height: 1400 } } });
    const view = drawn.view();
    await preview.show(view);
    const picture = await PictureOnScreen.of(preview, view.figure, 'selector');
    const [selected, free] = [picture.cell(30, 10), picture.cell(10, 30)];
    assert.equal(await colourAt(preview.page, selected.x, selected.y), selectedColour);
    assert.notEqual(await colourAt(preview.page, free.x, free.y), selectedColour);
  });
});

async function scroll(preview: PreviewPage, left: number, top: number): Promise<void> {
  await preview.page.getByRole('grid').evaluate(
    (grid, [x, y]) => {
      grid.scrollTo(x ?? 0, y ?? 0);
    },
    [left, top],
  );
  await preview.frame();
}

/** Waits until a tile has been asked for. */
async function tile({ received }: PreviewPage, row: number, column: number): Promise<void> {
  await received.first(
    (message) => message.type === 'tile' && message.row === row && message.column === column,
  );
}

function tilesAsked({ received }: PreviewPage): string[] {
  return received.received
    .filter((message): message is Extract<FromPage, { type: 'tile' }> => message.type === 'tile')
    .map(({ row, column }) => `${row} ${column}`);
}
