import assert from 'node:assert/strict';
import { PictureOnScreen } from './support/picture';
import { colourAt } from './support/pixels';
import { answersOf, recorded, viewOf } from './support/recording';
import { usePreview } from './support/usePreview';

const before = recorded('before');
const reversed = recorded('reversed');
const selectedColour = '#2f7fd1';

describe('the page of the preview', () => {
  const open = usePreview();

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

  it('tells in words why a cell is selected, when pointed at', async () => {
    const preview = await open({ answer: answersOf(before) });
    await preview.show(viewOf(before));
    const picture = await PictureOnScreen.of(preview, before.result.figure, 'selector');
    const { x, y } = picture.cell(3, 1);
    await preview.page.mouse.move(x, y);

    await preview.page.getByRole('status').getByText('key 1 1 < query 3 3').waitFor();
    await preview.page.getByText('row: 3 of 5 · column: 3 of 5 · density: 40 %').waitFor();
  });

  it('locks a cell with a click and lets it go with Escape', async () => {
    const preview = await open({ answer: answersOf(before) });
    await preview.show(viewOf(before));
    const { page } = preview;
    const picture = await PictureOnScreen.of(preview, before.result.figure, 'selector');
    const cell = picture.cell(3, 1);
    await page.mouse.click(cell.x, cell.y);
    await page.getByText('selected (locked)').waitFor();
    const { state } = await preview.message('stateChanged');
    const { query, key } = state.looks['live']?.lock ?? {};
    assert.deepEqual([query, key], [3, 1]);

    await page.getByRole('grid').focus();
    await page.keyboard.press('Escape');
    await page.getByText('(locked)').waitFor({ state: 'hidden' });
  });

  it('speaks the cell that the arrows move to', async () => {
    const preview = await open({ answer: answersOf(before) });
    await preview.show(viewOf(before));
    const { page } = preview;
    await page.getByRole('grid').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);

    const spoken = page.getByRole('gridcell', { name: /key 1 .* query 2 .*, selected$/ });
    assert.equal(await spoken.getAttribute('aria-selected'), 'true');
    const id = await spoken.getAttribute('id');
    assert.equal(await page.getByRole('grid').getAttribute('aria-activedescendant'), id);
  });

  it('says which comparison of a composed selector held', async () => {
    const composed = recorded('composed');
    const preview = await open({ answer: answersOf(composed) });
    await preview.show(viewOf(composed));
    await preview.page.getByRole('grid').focus();
    await preview.page.keyboard.press('ArrowDown');
    const parts = preview.page.getByRole('status').getByRole('listitem');
    await parts.first().waitFor();

    const texts = await parts.allTextContents();
    assert.equal(texts.length, 2);
    assert.ok(texts.every((text) => /holds|does not hold/.test(text)));
  });

  it('traces a result that is clicked back to the input, as a list', async () => {
    const preview = await open({ answer: answersOf(reversed) });
    await preview.show(viewOf(reversed, {}));
    const picture = await PictureOnScreen.of(preview, reversed.result.figure, 'transformer');
    const { x, y } = picture.result(0, 1);
    await preview.page.mouse.click(x, y);

    const trace = preview.page.getByRole('region', { name: 'Trace' });
    await trace.getByText('query 0 selects key 4').waitFor();
    await trace.getByText('input: 4 o').waitFor();
    await preview.page.getByRole('grid').focus();
    await preview.page.keyboard.press('Escape');
    await trace.waitFor({ state: 'hidden' });
  });

  it('changes the view with v and steps through the layers with [ and ]', async () => {
    const preview = await open();
    await preview.show(viewOf(reversed));
    const { page } = preview;
    const modes = page.getByRole('group', { name: 'View' });
    await page.getByRole('grid').focus();
    await page.getByText('all 2 layers').waitFor();
    await page.keyboard.press('[');
    await page.getByText('layer 1 of 2').waitFor();
    assert.equal(await page.getByRole('slider').getAttribute('aria-valuetext'), 'layer 1 of 2');
    await page.keyboard.press(']');
    await page.getByText('all 2 layers').waitFor();

    await page.keyboard.press('v');
    await modes.getByRole('button', { name: 'Selector', pressed: true }).waitFor();
    await page.keyboard.press('v');
    await modes.getByRole('button', { name: 'Transformer', pressed: true }).waitFor();
  });

  it('is as it was after a reload: view, zoom and lock', async () => {
    const head = before.result.figure?.head?.id ?? '';
    const lock = { head, query: 2, key: 0 };
    const preview = await open({
      answer: answersOf(before),
      state: {
        version: 2,
        host: { frozen: false, pins: [], samples: {} },
        looks: { live: { zoom: 2, lock } },
      },
    });
    await preview.show(viewOf(before));

    await preview.page.getByText('selected (locked)').waitFor();
    const width = await preview.page
      .getByRole('grid')
      .evaluate((grid) => grid.firstElementChild?.clientWidth);
    const unzoomed = await open();
    await unzoomed.show(viewOf(before));
    const drawn = await unzoomed.page
      .getByRole('grid')
      .evaluate((grid) => grid.firstElementChild?.clientWidth);
    assert.equal(width, 2 * (drawn ?? 0));
  });

  it('keeps the last good picture beside an error', async () => {
    const preview = await open();
    await preview.show(viewOf(before));
    await preview.show(
      viewOf(before, { earlier: true, reason: 'There is nothing to draw here.', title: 'x' }),
    );

    await preview.page.getByRole('status').getByText('There is nothing to draw here.').waitFor();
    await preview.page.getByText('Before: before').waitFor();
    assert.equal(await preview.page.getByRole('grid').isVisible(), true);
  });

  it('shows pins beside what follows the cursor', async () => {
    const preview = await open();
    await preview.show(viewOf(before), viewOf(reversed, { id: 'pin', pinned: true }));
    const [live, pin] = await Promise.all(
      ['before', 'Pinned: reversed'].map((name) => preview.page.getByRole('region', { name }).boundingBox()),
    );

    assert.ok(live && pin && live.x + live.width <= pin.x, 'the pin is not at the right');
    await preview.page.getByRole('region', { name: 'Pinned' }).getByRole('grid').focus();
    await preview.page.keyboard.press('p');
    assert.deepEqual(await preview.message('unpin'), { type: 'unpin', view: 'pin' });
  });

  it('asks for all that a toolbar or key means', async () => {
    const preview = await open();
    await preview.show(viewOf(before));
    const { page } = preview;
    await page.getByRole('grid').focus();
    for (const key of ['p', 'f', 'c', 'm', 'j']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'before' }).click();

    await preview.message('jump');
    assert.deepEqual(await preview.message('pin'), { type: 'pin', view: 'live' });
    assert.deepEqual(await preview.message('freeze'), { type: 'freeze', frozen: true });
    assert.deepEqual(await preview.message('compare'), { type: 'compare', view: 'live' });
    assert.deepEqual(await preview.message('table'), { type: 'table', view: 'live', open: true });
  });

  it('compares two samples side by side', async () => {
    const other = recorded('reversed-other').result;
    const preview = await open();
    await preview.show(
      viewOf(reversed, { compared: { sample: other.sample, ...(other.figure && { figure: other.figure }) } }),
    );

    assert.equal(await preview.page.getByRole('grid').count(), 2);
    await preview.page.getByText(`on ${other.sample}`, { exact: true }).waitFor();
  });

  it('shows a table of samples', async () => {
    const preview = await open();
    const table = [
      { sample: '"hello"', result: '"olleh"' },
      { sample: '"<b>"', reason: 'no value' },
    ];
    await preview.show(viewOf(reversed, { table }));
    await preview.page.getByRole('row', { name: /"<b>" no value/ }).waitFor();
    await preview.page.getByRole('button', { name: 'Compare with "<b>"' }).click();

    assert.deepEqual(await preview.message('compare'), { type: 'compare', view: 'live', sample: '"<b>"' });
  });

  it('gives the picture away as SVG and PNG', async () => {
    const preview = await open();
    await preview.show(viewOf(before));
    const { page } = preview;
    await page.getByRole('grid').focus();
    await page.keyboard.press('e');
    await page.getByRole('menuitem', { name: 'Save as SVG' }).click();
    const svg = await preview.message('export');
    assert.match(svg.data ?? '', /^<svg .*<style>.*<\/svg>$/s);

    await page.keyboard.press('e');
    await page.getByRole('menuitem', { name: 'Save as PNG' }).click();
    await preview.received.first((message) => message.type === 'export' && message.format === 'png');
    const { data = '' } = await preview.message('export');
    assert.equal(Buffer.from(data, 'base64').subarray(1, 4).toString(), 'PNG');
  });

  it('shows text of programs and samples as text', async () => {
    const nasty = recorded('nasty');
    const preview = await open();
    await preview.show(viewOf(nasty, { title: '<img src=x onerror=alert(1)>' }));

    await preview.page.getByRole('button', { name: '<img src=x onerror=alert(1)>' }).waitFor();
    assert.equal(await preview.page.locator('img').count(), 0);
  });

  it('keeps strips of 300 tokens in sight while it scrolls', async () => {
    const long = recorded('long');
    const preview = await open();
    await preview.show(viewOf(long));
    const grid = preview.page.getByRole('grid');
    await grid.evaluate((element) => {
      element.scrollTo(900, 900);
    });
    await preview.page.evaluate(() => new Promise(requestAnimationFrame));
    const box = await grid.boundingBox();
    assert.ok(box);
    const colours = await Promise.all(
      [2, 4, 6, 8].map((offset) => colourAt(preview.page, box.x + 300, box.y + offset)),
    );
    assert.ok(
      new Set(colours).size > 0 &&
        colours.some((colour) => colour !== '#1f1f1f' && colour !== selectedColour),
    );
  });
});
