import assert from 'node:assert/strict';
import { PictureOnScreen } from './support/picture';
import { coloursIn, type Area } from './support/pixels';
import type { PreviewPage } from './support/previewPage';
import { recorded, viewOf } from './support/recording';
import { usePreview } from './support/usePreview';

const reversed = recorded('reversed');
const other = recorded('reversed-other').result;
const flip = recorded('flip');
const flipEdited = recorded('flip-edited');
/** The same file after an edit. */
const edited = viewOf(flipEdited, { place: viewOf(flip).place });
/** Of the dark theme. */
const changed = '#ff9bce';

describe('the preview, comparing', () => {
  const open = usePreview({ context: { viewport: { width: 1200, height: 760 } } });

  it('shows two samples side by side, and marks the cells that differ in both', async () => {
    const { sample, figure } = other;
    assert.ok(figure);
    const preview = await open();
    await preview.show(viewOf(reversed, { compared: { sample, figure } }));
    await preview.page.getByText(`on ${sample}`, { exact: true }).waitFor();
    const both = await Promise.all(
      [reversed.result.figure, figure].map((one, n) => PictureOnScreen.of(preview, one, 'transformer', n)),
    );

    for (const picture of both) {
      assert.deepEqual(
        await marked(
          preview,
          [0, 1, 2, 3, 4].map((at) => picture.strip('value', at, 1)),
        ),
        [false, true, false, false, false],
      );
      assert.equal(await isMarked(preview, picture.strip('result', 3, 1)), true);
      assert.equal(await isMarked(preview, picture.cellArea(3, 1, 1)), false);
    }
  });

  it('says why there is no second picture', async () => {
    const preview = await open();
    await preview.show(viewOf(reversed, { compared: { sample: '"x"', reason: 'no value on "x"' } }));

    await preview.page.getByText('on "x": no value on "x"').waitFor();
    await preview.page.getByRole('button', { name: 'End the comparison', pressed: true }).click();
    assert.deepEqual(await preview.message('compare'), { type: 'compare', view: 'live', sample: null });
  });

  it('marks the cells that an edit changed, for a moment', async () => {
    const preview = await open();
    await preview.show(viewOf(flip));
    await preview.show(edited);
    const picture = await PictureOnScreen.of(preview, flipEdited.result.figure, 'selector');

    // The diagonal moved by one: a cell went, its neighbour came.
    assert.deepEqual(
      await marked(preview, [picture.cellArea(2, 2), picture.cellArea(2, 3), picture.cellArea(2, 0)]),
      [true, true, false],
    );
    await preview.page.waitForFunction(() => document.getAnimations().length === 0);
    assert.equal(await isMarked(preview, picture.cellArea(2, 3)), false);
  });

  it('marks no cell when the cursor goes elsewhere', async () => {
    const preview = await open();
    await preview.show(viewOf(flip));
    await preview.show(
      viewOf(flipEdited, {
        place: viewOf(flip).place,
        title: 'other',
        range: { start: { line: 9, character: 0 }, end: { line: 9, character: 5 } },
      }),
    );
    const picture = await PictureOnScreen.of(preview, flipEdited.result.figure, 'selector');

    assert.equal(await isMarked(preview, picture.cellArea(2, 3)), false);
  });

  it('does not animate for those who want less motion', async () => {
    const preview = await open({ context: { reducedMotion: 'reduce' } });
    await preview.show(viewOf(flip));
    await preview.show(edited);
    const { page } = preview;
    const picture = await PictureOnScreen.of(preview, flipEdited.result.figure, 'selector');

    assert.equal(await isMarked(preview, picture.cellArea(2, 3)), true);
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
    const { x, y, width, height } = picture.cellArea(2, 3);
    const clip = { x, y, width, height };
    const first = await page.screenshot({ clip });
    await preview.frame();
    assert.ok(first.equals(await page.screenshot({ clip })), 'the marks fade');
  });

  it('shows a table of samples', async () => {
    const preview = await open();
    const table = [
      { sample: '"hello"', result: '"olleh"' },
      { sample: '"<b>"', reason: 'no value' },
      { sample: `"${'long'.repeat(99)}"`, result: '"x"' },
      { sample: '"named"', result: '"deman"', ofFile: true },
    ] as const;
    await preview.show(viewOf(reversed, { table }));
    const { page } = preview;
    await page.getByRole('row', { name: /"<b>" no value/ }).waitFor();
    assert.equal(await page.getByRole('cell', { name: '"x"' }).isVisible(), true);
    // What the file names is removed there.
    assert.equal(await page.getByRole('button', { name: 'Remove "named"' }).count(), 0);
    await page.getByRole('button', { name: 'Compare with "<b>"' }).click();
    assert.deepEqual(await preview.message('compare'), { type: 'compare', view: 'live', sample: '"<b>"' });
    await page.getByRole('button', { name: 'Remove "<b>"' }).click();
    assert.deepEqual(await preview.message('removeSample'), {
      type: 'removeSample',
      view: 'live',
      sample: '"<b>"',
    });
    await page.getByRole('button', { name: 'Add a sample' }).click();
    await preview.message('addSample');
    await page.getByRole('button', { name: 'Table of samples', pressed: true }).click();
    assert.deepEqual(await preview.message('table'), { type: 'table', view: 'live', open: false });
  });
});

async function marked(preview: PreviewPage, areas: readonly Area[]): Promise<boolean[]> {
  const found: boolean[] = [];
  for (const area of areas) found.push(await isMarked(preview, area));
  return found;
}

/** Whether the corner of a cell, inside its frame, has the colour of what differs. */
async function isMarked({ page }: PreviewPage, { x, y }: Area): Promise<boolean> {
  return (await coloursIn(page, { x: x + 2, y: y + 2, width: 3, height: 3 })).includes(changed);
}
